import Diagnostics

/// The keys of a mapping so far. Most mappings are small enough to look through.
struct KeyPlaces {
  private var few: [(key: String, range: SourceRange)] = []
  private var many: [String: SourceRange] = [:]

  /// Remembers a key, or returns the place where it stood first.
  mutating func insert(_ key: String, _ range: SourceRange) -> SourceRange? {
    if few.count < 32 {
      if let first = few.first(where: { $0.key == key }) { return first.range }
      few.append((key, range))
      return nil
    }
    if many.isEmpty {
      many = Dictionary(few.map { ($0.key, $0.range) }, uniquingKeysWith: { first, _ in first })
    }
    if let first = many[key] { return first }
    many[key] = range
    return nil
  }
}
