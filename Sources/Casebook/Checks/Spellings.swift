/// Finds names among each other that are the same but for their spelling.
struct Spellings {
  /// Each name with the more common one that it is almost.
  private(set) var pairs: [(name: PlainName, common: PlainName)] = []

  /// A stretch at one end of a name. Of two names that are one edit apart, one end is the same.
  private struct End: Hashable {
    let letters: ArraySlice<Unicode.Scalar>
    let isStart: Bool
  }

  /// Of the names with one end this many are looked at: the ends of a crowd say nothing.
  private static let mostCompared = 32

  init(_ names: [PlainName]) {
    // The more common first: it is what the others should have been.
    let ordered = names.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    var whole: [NameSkeleton: PlainName] = [:]
    var ends: [End: [PlainName]] = [:]
    for name in ordered where !name.skeleton.letters.isEmpty {
      if let common = whole[name.skeleton] {
        pairs.append((name, common))
        continue
      }
      whole[name.skeleton] = name
      guard name.skeleton.tolerance > 0 else { continue }
      let own = Self.ends(of: name.skeleton)
      let candidates = own.lazy.flatMap { (ends[$0] ?? []).prefix(Self.mostCompared) }
      if let common = candidates.first(where: { $0.skeleton.isWithin(1, of: name.skeleton) }) {
        pairs.append((name, common))
      }
      for end in own { ends[end, default: []].append(name) }
    }
  }

  /// Both ends at both lengths that a name of this length, and of one letter more or less, has.
  private static func ends(of name: NameSkeleton) -> [End] {
    let letters = name.letters[...]
    let lengths = Set([(letters.count - 1) / 2, (letters.count - 2) / 2]).sorted()
    return lengths.flatMap { length in
      [
        End(letters: letters.prefix(length), isStart: true),
        End(letters: letters.suffix(length), isStart: false),
      ]
    }
  }
}
