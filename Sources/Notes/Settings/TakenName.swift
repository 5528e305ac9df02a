/// Why a taxonomy cannot have a name: each taxonomy is a key of notes, a folder of the site and a filter
/// of its lists.
public enum TakenName: Sendable {
  /// Notes of a kind have a key of this name.
  case key(NoteKind)
  /// Pages or files of the site lie in a folder of this name.
  case folder
  /// Lists are filtered or sorted by it.
  case filter

  /// - Returns: nil for a name that a taxonomy can have.
  init?(_ name: String) {
    if let kind = Self.keys[name] {
      self = .key(kind)
    } else if Self.folders.contains(name) {
      self = .folder
    } else if Self.filters.contains(name) {
      self = .filter
    } else {
      return nil
    }
  }

  /// The keys of the notes that have terms, but for the terms themselves.
  private static let keys: [String: NoteKind] = {
    var keys: [String: NoteKind] = [:]
    for kind in [NoteKind.claim, .incident] {
      for key in kind.declaration.keys where !key.form.isTerms { keys[key.name] = kind }
    }
    return keys
  }()

  private static let folders = Set(NoteKind.allCases.map(\.folder))
    .union(["timeline", "data", "assets"])

  private static let filters: Set<String> = ["actor", "year", "order"]

  func help(for name: String) -> String {
    switch self {
    case .key(let kind):
      "'\(name)' is a key of \(kind.withArticle) note already: choose another name, such as '\(name)-terms'"
    case .folder:
      "the site has a folder '\(name)' already: choose another name, such as '\(name)-terms'"
    case .filter:
      "lists have a filter '\(name)' already: choose another name, such as '\(name)-terms'"
    }
  }
}

extension ValueForm {
  fileprivate var isTerms: Bool {
    guard case .list(.term) = self else { return false }
    return true
  }
}
