import Casebook
import Diagnostics
import Notes
import Parallelism
import Site
import Testing

@testable import Preview
@testable import Publishing

@Suite("A glance at a saved note")
struct GlanceTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions
  private let build: PreviewBuild
  private let first: PreviewSite

  /// What does not depend on the notes, and takes longest.
  private static let themes = ThemeMemory()
  private static let atlas = Atlas()

  init() async throws {
    folder = try TemporaryFolder()
    for (name, text) in GlanceSite.files { try folder.write(name, text) }
    options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
    let editor = try #require(EditorLink("none", from: "/"))
    build = PreviewBuild(
      options, editor: editor, firstVersion: 10, atlas: Self.atlas,
      memory: BuildMemory(themes: Self.themes))
    let attempt = try #require(await build.attempt(after: build.empty, []))
    let errors = attempt.outcome.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message))")
    first = attempt.site
  }

  private func glance(_ name: String, after site: PreviewSite? = nil) async -> PreviewSite? {
    await build.glance(at: [FilePath(folder.path + "/" + name)], after: site ?? first)
  }

  private func apply(_ edit: GlanceSite.Edit) throws {
    let text = try #require(GlanceSite.files[edit.file])
    try #require(text.contains(edit.old))
    try folder.write(edit.file, text.replacing(edit.old, with: edit.new))
  }

  private func restore(_ edit: GlanceSite.Edit) throws {
    try folder.write(edit.file, try #require(GlanceSite.files[edit.file]))
  }

  private func isGlanced(_ names: String...) async -> Bool {
    await build.glance(at: Set(names.map { FilePath(folder.path + "/" + $0) }), after: first) != nil
  }

  /// The files that differ from those of a build from nothing.
  private func differences(of site: PreviewSite) async throws -> [FilePath] {
    let built = await Build(
      options, atlas: Self.atlas, memory: BuildMemory(themes: Self.themes)
    ).assembled()
    try #require(!built.outcome.hasErrors)
    let assembly = try #require(built.assembly)
    let afresh = PublishedFilesIndex(assembly, searchProgram: nil)
    var differing: [FilePath] = []
    for path in assembly.publishedPaths.sorted() where path.text != Checksums.fileName {
      let bytes = try #require(await afresh.bytes(at: path), "\(path)")
      if await site.contents?.bytes(at: path) != bytes { differing.append(path) }
    }
    return differing
  }

  @Test("shows all that a build would show, to the byte")
  func small() async throws {
    for edit in GlanceSite.small + GlanceSite.linked + GlanceSite.names + [GlanceSite.uncited] {
      try apply(edit)
      let glanced = try #require(await glance(edit.file), "\(edit)")
      #expect(glanced.state.version == 11 && glanced.state.pages == 11)
      #expect(try await differences(of: glanced) == [], "\(edit)")
      try restore(edit)
    }
  }

  @Test("shows one edit after the other, and nothing twice")
  func several() async throws {
    var site = first
    for edit in GlanceSite.linked + GlanceSite.names + GlanceSite.small {
      try apply(edit)
      site = try #require(await glance(edit.file, after: site), "\(edit)")
      #expect(try await differences(of: site) == [], "\(edit)")
    }
    let built = try #require(await build.attempt(after: site, [])).site
    #expect(built.state.version > site.state.version && built.state.pages == site.state.pages)
  }

  @Test("lists redirects in the order of the notes, wherever an edit moves these")
  func redirects() async throws {
    let one = "Content/incidents/one.md"
    let two = "Content/incidents/two.md"
    for (name, title) in [(one, "One"), (two, "Two")] {
      let text = try #require(GlanceSite.files[name])
      let key = "title: \(title)\nredirects: [old-\(title)]"
      try folder.write(name, text.replacing("title: \(title)", with: key))
    }
    let site = try #require(await build.attempt(after: first, [])).site
    let text = try #require(GlanceSite.files[two])
    try folder.write(
      two,
      text.replacing("title: Two\ndate: 2015", with: "title: Two\nredirects: [old-Two]\ndate: 2014")
    )
    #expect(try await differences(of: try #require(await glance(two, after: site))) == [])
  }

  @Test("leaves to a build what is wrong")
  func mistakes() async throws {
    for edit in GlanceSite.mistakes {
      try apply(edit)
      #expect(await !isGlanced(edit.file), "\(edit)")
      try restore(edit)
    }
  }

  @Test("leaves it to a build if the note is empty, gone, no note, or not the only one")
  func others() async throws {
    let one = "Content/incidents/one.md"
    let two = "Content/incidents/two.md"
    #expect(await !isGlanced(one, two))
    #expect(await !isGlanced("Content/site.yml"))
    try folder.write(one, "")
    #expect(await !isGlanced(one))
    try folder.remove(two)
    #expect(await !isGlanced(two))
  }

  @Test("leaves it to a build where warnings are errors")
  func strict() async throws {
    var strict = options
    strict.isStrict = true
    let editor = try #require(EditorLink("none", from: "/"))
    let build = PreviewBuild(strict, editor: editor, firstVersion: 10)
    let edit = GlanceSite.small[0]
    try apply(edit)
    let isGlanced =
      await build.glance(at: [FilePath(folder.path + "/" + edit.file)], after: first) != nil
    #expect(!isGlanced)
  }
}
