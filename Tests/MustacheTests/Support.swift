internal import Diagnostics
internal import Mustache

/// A page with a field of every kind.
struct Page: Sendable {
  var title: String? = "Title"
  var body: HTML? = HTML("<p>Body</p>")
  var address: URLText? = URLText("../a.html?b=1&c=2")
  var metadata: JSONText? = JSONText(bytes: Array(#"{"a":"</script>"}"#.utf8))
  var count: Int? = 0
  var isDraft = false
  var place: Place? = Place(name: "Root", parts: [Place(name: "Leaf", parts: [])])
  var places: [Place] = []
  var names: [String] = []
  var extra: PlainValue = .null

  static let schema = Schema<Page>(
    "page",
    [
      .text("title", \.title),
      .html("body", \.body),
      .url("address", \.address),
      .json("metadata", \.metadata),
      .number("count", \.count),
      .flag("is_draft", \.isDraft),
      .view("place", Place.schema, \.place),
      .list("places", Place.schema, \.places),
      .texts("names", \.names),
      .values("extra", \.extra),
    ])
}

/// A tree.
struct Place: Sendable {
  var name: String
  var parts: [Place]

  static let schema: Schema<Place> = Schema(
    "place",
    [
      .text("name", \.name),
      .list("parts", Place.schema, \.parts),
    ])
}

/// Compiles templates, the first of which is the page's.
struct Compiled {
  let set: TemplateSet
  let entry: String
  let diagnostics: [Diagnostic]
  private let texts: [String]

  /// - Parameters:
  ///   - files: names and texts of templates.
  ///   - entry: makes the entry for the first template.
  init(list files: [(name: String, text: String)], entry: (String) -> Entry) {
    self.entry = files.first?.name ?? ""
    texts = files.map(\.text)
    var log = DiagnosticLog()
    set = TemplateSet.compile(
      files.enumerated().map { number, file in
        TemplateFile(name: file.name, source: SourceID(number), bytes: Array(file.text.utf8))
      }, entries: [entry(self.entry)], log: &log)
    diagnostics = log.diagnostics
  }

  /// Compiles templates over a page.
  init(_ files: KeyValuePairs<String, String>) {
    self.init(list: files.map { ($0.key, $0.value) }) { Entry($0, Page.schema) }
  }

  /// The diagnostics, each as its code, its message and, in brackets, what it points at.
  var findings: [String] {
    diagnostics.map { diagnostic in
      "\(diagnostic.code.rawValue): \(diagnostic.message) [\(pointedAt(diagnostic.place))]"
    }
  }

  private func pointedAt(_ place: Diagnostics.Place) -> String {
    switch place {
    case .range(let range):
      let bytes = Array(texts[Int(range.source.number)].utf8)[range.bytes]
      return String(decoding: bytes, as: UTF8.self)
    case .file(let name): return name
    case .nowhere: return ""
    }
  }

  /// The page, or the diagnostics if there are any.
  func render<Subject>(_ view: Viewed<Subject>) -> String {
    guard diagnostics.isEmpty else { return findings.joined(separator: "\n") }
    var bytes: [UInt8] = []
    set.render(entry, view, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func render(_ page: Page) -> String { render(Viewed(page, Page.schema)) }

  func render(_ values: PlainValue) -> String {
    guard diagnostics.isEmpty else { return findings.joined(separator: "\n") }
    var bytes: [UInt8] = []
    set.render(entry, values, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
