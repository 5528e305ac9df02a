/// A text of a strings file in which `{name}` stands for what a page puts there.
struct Phrase: Sendable {
  private enum Part: Sendable {
    case text(String)
    case place(name: String)
  }

  private let parts: [Part]
  /// Of the pattern, in bytes of UTF-8.
  private let length: Int

  init(_ pattern: String) {
    var parts: [Part] = []
    length = pattern.utf8.count
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.place(name: String(rest[open..<close].dropFirst())))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The text with what stands at its places; one that nothing is given for stays as it is written.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    text.reserveCapacity(values.reduce(length) { $0 + $1.value.utf8.count })
    for part in parts {
      switch part {
      case .text(let own): text += own
      case .place(let name): text += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return text
  }
}
