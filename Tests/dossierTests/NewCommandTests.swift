import ArgumentParser
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
    let draft = NoteDraft(kind: .page, title: title, date: nil, location: nil)
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
    let draft = NoteDraft(kind: .incident, title: "A strike", date: date, location: nil)
    #expect(draft.id == id)
  }

  @Test("never touches a note that is there")
  func existing() throws {
    let arguments = ["page", "About us", "--content", folder]
    try NewCommand.parse(arguments).run()
    let path = folder + "/pages/about-us.md"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: (any Error).self) { try NewCommand.parse(arguments).run() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test(
    "refuses what makes no note",
    arguments: [
      ["report", "Title"], ["incident", "?!"], ["incident", ""], ["incident", "One\nTwo"],
      ["incident", "Bell \u{7}"],
      ["incident", "Title", "--date", "soon"], ["incident", "Title", "--date", "2015-13-01"],
      ["incident", "Title", "--location", "../x"], ["actor", "Title", "--date", "2015-10-15"],
      ["page", "Title", "--location", "homs"],
    ])
  func refusals(arguments: [String]) {
    #expect(throws: (any Error).self) { try NewCommand.parse(arguments) }
  }
}
