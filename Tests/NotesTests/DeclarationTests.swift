import Diagnostics
import Testing

@testable import Notes

/// What keys say of themselves, held against what reading them does.
@Suite("Declared keys")
struct DeclarationTests {
  private static let records: [RecordDeclaration] =
    NoteKind.allCases.map(\.declaration) + [SiteSettings.declaration]

  private static let innerRecords: [RecordDeclaration] = {
    func inner(_ record: RecordDeclaration) -> [RecordDeclaration] {
      record.keys.compactMap(\.form.record).flatMap { [$0] + inner($0) }
    }
    return records.flatMap(inner)
  }()

  @Test("Reading a kind of note declares its keys in their order, those of records within as well")
  func order() throws {
    let page = NoteKind.page.declaration
    #expect(page.name == "a page note")
    #expect(page.keys.first?.name == "title")
    #expect(page.hasFreeKeys)
    let incident = NoteKind.incident.declaration
    #expect(incident["date"]?.isRequired == true)
    #expect(incident["time"]?.isRequired == false)
    let claim = try #require(incident["claims"]?.form.record)
    #expect(claim.keys.prefix(3).map(\.name) == ["id", "by", "kind"])
    #expect(claim["kind"]?.form.choices?.contains("allegation") == true)
    let source = try #require(incident["sources"]?.form.record)
    #expect(source["title"]?.isRequired == true)
    #expect(incident["killed"]?.form.record?.keys.map(\.name).contains("children") == true)
    let site = SiteSettings.declaration
    #expect(site["publisher"]?.form.record?["corrections"] != nil)
    #expect(site["taxonomies"]?.form.record?["terms"]?.form.record?["definition"] != nil)
    #expect(site["timeline"]?.form.record?["per-page"] != nil)
  }

  @Test("A key that is read twice, as a note's and as a claim's, is declared once")
  func unique() {
    let names = NoteKind.claim.declaration.keys.map(\.name)
    #expect(names.filter { $0 == "lang" } == ["lang"])
    #expect(Set(names).count == names.count)
  }

  @Test("Every key has one sentence, and something to copy", arguments: records + innerRecords)
  func sentences(record: RecordDeclaration) {
    for key in record.keys {
      #expect(key.meaning.hasSuffix("."), "\(key.name)")
      #expect(key.meaning.count < 100, "\(key.name)")
      #expect(!key.examples.isEmpty || key.form.record != nil, "\(record.name): \(key.name)")
    }
  }

  @Test("A key means the same to checks of texts wherever it stands")
  func roles() {
    // A flag says something, whatever stands there.
    let texts = TextRoles.all.filter { key in
      guard case .flag = key.form else { return true }
      return false
    }
    let roles = Dictionary(grouping: texts, by: \.name)
    let mixed = roles.filter { Set($0.value.map(\.textRole)).count > 1 }.keys.sorted()
    #expect(mixed == [])
    #expect(TextRoles.prose.contains("grade-reason"))
    #expect(!TextRoles.prose.contains("url"))
    for key in ["before", "private", "x-allow"] { #expect(TextRoles.unchecked.contains(key)) }
  }

  @Test("Every example can be read", arguments: NoteKind.allCases)
  func examples(kind: NoteKind) {
    for lines in Samples(of: kind.declaration).texts {
      let text = SourceFile(path: "n.md", bytes: Array("---\n\(lines)---\n".utf8))
      let file = NoteFile(
        kind: kind, id: "n", path: "n.md", relativePath: "n.md", source: SourceID(0))
      var log = DiagnosticLog()
      _ = Note(file, text: text, taxonomies: TaxonomyTerms.ofEverySite, log: &log)
      // Each key stands alone, so a withdrawal and the status that it needs do not meet, nor do a
      // quotation and those who report it.
      let found = log.diagnostics.filter {
        $0.code != .incompleteWithdrawal && !$0.message.hasPrefix("'reported-in' says")
      }
      #expect(found.map(\.message) == [], "\(lines)")
    }
  }

  @Test("Every example of site.yml can be read")
  func siteExamples() {
    for lines in Samples(of: SiteSettings.declaration).texts {
      var log = DiagnosticLog()
      let text = SourceFile(path: "site.yml", bytes: Array(lines.utf8))
      _ = SiteSettings(text, SourceID(0), log: &log)
      #expect(log.diagnostics.map(\.message) == [], "\(lines)")
    }
  }

  @Test("A taxonomy cannot take the name of a key that the notes which have terms have already")
  func reserved() {
    let keys = [NoteKind.incident, .claim].flatMap(\.declaration.keys).map(\.name)
    let free = keys.filter { TakenName($0) == nil }
    #expect(Set(free) == ["weapons", "targets"])
    for name in ["by", "kind", "rating", "about", "date", "incidents", "timeline", "order"] {
      #expect(TakenName(name) != nil, "\(name)")
    }
    #expect(TakenName("munitions") == nil)
    var log = DiagnosticLog()
    let text = SourceFile(
      path: "site.yml", bytes: Array("title: T\ntaxonomies:\n  rating: {label: Rating}\n".utf8))
    #expect(SiteSettings(text, SourceID(0), log: &log).taxonomies.isEmpty)
    #expect(log.diagnostics.map(\.code) == [.invalidIdentifier])
    #expect(log.diagnostics.first?.help?.contains("a claim note") == true)
  }
}

/// Texts with one key each beside those that must be there, a text for each example.
private struct Samples {
  private let record: RecordDeclaration

  init(of record: RecordDeclaration) {
    self.record = record
  }

  var texts: [String] { variants(of: record).map { lines($0, indent: 0) } }

  /// YAML that is a value of its own, or keys with values below.
  private indirect enum Value {
    case scalar(String)
    case mapping([(key: String, value: Value)])
    case list(Value)
  }

  private func variants(of record: RecordDeclaration) -> [[(key: String, value: Value)]] {
    // A claim needs a source unless it is a draft, and groups of people a total.
    let needed = record.keys.filter {
      $0.isRequired || $0.name == "total" || ($0.name == "source" && record["by"] != nil)
    }
    let base = needed.map { (key: $0.name, value: values(of: $0)[0]) }
    return record.keys.flatMap { key in
      values(of: key).map { value in
        base.filter { $0.key != key.name } + [(key: key.name, value: value)]
      }
    }
  }

  private func values(of key: KeyDeclaration) -> [Value] {
    key.examples.map { .scalar($0) }
      + (key.form.record.map { variants(of: $0).map { wrapped(.mapping($0), key.form) } } ?? [])
  }

  private func wrapped(_ value: Value, _ form: ValueForm) -> Value {
    switch form {
    case .list: .list(value)
    case .entries: .mapping([(key: "an-id", value: value)])
    default: value
    }
  }

  private func lines(_ entries: [(key: String, value: Value)], indent: Int) -> String {
    entries.map { entry in
      let start = String(repeating: " ", count: indent) + entry.key + ":"
      switch entry.value {
      case .scalar(let text): return "\(start) \(text)\n"
      case .mapping(let inner): return "\(start)\n" + lines(inner, indent: indent + 2)
      case .list(.mapping(let inner)):
        let item = lines(inner, indent: indent + 4)
        return "\(start)\n" + String(repeating: " ", count: indent + 2) + "- "
          + item.dropFirst(indent + 4)
      case .list: return ""
      }
    }.joined()
  }
}
