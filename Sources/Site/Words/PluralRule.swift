private import CEmbedded

/// When a whole number has a plural category: alternatives of conditions that hold together.
///
/// In the table, `few %10=2-4&%100!12-14` says: few, if the remainder of ten is 2 to 4 and that of a
/// hundred is not 12 to 14. Alternatives stand between bars.
struct PluralRule: Sendable {
  let category: PluralCategory
  private let alternatives: [[Condition]]

  func holds(for count: Int) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: count) } }
  }

  /// - Returns: nil if the text is no rule.
  private init?(_ text: Substring) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let category = PluralCategory(rawValue: String(parts[0])) else {
      return nil
    }
    self.category = category
    alternatives = parts[1].split(separator: "|").map {
      $0.split(separator: "&").compactMap(Condition.init)
    }
  }

  private struct Condition: Sendable {
    let modulus: Int?
    let isNegated: Bool
    let ranges: [ClosedRange<Int>]

    func holds(for count: Int) -> Bool {
      let value = modulus.map { count % $0 } ?? count
      return ranges.contains { $0.contains(value) } != isNegated
    }

    /// - Returns: nil if the text is no condition.
    init?(_ text: Substring) {
      guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "!" }) else { return nil }
      modulus = Int(text[..<sign].dropFirst())
      isNegated = text[sign] == "!"
      ranges = text[text.index(after: sign)...].split(separator: ",").compactMap { part in
        let ends = part.split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return first...last
      }
    }
  }
}

extension PluralRule {
  /// The rules of a language, of the one that it is a kind of, or none: then all numbers are `other`.
  static func rules(of language: String) -> [PluralRule] {
    var parts = language.lowercased().split(separator: "-")
    while !parts.isEmpty {
      if let rules = table[parts.joined(separator: "-")] { return rules }
      parts.removeLast()
    }
    return []
  }

  private static let table: [String: [PluralRule]] = {
    let file = embedded_plurals
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    var table: [String: [PluralRule]] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let rules = line[line.index(after: colon)...].split(separator: ";").compactMap(
        PluralRule.init)
      for language in line[..<colon].split(separator: " ") { table[String(language)] = rules }
    }
    return table
  }()
}
