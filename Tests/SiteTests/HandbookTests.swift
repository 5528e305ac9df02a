import Foundation
import Notes
import Testing

@testable import Site

@Suite("The reference of all that can be written")
struct HandbookTests {
  @Test("The page in Documentation is what the program says; script/reference writes it")
  func document() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/reference.md")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    let said = Handbook.document.split(separator: "\n")
    let difference = zip(lines, said).first { $0 != $1 }
    #expect(difference?.0 == difference?.1)
    #expect(lines.count == said.count)
  }

  @Test(
    "Each kind of mapping can be looked up by its name",
    arguments: [
      "incident", "claim", "source", "location", "actor", "page", "victim", "victims", "media",
      "update", "site.yml", "strings", "templates",
    ])
  func topics(name: String) throws {
    let text = try #require(Handbook.text(on: name))
    #expect(text.split(separator: "\n").count > 4)
    #expect(
      text.split(separator: "\n").allSatisfy { $0.count <= 80 } || name == "strings"
        || name == "templates")
  }

  @Test("A key stands with its type, its sentence and its examples")
  func key() throws {
    let text = try #require(Handbook.text(on: "incident"))
    #expect(
      text.contains(
        """
          date *
              When it happened, as precisely as it is known.
              A date
              e.g. 2015-10-15 or 2015-10 or 2015-10-15~ or 2015-09-30/2015-11-29 or
              unknown

        """))
    #expect(text.contains("see `dossier explain claim`"))
  }

  @Test("Every key of every kind stands in the page, and every string of the default theme")
  func complete() {
    let page = Handbook.document
    for declaration in NoteKind.allCases.map(\.declaration) + [SiteSettings.declaration] {
      for key in declaration.allKeys { #expect(page.contains("| `\(key.name)`"), "\(key.name)") }
    }
    #expect(StringsReference.entries.count > 300)
  }

  @Test("What nothing is called has no reference")
  func unknown() {
    #expect(Handbook.text(on: "incidence") == nil)
  }
}
