/// Finds, among the quotations of one speaker, those that share enough pairs of neighbouring words
/// to be worth comparing word by word.
struct QuotationIndex {
  /// A place in the chain of the quotations that have a pair of words.
  private struct Entry {
    let quotation: Int32
    let previous: Int32
  }

  /// Of a pair that many quotations have, this many are looked at: such a pair says little.
  private static let mostFollowed = 16
  /// Of the quotations that share pairs, this many are compared word by word.
  private static let mostCompared = 6

  private var quotations: [Quotation] = []
  private var known: Set<UInt64> = []
  private var heads: [UInt64: Int32] = [:]
  private var entries: [Entry] = []
  /// How many pairs each quotation shares with the one that is looked at.
  private var shared: [Int32] = []

  /// Adds a quotation. One that stands there already, word for word, is not added again.
  ///
  /// - Returns: an earlier one that is nearly the same, if there is one.
  mutating func add(_ quotation: Quotation) -> (other: Quotation, alignment: Alignment)? {
    let identity = (quotation.passage.identity ^ quotation.speaker) &* 0x9e37_79b9_7f4a_7c15
    guard known.insert(identity).inserted else { return nil }
    let pairs = Self.pairs(of: quotation)
    let found = nearest(to: quotation, sharing: pairs)
    let number = Int32(clamping: quotations.count)
    quotations.append(quotation)
    shared.append(0)
    for pair in pairs {
      entries.append(Entry(quotation: number, previous: heads[pair] ?? -1))
      heads[pair] = Int32(clamping: entries.count - 1)
    }
    return found
  }

  private mutating func nearest(
    to quotation: Quotation, sharing pairs: [UInt64]
  ) -> (other: Quotation, alignment: Alignment)? {
    for number in candidates(pairs) where quotations[number].claim != quotation.claim {
      let other = quotations[number]
      if let alignment = Alignment(quotation.passage.words, other.passage.words) {
        return (other, alignment)
      }
    }
    return nil
  }

  /// The quotations that share the most pairs, the most first.
  private mutating func candidates(_ pairs: [UInt64]) -> [Int] {
    var sharing: [Int] = []
    for pair in pairs {
      var place = heads[pair] ?? -1
      var followed = 0
      while place >= 0, followed < Self.mostFollowed {
        let entry = entries[Int(place)]
        let number = Int(entry.quotation)
        if shared[number] == 0 { sharing.append(number) }
        shared[number] += 1
        place = entry.previous
        followed += 1
      }
    }
    var likely: [(number: Int, count: Int32)] = []
    for number in sharing {
      if isLikely(number, shared: Int(shared[number]), of: pairs.count) {
        likely.append((number, shared[number]))
      }
      shared[number] = 0
    }
    return likely.sorted { ($1.count, $0.number) < ($0.count, $1.number) }
      .prefix(Self.mostCompared).map(\.number)
  }

  /// An edit takes two pairs away, so that nearly the same quotations keep the others.
  private func isLikely(_ number: Int, shared: Int, of count: Int) -> Bool {
    let words = min(count + 1, quotations[number].passage.words.count)
    return shared >= max(1, words - 1 - 2 * Alignment.tolerance(words))
  }

  private static func pairs(of quotation: Quotation) -> [UInt64] {
    let words = quotation.passage.words
    return zip(words, words.dropFirst()).map { first, second in
      var pair = (first.stem ^ quotation.speaker) &* 0x9e37_79b9_7f4a_7c15
      pair = (pair ^ second.stem) &* 0xbf58_476d_1ce4_e5b9
      return pair ^ (pair >> 31)
    }
  }
}
