import Diagnostics

/// How a published folder differs from its `SHA256SUMS`, or from a fresh build.
public enum OutputDifference: Sendable, Equatable {
  case changed(String)
  case missing(String)
  /// A file that the list does not name.
  case stranger(String)
  /// The notes make other bytes.
  case outdated(String)
  /// A published file that the notes do not make.
  case unmade(String)
  /// A file that the notes make and that is not published.
  case unpublished(String)
  /// There is no list to compare with.
  case unlisted
  /// An interrupted build has left files of its own.
  case leftover(Leftover)

  /// One line that names the file.
  public var message: String {
    switch self {
    case .changed(let path): "'\(path)' is not what was published"
    case .missing(let path): "'\(path)' is missing"
    case .stranger(let path): "'\(path)' was not published by dossier"
    case .outdated(let path): "'\(path)' differs from what the notes make"
    case .unmade(let path): "'\(path)' was published, and the notes do not make it"
    case .unpublished(let path): "'\(path)' is made by the notes, and is not published"
    case .unlisted: "there is no \(Checksums.fileName)"
    case .leftover(let leftover):
      "'\(WorkFolder.name)': \(leftover.message); run 'dossier build' to "
        + (leftover == .journal ? "finish" : "remove them")
    }
  }

  private var path: String {
    switch self {
    case .changed(let path), .missing(let path), .stranger(let path), .outdated(let path),
      .unmade(let path), .unpublished(let path):
      path
    case .unlisted, .leftover: ""
    }
  }

  static func < (first: Self, second: Self) -> Bool {
    FilePath(first.path) < FilePath(second.path)
  }
}

/// A published folder, compared with the list of hashes in it.
public struct OutputVerification: Sendable {
  /// How many files the list names.
  public let files: Int
  /// What differs, in the order of the paths; nothing if all is as it was published.
  public let differences: [OutputDifference]

  /// Reads every file. What begins with a dot at the top of the folder is for hosts and tools, and
  /// is not looked at, but for what an interrupted build has left.
  public init(at path: String) throws(FileSystemError) {
    let root = try Directory(at: path)
    var differences: [OutputDifference] = []
    if let leftover = try Leftover.find(in: root) { differences.append(.leftover(leftover)) }
    guard let sums = try root.read(Checksums.fileName) else {
      (files, self.differences) = (0, differences + [.unlisted])
      return
    }
    var missing = Checksums(parsing: sums).hashes
    files = missing.count
    try compare(root, prefix: "", &missing, &differences)
    differences += missing.keys.map { .missing($0.text) }
    self.differences = differences.sorted(by: <)
  }
}

/// Takes what is found out of `missing`.
private func compare(
  _ folder: Directory, prefix: String, _ missing: inout [FilePath: String],
  _ differences: inout [OutputDifference]
) throws(FileSystemError) {
  for entry in try folder.entries() {
    guard let name = String(validating: entry.name, as: UTF8.self) else {
      // Nothing that is published is called so.
      differences.append(.stranger(prefix + String(decoding: entry.name, as: UTF8.self)))
      continue
    }
    let path = prefix + name
    if prefix.isEmpty, name.hasPrefix(".") || name == Checksums.fileName { continue }
    if entry.kind == .folder {
      guard let inner = try folder.folder(name) else { continue }
      try compare(inner, prefix: path + "/", &missing, &differences)
      continue
    }
    guard let hash = missing.removeValue(forKey: FilePath(path)) else {
      differences.append(.stranger(path))
      continue
    }
    let bytes = entry.kind == .file ? try folder.read(name) : nil
    if bytes.map(Checksums.hash) != hash { differences.append(.changed(path)) }
  }
}
