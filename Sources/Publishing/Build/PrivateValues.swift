import Casebook
import Diagnostics
import Foundation
import Notes

/// Looks for what stands under `private:` in what is about to be published.
///
/// Values are compared as readers would read them: character references, escapes of JSON and of
/// addresses are undone, white space and the case of ASCII letters do not count.
struct PrivateValues: Sendable {
  /// Shorter ones would be found in innocent words.
  static let fewestCharacters = 8

  /// A value in a form that it can be published in, reduced to ``PlainReading``.
  private struct Pattern: Sendable {
    let value: Int
    let bytes: [UInt8]
  }

  /// The distinct values, each where it stands first.
  private(set) var values: [Located<String>] = []
  /// By their first eight bytes.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// A bit for each hash that a pattern's first eight bytes have: most places are ruled out by one
  /// look.
  private var filter: [UInt64] = []

  /// The private values of all notes, hidden ones included, and of the settings.
  init(_ collection: NoteCollection) {
    self.init(
      collection.settings.privateTexts + collection.notes.lazy.flatMap(\.header.privateTexts))
  }

  init(_ texts: [Located<String>]) {
    var seen: Set<String> = []
    for text in texts where text.value.count >= Self.fewestCharacters {
      guard seen.insert(text.value).inserted else { continue }
      // Some programs write accents as signs of their own.
      let forms = Set([
        PlainReading.trimmed(text.value.precomposedStringWithCanonicalMapping),
        PlainReading.trimmed(text.value.decomposedStringWithCanonicalMapping),
      ]).filter { $0.count >= Self.fewestCharacters }
      for form in forms { add(Pattern(value: values.count, bytes: form)) }
      if !forms.isEmpty { values.append(text) }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  /// How many bytes the longest value can take in a file; the longest escape of a byte has twelve.
  var longestAsWritten: Int {
    12 * (patterns.values.lazy.flatMap { $0 }.map(\.bytes.count).max() ?? 0)
  }

  /// The numbers of the values that stand in a file.
  ///
  /// - Parameters:
  ///   - path: the file's path, which is published as well.
  ///   - bytes: what the file holds.
  /// - Returns: each number once, in order.
  func found(inFile path: String, _ bytes: [UInt8]) -> [Int] {
    guard !isEmpty else { return [] }
    return found(in: PlainReading(Array(path.utf8)).bytes)
      .union(found(in: PlainReading(bytes).bytes)).sorted()
  }

  private func found(in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    var window: UInt64 = 0
    for position in bytes.indices {
      window = window << 8 | UInt64(bytes[position])
      let bit = Self.bit(of: window)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let candidates = patterns[window]
      else { continue }
      for pattern in candidates where !found.contains(pattern.value) {
        let start = position - Self.fewestCharacters + 1
        let end = start + pattern.bytes.count
        if start >= 0, end <= bytes.count, bytes[start..<end].elementsEqual(pattern.bytes) {
          found.insert(pattern.value)
        }
      }
    }
    return found
  }

  private mutating func add(_ pattern: Pattern) {
    if filter.isEmpty { filter = Array(repeating: 0, count: Self.filterBits / 64) }
    let window = pattern.bytes.prefix(Self.fewestCharacters).reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    patterns[window, default: []].append(pattern)
    let bit = Self.bit(of: window)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static let filterBits = 1 << 18

  private static func bit(of window: UInt64) -> Int {
    Int(truncatingIfNeeded: (window &* 0x9e37_79b9_7f4a_7c15) >> 46)
  }
}
