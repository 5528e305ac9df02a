import ArgumentParser
import Testing

@testable import dossier

@Suite("What a build is asked for")
struct BuildArgumentsTests {
  @Test(
    "a number of jobs or an address that no build can use is refused",
    arguments: [
      ["--jobs", "0"], ["--as-of", "99999-01-01T00:00:00Z"], ["--jobs", "1025"],
      ["--jobs", "9223372036854775807"],
      ["--base-url", "https://example.org/?page"], ["--base-url", "https://example.org/#top"],
      ["--base-url", "example.org"],
    ])
  func refused(arguments: [String]) {
    #expect(throws: (any Error).self) { try BuildCommand.parse(arguments) }
  }

  @Test(
    "others are taken",
    arguments: [
      ["--jobs", "1"], ["--jobs", "1024"], ["--base-url", "https://example.org/reports/"],
    ])
  func taken(arguments: [String]) {
    #expect(throws: Never.self) { try BuildCommand.parse(arguments) }
  }
}
