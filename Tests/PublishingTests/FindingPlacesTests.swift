import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Testing

@testable import Publishing

@Suite("What is wrong with a site as a whole has a place where there is one")
struct FindingPlacesTests {
  private let sandbox = OutputSandbox()

  /// What a build says, each finding as its first line.
  private func findings(hasSearch: Bool? = nil) async -> [String] {
    var options = BuildOptions(
      content: sandbox.path + "/Content", templates: sandbox.path + "/Templates",
      output: sandbox.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 1_767_225_600), includesDrafts: false),
      jobs: Jobs(2))
    options.hasSearch = hasSearch
    let outcome = await Build(options).run()
    let report = DiagnosticReport(outcome.diagnostics, in: outcome.catalog)
    return TerminalPrinter(color: false).text(of: report)
      .replacing(sandbox.path + "/", with: "").split(separator: "\n")
      .filter { $0.contains(": error: ") || $0.starts(with: "error: ") }.map(String.init)
  }

  @Test("a search that cannot be made is told where site.yml asks for it")
  func search() async throws {
    try sandbox.write("Content/site.yml", "title: Search\nlanguage: en\nsearch: pagefind\n")
    #expect(
      await findings() == [
        "Content/site.yml:3:9: error: the site's search needs the program 'pagefind', which was not found [search-index]"
      ])
  }

  @Test("a search that the command asks for stands in no file")
  func searchOfCommand() async throws {
    try sandbox.write("Content/site.yml", "title: Search\nsearch: off\n")
    #expect(
      await findings(hasSearch: true) == [
        "error: the site's search needs the program 'pagefind', which was not found [search-index]"
      ])
  }

  @Test("a language without strings is told where site.yml names it")
  func language() async throws {
    try sandbox.write("Content/site.yml", "title: Klingon\nlanguage: tlh\n")
    #expect(
      await findings() == [
        "Content/site.yml:2:11: error: there are no strings for the language 'tlh' [missing-string]"
      ])
  }

  @Test("what is too long is told at its first character too many")
  func tooLong() async throws {
    let line = String(repeating: "x", count: 63) + "\n"
    let comments = String(repeating: "#" + line.dropFirst(), count: 5_000)
    try sandbox.write("Content/site.yml", "title: Long\n" + comments)
    #expect(
      await findings() == [
        "Content/site.yml:4097:53: error: this file has more than the 256 KiB that are read [file-too-large]"
      ])
    try sandbox.write("Content/site.yml", "title: Long\n")
    try sandbox.write("Templates/strings/en.yml", comments)
    try sandbox.write(
      "Templates/incident.html", String(repeating: line, count: 20_000))
    #expect(
      await findings() == [
        "Templates/incident.html:16385:1: error: this file has more than the 1 MiB that are read [file-too-large]",
        "Templates/strings/en.yml:4097:1: error: this file has more than the 256 KiB that are read [file-too-large]",
      ])
  }
}
