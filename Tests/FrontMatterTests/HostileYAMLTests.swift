import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct HostileYAMLTests {
  @Test(
    "nesting of thousands of levels is refused, whatever it is made of",
    arguments: ["[", "{a: ", "[\n", "- ", "? ", "[{a: "])
  func depth(level: String) {
    let findings = findings("a:\n  " + String(repeating: level, count: 10_000))
    #expect(findings.count == 2 && findings.last == "write it flatter")
    #expect(
      findings.first?.hasSuffix("this is nested more than 64 levels deep [nesting-too-deep]")
        == true)
  }

  @Test("64 levels are read")
  func deepest() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(findings("a: " + deep) == [])
    #expect(findings("a: [" + deep + "]").last == "write it flatter")
  }

  @Test("a text of too many values is refused")
  func count() {
    let findings = findings(String(repeating: "- \n", count: 60_000))
    #expect(
      findings == [
        "50000:2 «» this file has more than 50000 values [file-too-large]",
        "split it, or keep large material in media/",
      ])
  }

  @Test("20,000 keys are read")
  func manyKeys() throws {
    let reading = Reading((0..<20_000).map { "k\($0): \n" }.joined())
    #expect(try #require(reading.yaml()).entries.count == 20_000)
  }
}
