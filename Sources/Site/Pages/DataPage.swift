import Casebook
import Diagnostics
import Mustache
import Notes

/// The page that leads to the downloads and says what is in them.
struct DataPage: PageContent {
  let files: [FileView]
  let dictionary: [DictionaryView]
  let licence: String?
  let credits: [CreditView]
  let citation: String
  let asOf: String?
  let hasMaps: Bool

  static let schema = Schema<DataPage>(
    "data",
    [
      .list("files", FileView.schema) { $0.files },
      .list("dictionary", DictionaryView.schema) { $0.dictionary },
      .text("licence") { $0.licence },
      .list("credits", CreditView.schema) { $0.credits },
      .text("citation") { $0.citation },
      .text("as-of") { $0.asOf },
      .flag("has-maps") { $0.hasMaps },
    ])
}

/// A file to download.
struct FileView {
  let link: LinkView
  let description: String

  static let schema = Schema<FileView>(
    "file",
    [
      .view("link", LinkView.schema) { $0.link },
      .text("description") { $0.description },
    ])
}

/// Whose data the site uses.
struct CreditView {
  let text: String
  let url: URLText?

  static let schema = Schema<CreditView>(
    "credit",
    [
      .text("text") { $0.text },
      .url("url") { $0.url },
    ])
}

/// The fields of a file.
struct DictionaryView {
  let file: String
  let anchor: String
  let fields: [FieldView]

  static let schema = Schema<DictionaryView>(
    "dictionary",
    [
      .text("file") { $0.file },
      .text("anchor") { $0.anchor },
      .list("fields", FieldView.schema) { $0.fields },
    ])
}

struct FieldView {
  let name: String
  let type: String
  let meaning: String

  static let schema = Schema<FieldView>(
    "data field",
    [
      .text("name") { $0.name },
      .text("type") { $0.type },
      .text("meaning") { $0.meaning },
    ])
}

extension PageContext {
  func dataPage() -> Framed<DataPage> {
    let files = Export.all.map { export in
      FileView(
        link: LinkView(title: export.name, url: url(export.path)),
        description: words("file-" + export.name.replacing(".", with: "-")))
    }
    let sums = FileView(
      link: LinkView(title: "SHA256SUMS", url: url("SHA256SUMS")),
      description: words("file-sums"))
    var frame = PageFrame(kind: "data", title: words("nav-data"))
    frame.jsonLD = [dataset(Export.all)]
    let page = DataPage(
      files: files + [sums], dictionary: dictionary(), licence: text(settings.licence?.name),
      credits: settings.credits.map { credit in
        CreditView(text: text(credit.name), url: credit.url.map { URLText($0.encoded) })
      },
      citation: text(settings.citation) ?? citation(words("nav-data")),
      asOf: lastChange.map { words("data-as-of", ["date": dates.text($0)]) },
      hasMaps: casebook.incidents.contains { $0.position != nil }
        || casebook.locations.contains { $0.position != nil })
    return framed(page, frame)
  }

  /// The day of the newest publication or update, which the data is cited with.
  private var lastChange: CalendarDay? {
    casebook.incidents.lazy.flatMap { incident in
      incident.header.updates.compactMap(\.date.value.latest)
        + [incident.header.published?.value.latest].compactMap(\.self)
    }.max()
  }

  private func dictionary() -> [DictionaryView] {
    Export.all.compactMap { export in
      let fields = export.fields(self)
      guard !fields.isEmpty else { return nil }
      let views = FieldViews(words: words, isTable: export.isTable)
      return DictionaryView(
        file: export.name, anchor: export.name,
        fields: fields.flatMap { views.views($0, within: "") })
    }
  }
}

/// Words fields for readers: those within others stand after them, as `claims.by`.
private struct FieldViews {
  let words: Words
  /// Whether the file is a table, whose cells hold text alone.
  let isTable: Bool

  func views(_ field: DataField, within path: String) -> [FieldView] {
    let name = path + field.name
    let own = FieldView(name: name, type: type(field.kind), meaning: field.meaning)
    // A count and its groups are ranges like those of the incident: their bounds are told once.
    let inner = path.isEmpty || !Self.isRange(field.kind) ? Self.fields(field.kind) : []
    return [own] + inner.flatMap { views($0, within: name + ".") }
  }

  private func type(_ kind: DataField.Kind) -> String {
    switch kind {
    case .text: words("type-text")
    case .address: words("type-address")
    case .date: words("type-date")
    case .day: words("type-day")
    case .count: words("type-count")
    case .degrees, .metres: words("type-number")
    case .flag: words(isTable ? "type-yes-or-no" : "type-flag")
    case .choice(let values):
      words("type-choice", ["values": values.joined(separator: words("comma"))])
    case .list(let items):
      words(isTable ? "type-list-in-cell" : "type-list", ["items": type(items)])
    case .object(_, let isNullable): words(isNullable ? "type-object-or-null" : "type-object")
    }
  }

  private static func fields(_ kind: DataField.Kind) -> [DataField] {
    switch kind {
    case .object(let fields, _): fields
    case .list(let items): fields(items)
    default: []
    }
  }

  private static func isRange(_ kind: DataField.Kind) -> Bool {
    fields(kind).contains { $0.name == "minimum" }
  }
}
