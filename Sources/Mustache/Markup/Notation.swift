/// How a value is written.
enum Notation: UInt8, Sendable {
  /// As it stands.
  case raw
  /// With `& < > " '` as character references.
  case escaped
  /// As part of an address: percent-encoded.
  case encoded
  /// As JSON that cannot end the element it stands in.
  case json
}

/// What a tag writes, as far as templates can know before a page is rendered.
enum ValueKind: Sendable {
  case text, html, url, json, number
  /// A value of a free tree.
  case free

  init?(_ kind: Shape.Kind) {
    switch kind {
    case .text, .constant: self = .text
    case .html: self = .html
    case .url: self = .url
    case .json: self = .json
    case .number: self = .number
    case .values: self = .free
    case .flag, .texts, .view, .list: return nil
    }
  }

  var title: String {
    switch self {
    case .text, .free: "text"
    case .html: "html"
    case .url: "url"
    case .json: "json"
    case .number: "number"
    }
  }
}
