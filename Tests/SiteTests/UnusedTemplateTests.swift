import Diagnostics
import Testing

@testable import Site

@Suite("Templates that no page uses")
struct UnusedTemplateTests {
  private func findings(_ files: KeyValuePairs<String, String>) -> [String] {
    var catalog = SourceCatalog()
    let own = files.map { name, text in
      let bytes = Array(text.utf8)
      let source = catalog.add(SourceFile(path: "Templates/" + name, bytes: bytes))
      return Theme.File(name: name, source: source, bytes: bytes)
    }
    var log = DiagnosticLog()
    _ = SiteTemplates(
      Theme(overriding: own, catalog: &catalog), words: Words.standard, log: &log)
    return log.diagnostics.map { "\($0.severity): \($0.message): \($0.help ?? "")" }
  }

  @Test("are told, with the name that was meant")
  func unused() {
    let found = findings(["incidnet.html": "<p></p>", "style.css": "p {}"])
    #expect(
      found == [
        "warning: no page uses the template 'incidnet.html': did you mean 'incident.html'?",
        "warning: no page uses the template 'style.css': "
          + "name it after one that `dossier templates` lists, or remove it",
      ])
  }

  @Test("are not those that take the place of another, nor those that another includes")
  func used() {
    let found = findings([
      "not-found.html": "{{> partials/mine.html}}", "partials/mine.html": "<p></p>",
      "assets/mine.css": "p {}", "partials/grade.html": "",
    ])
    #expect(found == [])
  }
}
