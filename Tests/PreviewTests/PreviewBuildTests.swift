import Casebook
import Diagnostics
import Notes
import Parallelism
import Publishing
import Synchronization
import Testing

@testable import Preview

@Suite("The sites of a preview")
struct PreviewBuildTests {
  private let folder: TemporaryFolder
  private let build: PreviewBuild

  private static let page = "---\ntitle: About\n---\n\nText.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "title: A site\n")
    try folder.write("Content/pages/about.md", Self.page)
    let options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
    let editor = try #require(EditorLink("none", from: "/"))
    build = PreviewBuild(options, editor: editor, firstVersion: 10)
  }

  private func text(_ site: PreviewSite, _ path: String) async -> String? {
    await site.contents?.bytes(at: FilePath(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("follow the notes, each with a version of its own")
  func edits() async throws {
    let first = try #require(await build.attempt(after: build.empty, [])).site
    #expect(first.state.version == 10)
    #expect(try #require(await text(first, "about.html")).contains("Text."))
    try folder.write("Content/pages/about.md", Self.page + "\nMore.\n")
    let second = try #require(await build.attempt(after: first, ["about.md"])).site
    #expect(second.state.version == 11)
    #expect(second.state.pages == 11)
    #expect(try #require(await text(second, "about.html")).contains("More."))
    #expect(try #require(await text(first, "about.html")).contains("More.") == false)
  }

  @Test("are built at the moment that the clock shows, and name the next embargo to end")
  func time() async throws {
    let now = Mutex(Instant(seconds: 1_700_000_000))
    try folder.write(
      "Content/pages/later.md", "---\ntitle: Later\nembargo: 2023-11-14T22:13:30Z\n---\n")
    try folder.write(
      "Content/pages/last.md", "---\ntitle: Last\nembargo: 2030-01-01T00:00:00Z\n---\n")
    try folder.write(
      "Content/sources/s.md", "---\ntitle: A source of tomorrow\ndate: 2023-11-16\n---\n")
    let options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
    let editor = try #require(EditorLink("none", from: "/"))
    let build = PreviewBuild(
      options, editor: editor, firstVersion: 10, clock: { now.withLock { $0 } })

    let first = try #require(await build.attempt(after: build.empty, []))
    #expect(await text(first.site, "later.html") == nil)
    #expect(first.nextEmbargo == Instant(seconds: 1_700_000_010))
    let future = try #require(await build.secondLook(at: first)).attempt.outcome.diagnostics
    #expect(future.contains { $0.code == .futureDate })

    now.withLock { $0 = Instant(seconds: 1_700_000_010) }
    let second = try #require(await build.attempt(after: first.site, []))
    #expect(await text(second.site, "later.html") != nil)
    #expect(second.site.state.pages > first.site.state.pages)
    #expect(second.nextEmbargo == Instant(seconds: 1_893_456_000))

    now.withLock { $0 = Instant(seconds: 1_700_200_000) }
    let third = try #require(await build.attempt(after: second.site, []))
    #expect(third.site.state.pages == second.site.state.pages)
    let past = try #require(await build.secondLook(at: third)).attempt.outcome.diagnostics
    #expect(!past.contains { $0.code == .futureDate })
  }

  @Test("stay what they are while the notes have errors, which are told")
  func errors() async throws {
    let good = try #require(await build.attempt(after: build.empty, [])).site
    try folder.write("Content/pages/about.md", "---\ntitle: [\n---\n")
    let broken = try #require(await build.attempt(after: good, ["about.md"])).site
    #expect(broken.state.version == good.state.version)
    #expect(broken.state.isOutdated && broken.state.hasErrors)
    #expect(broken.state.findings.first?.isError == true)
    #expect(try #require(await text(broken, "about.html")).contains("Text."))
    try folder.write("Content/pages/about.md", Self.page)
    let mended = try #require(await build.attempt(after: broken, ["about.md"])).site
    #expect(mended.state.version == good.state.version + 1)
    #expect(!mended.state.isOutdated && !mended.state.hasErrors)
  }

  @Test("have a page of errors in their place before there is one")
  func firstError() async throws {
    try folder.remove("Content/site.yml")
    let broken = try #require(await build.attempt(after: build.empty, [])).site
    #expect(broken.contents == nil)
    #expect(broken.state.version == 10 && broken.state.hasErrors)
  }

  @Test("keep their pages when nothing but a stylesheet has changed")
  func styles() async throws {
    let first = try #require(await build.attempt(after: build.empty, [])).site
    try folder.write("Templates/assets/style.css", "body { color: red }")
    let style = FilePath(folder.path + "/Templates/assets/style.css")
    let second = try #require(await build.attempt(after: first, [style])).site
    #expect(second.state.version == 11)
    #expect(second.state.pages == 10)
    #expect(second.state.stylesheet != first.state.stylesheet)
  }

  @Test("reload after a stylesheet if what had changed before could not be built")
  func stylesAfterErrors() async throws {
    let first = try #require(await build.attempt(after: build.empty, [])).site
    try folder.write("Templates/strings/en.yml", "draft: [")
    let broken = try #require(await build.attempt(after: first, ["en.yml"])).site
    try folder.remove("Templates/strings/en.yml")
    let second = try #require(await build.attempt(after: broken, ["style.css"])).site
    #expect(second.state.pages == second.state.version)
  }

  @Test("are not made, and not looked at, once the notes have changed again")
  func cancellation() async throws {
    let first = try #require(await build.attempt(after: build.empty, []))
    let (build, site) = (build, first.site)
    let superseded = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let hasAttempt = await build.attempt(after: site, []) != nil
      let hasLook = await build.secondLook(at: first) != nil
      let hasRehearsal = await build.rehearsal(of: first) != nil
      return [hasAttempt, hasLook, hasRehearsal]
    }
    #expect(await superseded.value == [false, false, false])
  }

  @Test("are looked at as a build would, after they are served")
  func rehearsal() async throws {
    let secret = "Jane Roe of Elm Street"
    try folder.write(
      "Content/pages/about.md",
      "---\ntitle: About\nprivate: {witness: \(secret)}\n---\n\n\(secret) saw it.\n")
    let attempt = try #require(await build.attempt(after: build.empty, []))
    #expect(!attempt.site.state.hasErrors)
    let rehearsal = try #require(await build.rehearsal(of: attempt))
    #expect(rehearsal.site.state.isRehearsed && rehearsal.site.state.hasErrors)
    #expect(rehearsal.site.state.findings.map(\.code) == ["private-value"])
    #expect(rehearsal.news.diagnostics.count == 1)
    let next = try #require(await build.attempt(after: rehearsal.site, ["x.md"]))
    #expect(next.site.state.hasErrors, "what was found holds until the next rehearsal")
    let again = try #require(await build.rehearsal(of: next))
    #expect(again.news.diagnostics.isEmpty, "what was told is no news")
  }
}
