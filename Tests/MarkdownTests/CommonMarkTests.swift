import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// An example of the CommonMark specification.
struct SpecificationExample: Decodable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String

  var testDescription: String { "\(example), \(section)" }
}

/// The file that `script/fetch-commonmark-spec` fetches, or the one that `COMMONMARK_SPEC` names.
private func examplesFile() -> URL {
  if let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"] {
    return URL(fileURLWithPath: path)
  }
  let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return package.appendingPathComponent(".cache/commonmark-spec/markdown-it-py-4.3.0.json")
}

private func examples() throws -> [SpecificationExample] {
  try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: examplesFile()))
}

@Suite("CommonMark")
struct CommonMarkTests {
  @Test("Every example of the specification becomes what libcmark writes, but for our own markup")
  func examplesLikeCmark() throws {
    let examples = try examples()
    #expect(examples.count == 652)
    for example in examples {
      let ours = withoutOurMarkup(rendered(example.markdown, headingBase: nil, knowing: false).html)
      let theirs = withOurRefusals(try cmark(example.markdown))
      #expect(ours == theirs, "\(example.testDescription): \(example.markdown)")
    }
  }

  /// What Debian's `cmark` writes.
  private func cmark(_ markdown: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["cmark"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: html, as: UTF8.self)
  }

  /// Takes back what the project adds to CommonMark: ids of headings, figures, and images that are
  /// loaded when they are seen.
  private func withoutOurMarkup(_ html: String) -> String {
    html
      .replacing(/<(h[1-6]) id="[^"]*">/) { "<\($0.output.1)>" }
      .replacing(/<figure>\n(<img [^>]*) loading="lazy" \/>\n<\/figure>/) {
        "<p>\($0.output.1) /></p>"
      }
      .replacing(
        /<figure>\n(<img [^>]*) loading="lazy" \/>\n<figcaption>(.*)<\/figcaption>\n<\/figure>/
      ) { "<p>\($0.output.1) title=\"\($0.output.2)\" /></p>" }
      .replacing(" loading=\"lazy\" />", with: " />")
  }

  /// Empties the addresses that the project refuses and libcmark does not: links with schemes of
  /// their own, images on other sites.
  private func withOurRefusals(_ html: String) -> String {
    html
      .replacing(/href="([A-Za-z][A-Za-z0-9+.\-]*):[^"]*"/) { match in
        ["http", "https", "mailto", "tel"].contains(match.output.1.lowercased())
          && !match.output.0.hasPrefix("href=\"https:///")
          ? String(match.output.0) : "href=\"\""
      }
      .replacing(/src="https?:[^"]*"/, with: "src=\"\"")
  }
}
