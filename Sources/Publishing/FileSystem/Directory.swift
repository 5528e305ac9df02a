#if canImport(Glibc)
  import CSyncfs
  import Glibc
#else
  import Darwin
#endif

/// An open folder. Everything in it is reached by one name at a time, and symbolic links are not
/// followed, so that nothing leads out of it.
final class Directory: Sendable {
  let descriptor: Int32
  let path: String
  let disk: Disk

  /// Opens a folder that the user named; here, and only here, links are followed.
  init(at path: String, on disk: Disk = .real) throws(FileSystemError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", path) }
    self.path = path
    self.disk = disk
  }

  /// Opens a folder that the user named; nil if it is not there.
  static func existing(at path: String) throws(FileSystemError) -> Directory? {
    do {
      return try Directory(at: path)
    } catch {
      if error.isOfAbsence { return nil }
      throw error
    }
  }

  private init(descriptor: Int32, path: String, disk: Disk) {
    self.descriptor = descriptor
    self.path = path
    self.disk = disk
  }

  deinit {
    close(descriptor)
  }

  /// Makes a folder and those around it.
  static func create(_ path: String) throws(FileSystemError) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileSystemError("make the folder", path)
    }
    try create(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileSystemError("make the folder", path) }
  }

  /// Opens a folder within; nil if nothing has this name.
  func folder(_ name: String) throws(FileSystemError) -> Directory? {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { return Directory(descriptor: inner, path: child(name), disk: disk) }
    if errno == ENOENT { return nil }
    throw FileSystemError("open", child(name))
  }

  /// Opens a folder within, made if it is not there.
  ///
  /// - Parameter isPrivate: whether only this user may look into a folder that is made.
  func madeFolder(
    _ name: String, isPrivate: Bool = false
  ) throws(FileSystemError) -> Directory {
    if let folder = try folder(name) { return folder }
    try ask(.makeFolder, "make the folder", name)
    if mkdirat(descriptor, name, isPrivate ? 0o700 : 0o777) != 0, errno != EEXIST {
      throw FileSystemError("make the folder", child(name))
    }
    guard let folder = try folder(name) else { throw FileSystemError("open", child(name), ENOENT) }
    return folder
  }

  /// The bytes of a file; nil if there is none.
  ///
  /// - Parameters:
  ///   - count: nil for any size; else a file of another size is not read, and is nil too.
  ///   - limit: how many bytes to read at the most.
  func read(
    _ name: String, onlyIfCount count: Int? = nil, limit: Int = .max
  ) throws(FileSystemError) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ELOOP || errno == ENOTDIR || errno == ENXIO { return nil }
      throw FileSystemError("read", child(name))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileSystemError("read", child(name)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    if let count, Int(status.st_size) != count { return nil }
    return try bytes(of: file, size: min(limit, Int(status.st_size)), name)
  }

  private func bytes(
    of file: Int32, size: Int, _ name: String
  ) throws(FileSystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Self.retrying { pread(file, base + count, size - count, off_t(count)) }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    if failure != 0 { throw FileSystemError("read", child(name), failure) }
    return bytes
  }

  func rename(
    _ name: String, to folder: Directory, _ newName: String
  ) throws(FileSystemError) {
    try ask(.rename, "rename a file to", newName)
    guard renameat(descriptor, name, folder.descriptor, newName) == 0 else {
      throw FileSystemError("rename a file to", folder.child(newName))
    }
  }

  /// Removes a file; one that is not there, or is a folder by now, is no failure.
  func remove(_ name: String) throws(FileSystemError) {
    try ask(.remove, "remove", name)
    guard unlinkat(descriptor, name, 0) != 0 else { return }
    let number = errno
    // POSIX has EPERM for a folder, Linux EISDIR.
    guard number != ENOENT, try kind(of: Array(name.utf8)) != .folder else { return }
    throw FileSystemError("remove", child(name), number)
  }

  /// Removes a folder if nothing is in it.
  ///
  /// - Returns: whether it is gone; not if something is in it, if it is no folder, or if it is not
  ///   ours to remove.
  @discardableResult
  func removeFolderIfEmpty(_ name: String) throws(FileSystemError) -> Bool {
    try ask(.removeFolder, "remove the folder", name)
    guard unlinkat(descriptor, name, AT_REMOVEDIR) != 0 else { return true }
    switch errno {
    case ENOENT: return true
    case ENOTEMPTY, EEXIST, ENOTDIR, EBUSY, EACCES, EPERM: return false
    default: throw FileSystemError("remove the folder", child(name))
    }
  }

  /// Removes all that is in the folder, as far as it is ours to remove.
  func removeContents() throws(FileSystemError) {
    for entry in try entries() {
      let name = String(decoding: entry.name, as: UTF8.self)
      if entry.kind == .folder {
        try folder(name)?.removeContents()
        try removeFolderIfEmpty(name)
      } else {
        try remove(name)
      }
    }
  }

  /// Throws an error if names may not be added to the folder or taken from it.
  func requireWritable() throws(FileSystemError) {
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
      throw FileSystemError("write to the folder", path)
    }
  }

  /// Locks the folder until this process ends, or the folder is closed or unlocked.
  ///
  /// - Returns: false if another process has locked it.
  func lock() throws(FileSystemError) -> Bool {
    guard Self.retrying({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) != 0 else { return true }
    if errno == EWOULDBLOCK { return false }
    throw FileSystemError("lock the folder", path)
  }

  /// Whether a path leads to this folder and not, by now, to another.
  func isStill(at path: String) throws(FileSystemError) -> Bool {
    var (here, there) = (stat(), stat())
    guard fstat(descriptor, &here) == 0 else { throw FileSystemError("look at", path) }
    guard stat(path, &there) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw FileSystemError("look at", path)
    }
    return here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// Waits until the disk has the folder's list of names.
  func synchronize() throws(FileSystemError) {
    try ask(.synchronize, "synchronize", ".")
    try requireSynchronized(fsync(descriptor))
  }

  /// Waits until the disk has everything that was written to the folder's file system.
  func synchronizeFileSystem() throws(FileSystemError) {
    try ask(.synchronize, "synchronize", ".")
    #if canImport(Glibc)
      try requireSynchronized(syncfs(descriptor))
    #else
      sync()
    #endif
  }

  /// Some file systems, of networks above all, cannot synchronize folders, and say so.
  private func requireSynchronized(_ result: Int32) throws(FileSystemError) {
    guard result != 0, ![EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { return }
    throw FileSystemError("synchronize", path)
  }

  func unlock() { _ = flock(descriptor, LOCK_UN) }

  /// What is in the folder, by name, in the order of the names' bytes. A listing that fails halfway
  /// is an error, not a shorter list.
  func entries() throws(FileSystemError) -> [DirectoryEntry] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw FileSystemError("list", path) }
    guard let stream = fdopendir(copy) else {
      let failure = FileSystemError("list", path)
      close(copy)
      throw failure
    }
    defer { closedir(stream) }
    var entries: [DirectoryEntry] = []
    while let entry = try next(in: stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        Array(buffer.prefix { $0 != 0 })
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(DirectoryEntry(name: name, kind: try kind(entry.pointee.d_type, name)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// `readdir` returns nil at the end and after a failure; only `errno` tells which.
  private func next(
    in stream: OpaquePointer
  ) throws(FileSystemError) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let entry = readdir(stream) { return entry }
    guard errno == 0 else { throw FileSystemError("list", path) }
    return nil
  }

  private func kind(
    _ type: UInt8, _ name: [UInt8]
  ) throws(FileSystemError) -> DirectoryEntry.Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): return try self.kind(of: name) ?? .other
    default: return .other
    }
  }

  /// What stands under a name; nil if nothing does.
  func kind(of name: [UInt8]) throws(FileSystemError) -> DirectoryEntry.Kind? {
    var status = stat()
    let found = (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { characters in
      characters.baseAddress.map { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
    }
    guard found == 0 else {
      if errno == ENOENT { return nil }
      throw FileSystemError("look at", child(String(decoding: name, as: UTF8.self)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Lets the disk refuse a change before it is tried.
  func ask(
    _ change: Disk.Change, _ operation: String, _ name: String
  ) throws(FileSystemError) {
    let number = disk.failure(change)
    guard number == 0 else { throw FileSystemError(operation, child(name), number) }
  }

  func child(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

/// Whether there is a folder at a path. One that cannot be opened is not taken for none.
public func folderExists(at path: String) throws(FileSystemError) -> Bool {
  try Directory.existing(at: path) != nil
}

/// A name in a folder, and what stands under it.
struct DirectoryEntry: Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  /// As the disk has it; it need not be UTF-8.
  let name: [UInt8]
  let kind: Kind
}
