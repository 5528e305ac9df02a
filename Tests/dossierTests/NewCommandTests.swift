import ArgumentParser
import Diagnostics
import Foundation
import Notes
import Testing

@testable import dossier

@Suite("dossier new")
struct NewCommandTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "dossier-\(UUID().uuidString)").path

  @Test(
    "makes ids of titles in any script",
    arguments: [
      ("Al-Ghantu: the basement", "al-ghantu-the-basement"),
      ("Médecins Sans Frontières’ report", "medecins-sans-frontieres-report"),
      ("Министерство обороны", "ministerstvo-oborony"),
      ("Объект № 5", "obekt-no-5"),
      ("قصف على بلدة الغنطو", "qsf-ly-bldt-alghntw"),
      ("Υπουργείο Άμυνας", "ypoyrgeio-amynas"),
      ("戦争の記録", "zhan-zheng-no-ji-lu"),
      ("Straße “Ost”", "strasse-ost"),
      ("../../etc/passwd", "etc-passwd"),
      (String(repeating: "a", count: 500), String(repeating: "a", count: 60)),
    ])
  func ids(title: String, id: String) {
    let draft = NoteDraft(kind: .page, title: title)
    #expect(draft.id == id)
    #expect(NoteIdentifier.isValid(draft.id))
  }

  @Test(
    "puts an incident's date before its title",
    arguments: [
      ("2015-10-15", "2015-10-15-a-strike"), ("2015-10", "2015-10-a-strike"),
      ("2015-10-15~", "2015-10-15-a-strike"), ("unknown", "a-strike"),
      ("2015-09-30/2015-10-02", "2015-09-30-2015-10-02-a-strike"),
    ])
  func dates(date: String, id: String) {
    let draft = NoteDraft(kind: .incident, title: "A strike", date: date)
    #expect(draft.id == id)
  }

  @Test("keeps a title's own script in the id where the site asks for it")
  func native() {
    let draft = NoteDraft(kind: .page, title: "قصف على بلدة الغنطو", style: .native)
    #expect(draft.id == "قصف-على-بلدة-الغنطو")
    #expect(NoteIdentifier.isValid(draft.id))
  }

  /// Starts the smallest site, runs commands in it, and takes it away.
  private func withSite(
    _ settings: String = "title: My site\n", _ body: (_ content: String) throws -> Void
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/site.yml"))
    try body(folder)
    try FileManager.default.removeItem(atPath: folder)
  }

  private func run(_ arguments: String...) throws {
    try NewCommand.parse(arguments + ["--content", folder]).run()
  }

  private func files() -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test("never touches a note that is there, in whichever folder of its kind and case it lies")
  func existing() throws {
    try withSite { content in
      try run("page", "About us")
      let path = content + "/pages/about-us.md"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: (any Error).self) { try run("page", "About us") }
      #expect(throws: (any Error).self) { try run("page", "Other", "--id", "ABOUT-us") }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      let moved = content + "/pages/old"
      try FileManager.default.createDirectory(atPath: moved, withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: path, toPath: moved + "/about-us.md")
      #expect(throws: (any Error).self) { try run("page", "About us") }
      #expect(files() == ["pages", "pages/old", "pages/old/about-us.md", "site.yml"])
    }
  }

  @Test("takes the id that it is given")
  func givenID() throws {
    try withSite { _ in
      try run("incident", "A strike", "--date", "2015-10-15", "--id", "talbiseh")
      #expect(files() == ["incidents", "incidents/talbiseh.md", "site.yml"])
    }
  }

  @Test("writes nothing where there is no site")
  func noSite() throws {
    #expect(throws: (any Error).self) { try run("page", "About us") }
    #expect(!FileManager.default.fileExists(atPath: folder))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try run("page", "About us") }
    #expect(files() == [])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("takes a location by its id or an alias, and refuses one that no note is about")
  func locations() throws {
    try withSite { content in
      try FileManager.default.createDirectory(
        atPath: content + "/locations/syria", withIntermediateDirectories: true)
      try Data("---\ntitle: Homs\naliases: [Hims]\n---\n".utf8).write(
        to: URL(fileURLWithPath: content + "/locations/syria/homs.md"))
      #expect(throws: (any Error).self) { try run("incident", "One", "--location", "hom") }
      #expect(!files().contains("incidents"))
      try run("incident", "One", "--location", "homs")
      try run("incident", "Two", "--location", "hims")
      try run("incident", "Three", "--location", "unknown")
      for (name, location) in [("one", "homs"), ("two", "homs"), ("three", "unknown")] {
        let text = try String(contentsOfFile: content + "/incidents/\(name).md", encoding: .utf8)
        #expect(text.contains("\nlocation: \(location)\n"))
      }
    }
  }

  @Test("writes every key of the kind, each with its sentence", arguments: NoteKind.allCases)
  func keys(kind: NoteKind) {
    let taxonomies = ["weapons", "munitions"]
    let text = NoteDraft(kind: kind, title: "A \"title\"", taxonomies: taxonomies).text
    let comments = text.replacing("\n# ", with: " ")
    for key in kind.declaration(taxonomies: taxonomies).keys {
      #expect(text.contains("\n\(key.name):") || text.contains("\n# \(key.name):"), "\(key.name)")
      #expect(comments.contains(key.meaning), "\(key.name)")
    }
  }

  @Test("writes examples that are valid as they stand", arguments: NoteKind.allCases)
  func uncommented(kind: NoteKind) {
    let draft = NoteDraft(kind: kind, title: "A title", date: "2015-10", taxonomies: ["weapons"])
    let names = kind.declaration(taxonomies: ["weapons"]).keys.map(\.name)
    // What is left of the comments are the keys, without the sign before them.
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    let bare = lines.compactMap { line -> Substring? in
      guard line.hasPrefix("# ") else { return line }
      let rest = line.dropFirst(2)
      return rest.hasPrefix(" ") || names.contains { rest.hasPrefix($0 + ":") } ? rest : nil
    }
    let text = SourceFile(path: "n.md", bytes: Array(bare.joined(separator: "\n").utf8))
    let file = NoteFile(
      kind: kind, id: "n", path: "n.md", relativePath: "n.md", source: SourceID(0))
    var log = DiagnosticLog()
    _ = Note(file, text: text, taxonomies: ["weapons"], log: &log)
    // The draft is no withdrawn note.
    #expect(log.diagnostics.filter { $0.code != .incompleteWithdrawal }.map(\.message) == [])
  }

  @Test(
    "refuses what makes no note",
    arguments: [
      ["report", "Title"], ["incident", "?!"], ["incident", ""], ["incident", "One\nTwo"],
      ["incident", "Bell \u{7}"],
      ["incident", "Title", "--date", "soon"], ["incident", "Title", "--date", "2015-13-01"],
      ["incident", "Title", "--location", "../x"], ["actor", "Title", "--date", "2015-10-15"],
      ["page", "Title", "--location", "homs"], ["page", "Title", "--id", "../x"],
    ])
  func refusals(arguments: [String]) {
    #expect(throws: (any Error).self) { try NewCommand.parse(arguments) }
  }
}
