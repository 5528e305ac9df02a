import ArgumentParser
import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Publishing
import Testing

@testable import dossier

@Suite("dossier init")
struct StarterSiteTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "dossier-\(UUID().uuidString)").path

  /// What `check --strict` finds.
  ///
  /// - Parameter includingUnlinked: whether notes that nothing leads to yet are told as well.
  private func findings(
    includingDrafts: Bool = false, includingUnlinked: Bool = true
  ) async -> [String] {
    var options = BuildOptions(
      content: folder + "/Content", templates: folder + "/Templates", output: folder + "/Output",
      visibility: Visibility(
        asOf: Instant(seconds: 1_767_225_600), includesDrafts: includingDrafts),
      jobs: Jobs(2))
    options.isCheck = true
    options.isStrict = true
    let outcome = await Build(options).run()
    let found = outcome.diagnostics.filter { includingUnlinked || $0.code != .neverLinked }
    return found.map { "\($0.place): \($0.message)" }
  }

  @Test("starts a site without errors or warnings, with a note of each kind")
  func isClean() async throws {
    try InitCommand.parse([folder]).run()
    #expect(await findings() == [])
    for kind in NoteKind.allCases {
      let notes = try FileManager.default.contentsOfDirectory(
        atPath: folder + "/Content/" + kind.folder)
      #expect(!notes.isEmpty, "no \(kind)")
    }
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("leaves one value of the workflow to be filled in, and nothing to be put in")
  func workflow() {
    let lines = PublishingWorkflow.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.filter { $0.hasSuffix(": \"\"") } == ["DOSSIER_REPOSITORY: \"\""])
    #expect(lines.filter { $0.hasPrefix("# FILL IN") }.count == 1)
  }

  @Test("refuses a folder that is not empty, and leaves it alone")
  func occupied() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/mine.txt"))
    #expect(throws: (any Error).self) { try InitCommand.parse([folder]).run() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mine.txt"])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("is followed by new notes that break nothing, shown or not", arguments: [false, true])
  func newNotes(areShown: Bool) async throws {
    try InitCommand.parse([folder]).run()
    let notes = [
      ["incident", "A \"strike\": \\ 'x' # {y}", "--date", "2024-02-03~"],
      ["incident", "Undated", "--location", "example-town"],
      ["location", "A village", "--location", "example-country"], ["location", "A country"],
      ["source", "An article", "--date", "2024-02"], ["source", "A paper"],
      ["actor", "Министерство"], ["claim", "It was others", "--date", "unknown"], ["claim", "No"],
      ["page", "Our team"],
    ]
    for note in notes { try NewCommand.parse(note + ["--content", folder + "/Content"]).run() }
    #expect(await findings(includingDrafts: areShown, includingUnlinked: false) == [])
    try FileManager.default.removeItem(atPath: folder)
  }
}
