import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Testing

@testable import Publishing

@Suite("The hash of a file is that of its original bytes")
struct HashCheckTests {
  private let sandbox = OutputSandbox()

  private func findings(_ hash: String) async throws -> [String] {
    try sandbox.write("Content/site.yml", "title: Hashes\n")
    try sandbox.write("Content/media/statement.txt", "statement")
    try sandbox.write(
      "Content/sources/statement.md",
      "---\ntitle: Statement\nfile: statement.txt\nsha256: \(hash)\n---\n")
    try sandbox.write(
      "Content/incidents/one.md",
      """
      ---
      title: One
      date: 2015-10-15
      location: unknown
      sources: [{title: Inline, file: statement.txt, sha256: \(hash)}]
      media: [{file: statement.txt, alt: x, sha256: \(hash)}]
      ---
      """)
    var options = BuildOptions(
      content: sandbox.path + "/Content", templates: sandbox.path + "/Templates",
      output: sandbox.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 1_767_225_600), includesDrafts: false),
      jobs: Jobs(2))
    options.isCheck = true
    return await Build(options).run().diagnostics.filter { $0.code == .hashMismatch }
      .map(\.message)
  }

  @Test("A hash that the file has is right, wherever it stands")
  func right() async throws {
    #expect(try await findings(Checksums.hash(Array("statement".utf8))) == [])
  }

  @Test("A wrong hash is an error wherever it stands, and the true one is told")
  func wrong() async throws {
    let actual = Checksums.hash(Array("statement".utf8))
    #expect(
      try await findings(Checksums.hash(Array("Statement".utf8)))
        == Array(repeating: "the file 'statement.txt' has another SHA-256: \(actual)", count: 3))
  }
}
