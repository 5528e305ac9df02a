/// Waits for the files below some folders to change.
public struct FolderWatch: Sendable {
  /// How long to wait for more after a change that may not be the last of its kind.
  static let silence = Duration.milliseconds(60)
  private static let pause = Duration.milliseconds(400)

  private let roots: [String]
  private var snapshot: FolderSnapshot
  #if canImport(Glibc)
    private var notices: FolderNotices?
  #endif

  /// - Parameters:
  ///   - roots: the folders; they need not be there yet.
  ///   - isPolling: whether to look at every file again and again, for file systems that send no
  ///     notices: network shares, folders of virtual machines.
  public init(_ roots: [String], isPolling: Bool = false) async throws {
    self.roots = roots
    #if canImport(Glibc)
      notices = isPolling ? nil : try await FolderNotices(roots)
    #endif
    snapshot = FolderSnapshot(roots)
    #if canImport(Glibc)
      try notices?.watch(snapshot.folders)
    #endif
  }

  /// Waits until something has changed.
  ///
  /// - Returns: the paths of the files that were added, changed or removed since the last call.
  public mutating func next() async throws -> Set<String> {
    while true {
      let changes = try await look()
      if !changes.isEmpty { return changes }
    }
  }

  private mutating func look() async throws -> Set<String> {
    #if canImport(Glibc)
      if let notices {
        let dirty = try await notices.next()
        if dirty.isLone, !dirty.isOverflow { return snapshot.refresh(dirty.files) }
        let changes = dirty.isOverflow ? scanAll() : snapshot.rescan(dirty.folders)
        // A folder that came with files in it was filled before it was watched.
        if dirty.hasNewFolders {
          try notices.watch(snapshot.folders)
          return changes.union(scanAll())
        }
        return changes
      }
    #endif
    try await Task.sleep(for: Self.pause)
    return scanAll()
  }

  private mutating func scanAll() -> Set<String> {
    let now = FolderSnapshot(roots)
    defer { snapshot = now }
    return now.changes(since: snapshot)
  }
}

/// Why folders cannot be watched.
public enum WatchError: Error {
  case tooManyFolders
  case system(Int32)

  public var message: String {
    switch self {
    case .tooManyFolders:
      "the system watches no more folders; raise fs.inotify.max_user_watches "
        + "(sysctl fs.inotify.max_user_watches=524288), or use --poll"
    case .system(let number): "folders cannot be watched (error \(number)); use --poll"
    }
  }
}
