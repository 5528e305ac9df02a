public import Diagnostics

/// Waits for the files below some folders to change.
public struct FolderWatch: Sendable {
  /// How long to wait for more after a change that may not be the last of its kind.
  static let silence = Duration.milliseconds(60)
  private static let pause = Duration.milliseconds(400)

  /// Why every file is looked at again and again, although the system could tell of changes.
  public private(set) var problem: WatchError?

  private let roots: [DiskPath]
  private var snapshot: FolderSnapshot
  #if canImport(Glibc)
    private var notices: FolderNotices?
  #endif

  /// - Parameters:
  ///   - roots: the folders; they need not be there yet.
  ///   - isPolling: whether to look at every file again and again, for file systems that send no
  ///     notices: network shares, folders of virtual machines.
  public init(_ roots: [String], isPolling: Bool = false) async throws {
    let roots = roots.map { DiskPath($0) }
    self.roots = roots
    snapshot = FolderSnapshot(roots)
    #if canImport(Glibc)
      guard !isPolling else { return }
      do {
        let notices = try await FolderNotices(roots)
        try notices.watch(snapshot.folders)
        self.notices = notices
      } catch let error as WatchError {
        problem = error
      }
    #endif
  }

  /// Waits until something has changed.
  ///
  /// - Returns: the paths of the files that were added, changed or removed since the last call.
  public mutating func next() async throws -> Set<FilePath> {
    while true {
      let changes = try await look()
      if !changes.isEmpty { return Set(changes.map(\.path)) }
    }
  }

  private mutating func look() async throws -> Set<DiskPath> {
    #if canImport(Glibc)
      if let notices {
        let dirty = try await notices.next()
        if dirty.isLone, !dirty.isOverflow { return snapshot.refresh(dirty.files) }
        let changes = dirty.isOverflow ? scanAll() : snapshot.rescan(dirty.folders)
        guard dirty.hasNewFolders || dirty.isOverflow else { return changes }
        return changes.union(followNewFolders(notices))
      }
    #endif
    try await Task.sleep(for: Self.pause)
    return scanAll()
  }

  #if canImport(Glibc)
    /// Watches the folders that have come. They were filled before they were watched, and others may
    /// have come in them.
    ///
    /// - Returns: what had changed by then.
    private mutating func followNewFolders(_ notices: FolderNotices) -> Set<DiskPath> {
      var changes: Set<DiskPath> = []
      var watched: Set<DiskPath> = []
      while !watched.isSuperset(of: snapshot.folders) {
        watched = Set(snapshot.folders)
        do throws(WatchError) {
          try notices.watch(snapshot.folders)
        } catch {
          problem = error
          self.notices = nil
        }
        changes.formUnion(scanAll())
      }
      return changes
    }
  #endif

  private mutating func scanAll() -> Set<DiskPath> {
    let now = FolderSnapshot(roots, after: snapshot)
    defer { snapshot = now }
    return now.changes(since: snapshot)
  }
}

/// Why the system does not tell of changes.
public enum WatchError: Error, Equatable {
  case tooManyFolders
  case tooManyWatchers
  case system(Int32)

  public var message: String {
    switch self {
    case .tooManyFolders:
      "the system watches no more folders; raise fs.inotify.max_user_watches "
        + "(sysctl fs.inotify.max_user_watches=524288)"
    case .tooManyWatchers:
      "the system lets no more programs watch folders; raise fs.inotify.max_user_instances "
        + "(sysctl fs.inotify.max_user_instances=1024)"
    case .system(let number): "the system does not watch folders (error \(number))"
    }
  }
}
