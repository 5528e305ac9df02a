import Diagnostics
import Notes
import Parallelism
import Site
import Testing

@testable import Casebook
@testable import Publishing

@Suite("Building again")
struct BuildMemoryTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions
  /// Keeps what was written a moment ago as well.
  private let memory = BuildMemory(notes: NoteMemory(secondsToSettle: -60), themes: themes)

  private static let themes = ThemeMemory()
  private static let atlas = Atlas()

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in GlanceSite.files { try folder.write(name, text) }
    options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
  }

  private func build(_ memory: BuildMemory) async -> (assembly: Assembly?, outcome: BuildOutcome) {
    await Build(options, atlas: Self.atlas, memory: memory).assembled()
  }

  /// The pages that differ from those of a build that remembers nothing but the theme.
  private func differences() async throws -> [String] {
    let again = await build(memory)
    let afresh = await build(BuildMemory(themes: Self.themes))
    #expect(again.outcome.diagnostics == afresh.outcome.diagnostics)
    let first = try #require(again.assembly)
    let second = try #require(afresh.assembly)
    #expect(first.plan.routes.map(\.path) == second.plan.routes.map(\.path))
    return zip(first.plan.routes, second.plan.routes).filter {
      first.render($0) != second.render($1)
    }.map(\.0.path.text)
  }

  private static let edits = [
    GlanceSite.Edit("incidents/one", "Nothing.", "A *new* sentence."),
    GlanceSite.Edit("incidents/one", "date: 2015-10-15", "date: 2016-10-15"),
    GlanceSite.Edit("incidents/one", "id: s1, title: A", "id: s1, title: An old"),
    GlanceSite.Edit("incidents/one", "claims:\n", "claims:\n  - {by: desk, says: New.}\n"),
    GlanceSite.Edit("incidents/two", "title: Two", "title: Number two"),
    GlanceSite.Edit("incidents/two", "title: Two", "title: Two\nstatus: withdrawn"),
    GlanceSite.Edit("sources/report", "title: Report", "title: The report"),
    GlanceSite.Edit("sources/report", "title: Report", "title: Report\nstatus: draft"),
    GlanceSite.Edit("claims/rated", "title: Rated", "title: [Rated"),
    GlanceSite.Edit("site", "title: A site", "title: Another site\nlanguage: ar"),
  ]

  @Test("makes what building for the first time makes, to the byte")
  func same() async throws {
    #expect(try await differences() == [], "nothing is remembered")
    #expect(try await differences() == [], "all is remembered")
    for edit in Self.edits {
      let path = edit.file.replacing("site.md", with: "site.yml")
      let text = try #require(GlanceSite.files[path])
      try #require(text.contains(edit.old), "\(edit)")
      try folder.write(path, text.replacing(edit.old, with: edit.new))
      #expect(try await differences() == [], "\(edit)")
      try folder.write(path, text)
    }
    try folder.remove("Content/incidents/three.md")
    #expect(try await differences() == [], "a note that others link to is gone")
    try folder.write("Content/actors/another.md", "---\ntitle: Another\naliases: [desk]\n---\n")
    #expect(try await differences() == [], "a note has come, before others")
  }

  @Test("renders a text again only if what it refers to is told otherwise")
  func need() async throws {
    func bodies() async throws -> [RenderedText?] {
      let notes = try #require(await build(memory).assembly).collection.notes
      return notes.map { memory.bodies.remembered[$0.header] }
    }
    let first = try await bodies()
    #expect(first.allSatisfy { $0 != nil })
    try folder.write(
      "Content/incidents/two.md",
      try #require(GlanceSite.files["Content/incidents/two.md"])
        .replacing("title: Two", with: "title: Number two"))
    let second = try await bodies()
    let anew = zip(first, second).filter { $0 !== $1 }.compactMap(\.1?.header.id)
    // The first has the second's title in its text; the others that link to it do not.
    #expect(anew == ["army", "one", "two"])
  }
}
