import Diagnostics

/// The keys of a mapping so far. Most mappings are small enough to look through.
struct KeyPlaces {
  private var many: [String: SourceRange] = [:]

  /// Where a key stands first, if it stands in the mapping.
  ///
  /// - Parameter entries: the mapping so far, whose keys all differ.
  mutating func place(of key: String, in entries: [Mapping.Entry]) -> SourceRange? {
    if entries.count < 32 { return entries.first { $0.key == key }?.keyRange }
    for entry in entries[many.count...] { many[entry.key] = entry.keyRange }
    return many[key]
  }
}
