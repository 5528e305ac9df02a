import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Testing

@testable import Publishing

@Suite("Reading notes again")
struct NoteMemoryTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions
  /// Keeps what was written a moment ago as well.
  private let memory = NoteMemory(secondsToSettle: -60)

  private static let note = "Content/incidents/one.md"
  private static let text = """
    ---
    title: One
    date: 2015-10-15
    location: unknown
    weapons: bomb
    ---
    ## First

    #### Third
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Content/site.yml", "title: A site\ntaxonomies: {weapons: {terms: {bomb: {label: B}}}}\n")
    try folder.write("Content/pages/wrong.md", "---\ntitle: Wrong\ncolour: red\n---\n")
    try folder.write(Self.note, Self.text)
    options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
  }

  /// Reads everything with what is remembered, and without.
  private func read() async -> (again: [Diagnostic], afresh: [Diagnostic], pages: [Int]) {
    let again = await Build(options, memory: BuildMemory(notes: memory)).assembled()
    let afresh = await Build(options).assembled()
    return (
      again.outcome.diagnostics, afresh.outcome.diagnostics,
      [again, afresh].map { $0.assembly?.collection.notes.count ?? 0 }
    )
  }

  private func expectSame(_ comment: Comment) async {
    let read = await read()
    #expect(read.again == read.afresh, comment)
    #expect(!read.again.isEmpty, comment)
    #expect(read.pages[0] == read.pages[1], comment)
  }

  @Test("finds what reading them for the first time finds")
  func same() async throws {
    await expectSame("nothing is remembered")
    await expectSame("all is remembered")
    try folder.write("Content/incidents/earlier.md", "---\ntitle: [\n---\n")
    await expectSame("a note has come before others")
    try folder.remove("Content/incidents/earlier.md")
    await expectSame("it has gone")
    try folder.write(Self.note, Self.text.replacing("bomb", with: "shell"))
    await expectSame("a note was edited")
    try folder.write("Content/site.yml", "title: A site\n")
    await expectSame("notes may have other keys")
    try folder.remove(Self.note)
    await expectSame("a note is gone")
  }

  @Test("is not done without need, and not left out after a change that hides")
  func stamps() async throws {
    _ = await read()
    let path = folder.path + "/" + Self.note
    let root = try Directory(at: folder.path + "/Content/incidents")
    let stamp = root.stamp(of: "one.md")
    let number = SourceID(1)
    #expect(memory.reading(["weapons"]).known("incidents/one.md", number, stamp) != nil)
    #expect(memory.reading(["targets"]).known("incidents/one.md", number, stamp) == nil)
    #expect(memory.reading(["weapons"]).known("incidents/one.md", SourceID(2), stamp) == nil)
    // The same size, and the same time of modification.
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    try Data(Self.text.replacing("bomb", with: "bomc").utf8).write(
      to: URL(fileURLWithPath: path), options: [])
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(before)], ofItemAtPath: path)
    await expectSame("a change that hides")
  }

  @Test("trusts no file that was changed a moment ago")
  func recent() async {
    // A moment of an hour: a machine that is busy takes its time until it builds.
    let memory = NoteMemory(secondsToSettle: 3600)
    _ = await Build(options, memory: BuildMemory(notes: memory)).assembled()
    let stamps = ["incidents/one.md"].map { memory.isKept($0) }
    #expect(stamps == [false])
    #expect(!self.memory.isKept("incidents/one.md"))
    _ = await Build(options, memory: BuildMemory(notes: self.memory)).assembled()
    #expect(self.memory.isKept("incidents/one.md"))
  }
}
