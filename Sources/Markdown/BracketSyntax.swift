/// What the project's own brackets say: `[@a; @b, fig. 3]` and `[[target|text]]`.
enum BracketSyntax {
  /// One source of a citation, with the place of its key in the bracket's text.
  struct CitedKey: Equatable {
    let key: String
    let locator: String?
  }

  /// The sources that a citation names; nil if it is malformed.
  ///
  /// - Parameter text: what stands between the brackets.
  static func citedKeys(_ text: String) -> [CitedKey]? {
    var keys: [CitedKey] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let item = part.trimmingSpaces
      guard item.first == "@" else { return nil }
      let rest = item.dropFirst()
      let key = rest.prefix { $0 != "," && !$0.isWhitespace }
      let after = rest[key.endIndex...].trimmingSpaces
      guard !key.isEmpty else { return nil }
      if after.isEmpty {
        keys.append(CitedKey(key: String(key), locator: nil))
      } else if after.first == "," {
        let locator = after.dropFirst().trimmingSpaces
        guard !locator.isEmpty else { return nil }
        keys.append(
          CitedKey(
            key: String(key),
            locator: locator.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
      } else {
        return nil
      }
    }
    return keys.isEmpty ? nil : keys
  }

  /// The target and the text of a wiki link.
  static func wikiLink(_ text: String) -> (target: String, text: String?)? {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].trimmingSpaces
    guard !target.isEmpty else { return nil }
    let shown = parts.count > 1 ? parts[1].trimmingSpaces : ""
    return (String(target), shown.isEmpty ? nil : String(shown))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
