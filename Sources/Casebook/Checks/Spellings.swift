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

  private var whole: [NameSkeleton: PlainName] = [:]
  private var ends: [End: [PlainName]] = [:]
  private var words: [String: [PlainName]] = [:]
  private var initials: [String: PlainName] = [:]
  private var acronyms: [String: PlainName] = [:]

  init(_ names: [PlainName]) {
    // The more common first: it is what the others should have been.
    let ordered = names.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    for name in ordered where !name.skeleton.letters.isEmpty {
      if let common = whole[name.skeleton] {
        pairs.append((name, common))
        continue
      }
      if let common = almostSame(as: name) ?? sameHouse(as: name) { pairs.append((name, common)) }
      add(name)
    }
  }

  /// One that is one edit away.
  private func almostSame(as name: PlainName) -> PlainName? {
    guard name.skeleton.tolerance > 0 else { return nil }
    return Self.ends(of: name.skeleton).lazy
      .flatMap { (ends[$0] ?? []).prefix(Self.mostCompared) }
      .first { $0.skeleton.isWithin(1, of: name.skeleton) }
  }

  /// One that differs in words that any house of news could have in its name, or in being short.
  private func sameHouse(as name: PlainName) -> PlainName? {
    name.words.keys.sorted().lazy.flatMap { (words[$0] ?? []).prefix(Self.mostCompared) }
      .first { $0.words.isSameHouse(as: name.words) }
      ?? name.words.acronym.flatMap { initials[$0] } ?? name.words.initials.flatMap { acronyms[$0] }
  }

  private mutating func add(_ name: PlainName) {
    whole[name.skeleton] = name
    for key in name.words.keys { words[key, default: []].append(name) }
    if let letters = name.words.initials, initials[letters] == nil { initials[letters] = name }
    if let letters = name.words.acronym, acronyms[letters] == nil { acronyms[letters] = name }
    guard name.skeleton.tolerance > 0 else { return }
    for end in Self.ends(of: name.skeleton) { ends[end, default: []].append(name) }
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
