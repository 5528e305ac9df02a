/// The keys of notes and of `site.yml` by what checks of texts look for in them, as they are declared.
enum TextRoles {
  static let prose = names(of: .prose)
  static let unchecked = names(of: .unchecked)

  private static func names(of role: TextRole) -> KeyNames {
    KeyNames(all.filter { $0.textRole == role }.map(\.name))
  }

  /// The keys of all records, inner ones included.
  static let all: [KeyDeclaration] =
    NoteKind.allCases.flatMap { $0.declaration.allKeys } + SiteSettings.declaration.allKeys
    + PlainName.declaration.keys
}

/// A set of keys that tells of most others that they are not in it by their first letter.
struct KeyNames {
  private let names: Set<String>
  private let firstBytes: [Bool]

  init(_ names: some Sequence<String>) {
    self.names = Set(names)
    let first = Set(self.names.compactMap(\.utf8.first))
    firstBytes = (0...UInt8.max).map(first.contains)
  }

  func contains(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return firstBytes[Int(first)] && names.contains(name)
  }
}
