/// Words that could have been meant, prepared once for however many mistyped words are compared
/// with them.
public struct Vocabulary: Sendable {
  private struct Entry: Sendable {
    let word: String
    /// Where its letters start in `letters`.
    let start: Int
    /// Which letters it has, a bit each.
    let signature: UInt64
  }

  /// Longer words are compared by their beginnings.
  private static let mostLetters = 64

  /// In lower case, one word after the other.
  private var letters: [Unicode.Scalar] = []
  /// By the number of letters.
  private var entries: [[Entry]] = Array(repeating: [], count: Self.mostLetters + 1)

  public private(set) var count = 0

  /// In no particular order.
  public var words: [String] { entries.flatMap { $0.map(\.word) } }

  public init(_ words: some Sequence<String>) {
    for word in Set(words) { add(word) }
  }

  private mutating func add(_ word: String) {
    let start = letters.count
    letters += Self.letters(of: word)
    let own = letters[start...]
    entries[own.count].append(Entry(word: word, start: start, signature: Self.signature(own)))
    count += 1
  }

  private static func letters(of word: String) -> some Sequence<Unicode.Scalar> {
    // Lower case may have more letters, never fewer.
    String(word.unicodeScalars.prefix(mostLetters)).lowercased().unicodeScalars.prefix(mostLetters)
  }

  private static func signature(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// The words nearest to a mistyped one: at most a third of its letters away.
  ///
  /// - Parameter limit: how many to return at most.
  /// - Returns: best first; ties in alphabetical order, so that the advice does not depend on the
  ///   order of the words.
  public func nearest(to word: String, limit: Int = 3) -> [String] {
    var nearest = NearestWords(atMost: limit, to: ArraySlice(Self.letters(of: word)))
    search(&nearest)
    return nearest.words
  }

  /// The words of several vocabularies nearest to a mistyped one.
  public static func nearest(
    to word: String, in vocabularies: [Vocabulary], limit: Int = 3
  ) -> [String] {
    var nearest = NearestWords(atMost: limit, to: ArraySlice(letters(of: word)))
    for vocabulary in vocabularies { vocabulary.search(&nearest) }
    return nearest.words
  }

  private func search(_ nearest: inout NearestWords) {
    let signature = Self.signature(nearest.letters)
    let length = nearest.letters.count
    // Words of the same length first: they are likely to be nearer, and then fewer can be.
    for difference in 0...nearest.tolerance {
      for other in Set([length - difference, length + difference])
      where entries.indices.contains(other) {
        for entry in entries[other] where difference <= nearest.tolerance {
          // An edit takes one letter away and puts one in, at most.
          let missing = (signature & ~entry.signature).nonzeroBitCount
          let added = (entry.signature & ~signature).nonzeroBitCount
          guard max(missing, added) <= nearest.tolerance else { continue }
          nearest.compare(entry.word, letters[entry.start..<entry.start + other])
        }
      }
    }
  }
}

/// The few words that are nearest to another among all it was compared with.
private struct NearestWords {
  let letters: ArraySlice<Unicode.Scalar>
  /// A word further away than this isn't among the nearest.
  private(set) var tolerance: Int
  private let limit: Int
  private var found: [(distance: Int, word: String)] = []

  var words: [String] { found.map(\.word) }

  init(atMost limit: Int, to letters: ArraySlice<Unicode.Scalar>) {
    self.letters = letters
    self.limit = limit
    // Of a word of one or two letters, one letter is no mistyping but another word.
    tolerance = letters.count < 3 ? 0 : max(1, letters.count / 3)
  }

  mutating func compare(_ word: String, _ other: ArraySlice<Unicode.Scalar>) {
    guard let distance = editDistance(letters, other, atMost: tolerance),
      !found.contains(where: { $0.word == word })
    else { return }
    let place = found.firstIndex { (distance, word) < ($0.distance, $0.word) } ?? found.count
    guard place < limit else { return }
    found.insert((distance, word), at: place)
    if found.count > limit { found.removeLast() }
    if found.count == limit { tolerance = min(tolerance, found[limit - 1].distance) }
  }
}
