import Diagnostics
import Notes

/// All names of all actors.
struct KnownNames {
  private var byLength: [Int: [(name: NameSkeleton, actor: Int)]] = [:]
  private var bySkeleton: [NameSkeleton: Int] = [:]
  private var byWords: [String: [(name: NameWords, actor: Int)]] = [:]
  private var byInitials: [String: Int] = [:]
  private var byAcronym: [String: Int] = [:]
  /// Officials and persons by their whole names.
  private var people: [NameSkeleton: Int] = [:]
  /// How many names have been compared.
  private var comparisons = 0
  /// After so many, only names that are the same but for case, accents and the like are found: where
  /// tens of thousands of names are compared with as many, it is no slip that is looked for.
  private static let mostComparisons = 50_000_000

  init(_ actors: [Actor]) {
    for (number, actor) in actors.enumerated() {
      var names = [actor.header.id] + actor.header.aliases.map(\.value)
      names += actor.header.title.value.variants.map(\.text)
      names += actor.names?.variants.map(\.text) ?? []
      for name in Set(names.map { NameSkeleton($0) }) where !name.letters.isEmpty {
        byLength[name.letters.count, default: []].append((name, number))
        bySkeleton[name] = min(bySkeleton[name] ?? number, number)
      }
      for name in names.map({ NameWords($0) }) { add(name, number, actor) }
      guard actor.kind == .person || actor.kind == .official else { continue }
      for name in names where name.contains(" ") { people[NameSkeleton(name)] = number }
    }
  }

  private mutating func add(_ name: NameWords, _ number: Int, _ actor: Actor) {
    if let initials = name.initials, byInitials[initials] == nil { byInitials[initials] = number }
    if let acronym = name.acronym, byAcronym[acronym] == nil { byAcronym[acronym] = number }
    // Turkey is not a short name of Turkey News.
    guard actor.canBeHouse else { return }
    for key in name.keys { byWords[key, default: []].append((name, number)) }
  }

  /// The actor that is meant, most likely: the nearest, the first of several that are as near.
  mutating func nearest(to name: PlainName) -> Int? {
    nearest(to: name.skeleton) ?? sameHouse(as: name.words) ?? person(name.text)
  }

  /// "Maria Zakharova, spokeswoman" and "Maria Zakharova (Foreign Ministry)" are Maria Zakharova.
  private func person(_ name: String) -> Int? {
    guard let end = name.firstIndex(where: { ",(;".contains($0) }) else { return nil }
    return people[NameSkeleton(String(name[..<end]))]
  }

  private func sameHouse(as name: NameWords) -> Int? {
    name.keys.sorted().lazy.compactMap { byWords[$0]?.first { $0.name.isSameHouse(as: name) } }
      .first?.actor
      ?? name.acronym.flatMap { byInitials[$0] } ?? name.initials.flatMap { byAcronym[$0] }
  }

  private mutating func nearest(to name: NameSkeleton) -> Int? {
    guard !name.letters.isEmpty else { return nil }
    if let same = bySkeleton[name] { return same }
    for limit in (0...name.tolerance).dropFirst() where comparisons < Self.mostComparisons {
      var best: Int?
      for length in (name.letters.count - limit)...(name.letters.count + limit) {
        comparisons += byLength[length]?.count ?? 0
        for known in byLength[length] ?? []
        where known.name.isWithin(min(limit, known.name.tolerance), of: name) {
          best = min(best ?? known.actor, known.actor)
        }
      }
      if let best { return best }
    }
    return nil
  }
}

extension Actor {
  /// Whether words such as "news" may be added to its name or left out.
  fileprivate var canBeHouse: Bool {
    switch kind {
    case .media, .organisation, nil: true
    case .state, .armedForce, .armedGroup, .official, .person: false
    }
  }
}
