#if canImport(Glibc)
  import FlyingSocks
  import Glibc
  import Synchronization

  /// The kernel's notices of what happens in folders (inotify).
  final class FolderNotices: Sendable {
    /// The folders that something happened in. What it was is found by looking: notices are no
    /// account of it, since they come late, twice, or in another order.
    struct Dirty: Sendable {
      var folders: Set<DiskPath> = []
      /// The files in them that the notices name.
      var files: Set<DiskPath> = []
      var hasNewFolders = false
      /// Whether notices were lost.
      var isOverflow = false
      /// Whether a file was finished, and nothing else happened.
      var isWhole = true
      /// Whether these are all notices for now, and `files` all that they are about.
      var isLone = false

      var isEmpty: Bool { folders.isEmpty && !isOverflow }
    }

    private let descriptor: Int32
    private let roots: [DiskPath]
    /// Waits for the descriptor without keeping a thread.
    private let pool: any AsyncSocketPool
    private let running: Task<Void, any Error>
    private let folders = Mutex<[Int32: DiskPath]>([:])
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(_ roots: [DiskPath]) async throws {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw errno == EMFILE ? WatchError.tooManyWatchers : WatchError.system(errno)
      }
      let pool: some AsyncSocketPool = .make(maxEvents: 64)
      try await pool.prepare()
      self.descriptor = descriptor
      self.roots = roots
      self.pool = pool
      running = Task { try await pool.run() }
      // A root may come and go: its own folder tells.
      try watch(roots.map(\.parent))
    }

    deinit {
      running.cancel()
      close(descriptor)
    }

    /// Watches more folders; those that are watched stay so.
    func watch(_ paths: [DiskPath]) throws(WatchError) {
      let events =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      for path in paths {
        let number = path.withSystemPath {
          inotify_add_watch(descriptor, $0, UInt32(events) | UInt32(IN_ONLYDIR))
        }
        if number < 0, errno == ENOSPC { throw WatchError.tooManyFolders }
        if number >= 0 { folders.withLock { $0[number] = path } }
      }
    }

    /// Waits for notices. A lone save is told at once; in a flurry, the end is waited for.
    func next() async throws -> Dirty {
      var dirty = read()
      while dirty.isEmpty {
        try await waitForNotices()
        dirty = read()
      }
      let now = ContinuousClock.now
      let isLone = last.withLock { last in
        defer { last = now }
        return last.map { now - $0 > .milliseconds(80) } ?? true
      }
      if isLone, dirty.isWhole, !dirty.hasNewFolders {
        dirty.isLone = true
        return dirty
      }
      let latest = now + .milliseconds(500)
      while ContinuousClock.now < latest {
        try await Task.sleep(for: FolderWatch.silence)
        let more = read()
        if more.isEmpty { break }
        dirty.folders.formUnion(more.folders)
        dirty.hasNewFolders = dirty.hasNewFolders || more.hasNewFolders
        dirty.isOverflow = dirty.isOverflow || more.isOverflow
      }
      last.withLock { $0 = ContinuousClock.now }
      return dirty
    }

    private func waitForNotices() async throws {
      let file = Socket(file: Socket.FileDescriptor(rawValue: descriptor))
      try await pool.suspendSocket(file, untilReadyFor: .read)
    }

    private func read() -> Dirty {
      var dirty = Dirty()
      let header = MemoryLayout<inotify_event>.size
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return dirty }
        var offset = 0
        while offset + header <= count {
          let event = buffer.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          }
          let end = min(offset + header + Int(event.len), count)
          add(event, name: buffer[(offset + header)..<end].prefix { $0 != 0 }, to: &dirty)
          offset = end
        }
      }
    }

    private func add(_ event: inotify_event, name: ArraySlice<UInt8>, to dirty: inout Dirty) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { dirty.isOverflow = true }
      if event.mask & UInt32(IN_IGNORED) != 0 {
        folders.withLock { $0[event.wd] = nil }
        return
      }
      guard let folder = folders.withLock({ $0[event.wd] }) else { return }
      let path = folder.child(name)
      let isRoot = roots.contains { $0 == path || DiskPath(".").child($0.bytes) == path }
      // Beside the roots lie other folders, the published site among them.
      let isInside = roots.contains { folder == $0 || folder.isInside($0) }
      guard isRoot || isInside else { return }
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      if isFolder { dirty.hasNewFolders = true }
      dirty.isOverflow = dirty.isOverflow || isRoot
      dirty.folders.insert(folder)
      dirty.files.insert(path)
      let isFinished = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
      if !isFinished { dirty.isWhole = false }
    }
  }
#endif
