import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Publishing
import Testing

/// Whole small sites with mistakes in them, and what the user is told.
@Suite("Broken sites")
struct BrokenSitesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sites/invalid")

  static let sites: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      return []
    }
  }()

  @Test("There are broken sites to check")
  func thereAreSites() {
    #expect(Self.sites.count >= 15)
  }

  @Test(
    "Every mistake of a site is told in one run, with its place and how to mend it",
    arguments: sites)
  func findings(site: String) async throws {
    let root = Self.folder.appending(path: site).path + "/"
    var options = BuildOptions(
      content: root + "Content", templates: root + "Templates", output: root + "Output",
      visibility: Visibility(asOf: Instant(seconds: 1_767_225_600), includesDrafts: false),
      jobs: Jobs(2))
    options.isCheck = true
    let outcome = await Build(options).run()
    let report = DiagnosticReport(outcome.diagnostics, in: outcome.catalog)
    let told = TerminalPrinter(color: false).text(of: report).replacing(root, with: "")
    let expected = try String(contentsOfFile: root + "expected.txt", encoding: .utf8)
    #expect(told == expected)
    #expect(outcome.hasErrors)
  }
}
