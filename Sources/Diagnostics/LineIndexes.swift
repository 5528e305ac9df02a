import Synchronization

/// Where the lines of each text begin, found when the text is first asked for: of thousands of
/// findings a terminal shows a hundred.
final class LineIndexes: Sendable {
  private let catalog: SourceCatalog
  private let made = Mutex<[SourceID: LineIndex]>([:])

  init(of catalog: SourceCatalog) {
    self.catalog = catalog
  }

  /// - Returns: nil for a text that the catalog does not have.
  subscript(source: SourceID) -> LineIndex? {
    guard catalog.files.indices.contains(Int(source.number)) else { return nil }
    return made.withLock { made in
      if let index = made[source] { return index }
      let index = LineIndex(catalog[source])
      made[source] = index
      return index
    }
  }
}
