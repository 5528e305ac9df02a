import Casebook
import Notes
import Parallelism
import Publishing
import Testing

@testable import Preview

@Suite("A glance at a saved note")
struct GlanceTests {
  private let folder: TemporaryFolder
  private let build: PreviewBuild
  private let first: PreviewSite

  private static let head: String = """
    ---
    title: One
    date: 2015-10-15
    location: town
    sources: [report]
    ---

    """
  private static let text = "It was seen [@report]. Compare [[two]].\n\n## Later\n\nNothing.\n"
  private static let path = "Content/incidents/one.md"

  init() async throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "title: A site\n")
    try folder.write("Content/locations/town.md", "---\ntitle: Town\nkind: town\n---\n")
    try folder.write("Content/sources/report.md", "---\ntitle: Report\nkind: report\n---\n")
    try folder.write(
      "Content/incidents/two.md",
      "---\ntitle: Two\ndate: 2015-10-16\nlocation: town\nsources: [report]\n---\n\nText.\n")
    try folder.write(Self.path, Self.head + Self.text)
    let options = BuildOptions(
      content: folder.path + "/Content", templates: folder.path + "/Templates",
      output: folder.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 0), includesDrafts: false), jobs: Jobs(1))
    let editor = try #require(EditorLink("none", from: "/"))
    build = PreviewBuild(options, editor: editor, firstVersion: 10)
    first = await build.attempt(after: build.empty, []).site
    try #require(!first.state.hasErrors)
  }

  private func glance(_ name: String = path) -> PreviewSite? {
    build.glance(at: [folder.path + "/" + name], after: first)
  }

  @Test("shows its new text, and nothing that a build would not")
  func text() async throws {
    try folder.write(Self.path, Self.head + Self.text + "\nA *new* sentence [@report].\n")
    // Another citation is more than another text.
    #expect(glance() == nil)
    try folder.write(Self.path, Self.head + Self.text + "\nA *new* sentence.\n")
    let glanced = try #require(glance())
    #expect(glanced.state.version == 11 && glanced.state.pages == 11)
    let built = await build.attempt(after: glanced, []).site
    #expect(built.state.pages == 11, "what was seen is not shown a second time")
    for path in [
      "index.html", "incidents/one.html", "incidents/two.html", "locations/town.html",
      "sources/report.html", "timeline/2015-10.html", "data/incidents.json", "SHA256SUMS",
    ] {
      #expect(await glanced.contents?.bytes(at: path) == built.contents?.bytes(at: path), "\(path)")
    }
    let page = try #require(await glanced.contents?.bytes(at: "incidents/one.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("A <em>new</em> sentence."))
  }

  private static let otherNotes: [String] = [
    head.replacing("One", with: "Another") + text,
    head + text.replacing(" Compare [[two]].", with: ""),
    head + text.replacing("## Later", with: "## Afterwards"),
    head + text + "\n<b>raw</b>\n",
    head + text + "\n[[nobody]]\n",
    String(head.dropLast(4)) + text,
    "",
  ]

  @Test(
    "leaves it to a build if more than the text has changed, or something is wrong with it",
    arguments: otherNotes)
  func more(_ note: String) throws {
    try folder.write(Self.path, note)
    #expect(glance() == nil)
  }

  @Test("leaves it to a build if it is gone, is no incident, or is not the only one")
  func others() throws {
    let two = "Content/incidents/two.md"
    #expect(
      build.glance(at: [folder.path + "/" + Self.path, folder.path + "/" + two], after: first)
        == nil)
    #expect(glance("Content/locations/town.md") == nil)
    #expect(glance("Content/site.yml") == nil)
    try folder.remove(two)
    #expect(glance(two) == nil)
  }
}
