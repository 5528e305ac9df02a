public import Diagnostics

/// Which paths below the published folder can hold a file of the notes or of the theme: the one list
/// that checking, planning and committing go by.
public enum PublishedPath {
  /// So many folders and a name are opened one after the other.
  public static let mostParts = 32
  /// So long may a name be on the disks that there are.
  public static let mostBytesOfPart = 255

  public enum Refusal: Equatable, Sendable {
    /// A part that is empty, `.`, `..` or too long, or a character that hosts or disks read in a
    /// way of their own.
    case form
    case depth
    case reserved(ReservedName)
  }

  /// - Returns: nil for a path that can be published.
  public static func refusal(of path: FilePath) -> Refusal? {
    let bytes = path.text.utf8
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return .form
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard
      parts.allSatisfy({ part in
        !part.isEmpty && part.count <= mostBytesOfPart && !part.elementsEqual(".".utf8)
          && !part.elementsEqual("..".utf8)
      })
    else { return .form }
    guard parts.count <= mostParts else { return .depth }
    return parts.first.flatMap { ReservedName(String(Substring($0))) }.map { .reserved($0) }
  }
}

/// A name at the top of the published folder that no note, theme or taxonomy can take, in upper or
/// lower case, as a file or as a folder.
public enum ReservedName: Equatable, Sendable {
  /// The list of what is published, with the hash of each file.
  case checksums
  /// The index of the search.
  case search
  /// What begins with a dot: `.dossier` is the builder's, `.well-known`, `.htaccess` and `.git`
  /// belong to hosts and tools.
  case hidden

  public static let checksumsFile = "SHA256SUMS"
  public static let searchFolder = "pagefind"
  public static let workFolder = ".dossier"

  /// - Parameter name: the first part of a path.
  /// - Returns: nil for a name that is free.
  public init?(_ name: String) {
    if name.utf8.first == UInt8(ascii: ".") {
      self = .hidden
      return
    }
    switch FilePath(name).folded {
    case FilePath(Self.checksumsFile).folded: self = .checksums
    case Self.searchFolder: self = .search
    default: return nil
    }
  }

  /// What the name is kept for.
  public var purpose: String {
    switch self {
    case .checksums: "'\(Self.checksumsFile)' lists the published files"
    case .search: "the folder '\(Self.searchFolder)' holds the search index"
    case .hidden: "names that begin with a dot belong to hosts and tools"
    }
  }
}
