/// The number of a file in a ``SourceCatalog``.
public struct SourceID: Hashable, Comparable, Sendable {
  public let number: UInt32

  public init(_ number: Int) {
    self.number = UInt32(clamping: number)
  }

  public static func < (first: Self, second: Self) -> Bool { first.number < second.number }
}

/// A text that the user wrote: a note, `site.yml`, a template.
public struct SourceFile: Sendable {
  /// The path as the user would type it from where the command was started.
  public let path: String
  /// The bytes as they are on disk, a byte order mark included.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// All the texts of a run. A ``SourceRange`` names its file by its place in here, so that a value
/// can carry where it came from in twelve bytes.
public struct SourceCatalog: Sendable {
  public private(set) var files: [SourceFile]

  public init(_ files: [SourceFile] = []) {
    self.files = files
  }

  public subscript(id: SourceID) -> SourceFile {
    files[Int(id.number)]
  }

  /// Takes the newer text of a file.
  public mutating func replace(_ id: SourceID, with file: SourceFile) {
    files[Int(id.number)] = file
  }

  /// Adds a file and returns the id that ranges into it carry.
  public mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    return SourceID(files.count - 1)
  }
}
