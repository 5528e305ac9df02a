/// Finds any of many byte patterns in one walk over a text.
struct PatternSearch: Sendable {
  /// Shorter patterns are not looked for.
  static let fewestBytes = 8

  private struct Pattern: Sendable {
    let number: Int
    let bytes: [UInt8]
  }

  /// By their first eight bytes.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// A bit for each hash that a pattern's first eight bytes have: most places are ruled out by one
  /// look.
  private var filter: [UInt64] = []
  /// How many bytes the longest pattern has.
  private(set) var longest = 0

  private static let filterBits = 1 << 18

  /// - Parameters:
  ///   - bytes: eight at the least.
  ///   - number: what is told when they are found; several patterns may have the same.
  mutating func add(_ bytes: [UInt8], number: Int) {
    guard bytes.count >= Self.fewestBytes else { return }
    if filter.isEmpty { filter = Array(repeating: 0, count: Self.filterBits / 64) }
    let window = bytes.prefix(Self.fewestBytes).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    patterns[window, default: []].append(Pattern(number: number, bytes: bytes))
    let bit = Self.bit(of: window)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    longest = max(longest, bytes.count)
  }

  /// The numbers of the patterns that stand in a text.
  func found(in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    guard !filter.isEmpty else { return found }
    var window: UInt64 = 0
    for position in bytes.indices {
      window = window << 8 | UInt64(bytes[position])
      let bit = Self.bit(of: window)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let candidates = patterns[window]
      else { continue }
      for pattern in candidates where !found.contains(pattern.number) {
        let start = position - Self.fewestBytes + 1
        let end = start + pattern.bytes.count
        if start >= 0, end <= bytes.count, bytes[start..<end].elementsEqual(pattern.bytes) {
          found.insert(pattern.number)
        }
      }
    }
    return found
  }

  private static func bit(of window: UInt64) -> Int {
    Int(truncatingIfNeeded: (window &* 0x9e37_79b9_7f4a_7c15) >> 46)
  }
}
