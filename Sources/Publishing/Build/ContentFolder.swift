import Diagnostics
import Notes
import UnicodeForms

/// The files of a content folder, listed and not yet read.
struct ContentFolder: Sendable {
  /// A note's file.
  struct Listed: Sendable {
    let name: String
    let kind: NoteKind
    let id: String
    /// Below the content folder.
    let path: FilePath

    /// The folder that it lies in, below the content folder.
    var folder: FilePath { path.folder ?? FilePath("") }
  }

  /// Folders have no meaning; so many within each other nobody has made by hand.
  static let deepest = 64

  let root: Directory
  private(set) var notes: [Listed] = []
  /// Paths below `media/`.
  private(set) var media: [FilePath] = []
  private(set) var log = DiagnosticLog()

  init(at path: String) throws(FileSystemError) {
    root = try Directory(at: path)
    for entry in try root.entries() {
      guard let name = name(of: entry, in: "") else { continue }
      let kind = NoteKind.allCases.first { $0.folder == name }
      if entry.kind == .folder, let kind, let folder = try root.folder(name) {
        try listNotes(folder, kind, path: name)
      } else if entry.kind == .folder, name == "media", let folder = try root.folder(name) {
        try listMedia(folder, path: "")
      } else if kind != nil || name == "media" {
        report(.noFolderHere(root.child(name), isLink: entry.kind == .link), name)
      } else if name == "site.yml" {
        if entry.kind != .file {
          report(.noFileHere(root.child(name), isLink: entry.kind == .link), name)
        }
      } else {
        reportMisplaced(entry, name)
      }
    }
    notes.sort { $0.path < $1.path }
    media.sort()
  }

  private mutating func listNotes(
    _ folder: Directory, _ kind: NoteKind, path: String
  ) throws(FileSystemError) {
    guard isShallow(path) else { return }
    var folders = LookAlikes()
    for entry in try folder.entries() {
      guard let name = name(of: entry, in: path) else { continue }
      // Two notes that look alike have one id, which is reported where ids are compared.
      if entry.kind == .folder, let other = folders.other(than: name) {
        report(.lookAlike(FilePath(name), FilePath(other)), path + "/" + name)
      }
      let inner = path + "/" + name
      if entry.kind == .folder, let subfolder = try folder.folder(name) {
        try listNotes(subfolder, kind, path: inner)
      } else if entry.kind == .file, name.hasSuffix(".md") {
        add(name, kind, folder: path)
      } else if name.hasSuffix(".md") {
        report(.noFileHere(root.child(inner), isLink: entry.kind == .link), inner)
      } else {
        reportMisplaced(entry, inner)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: NoteKind, folder: String) {
    // Some file systems hand out names decomposed; pages' names and ids are composed.
    let stem = name.dropLast(3)
    let isASCII = stem.utf8.allSatisfy { $0 < 0x80 }
    let id = isASCII ? String(stem) : stem.normalized(.composed)
    guard NoteIdentifier.isValid(id) else {
      let suggestion = NoteIdentifier.suggestion(for: id)
      return report(.name(name, suggestion: suggestion), folder + "/" + name)
    }
    notes.append(
      Listed(name: name, kind: kind, id: id, path: FilePath(folder + "/" + name)))
  }

  private mutating func listMedia(_ folder: Directory, path: String) throws(FileSystemError) {
    guard isShallow("media/" + path) else { return }
    var names = LookAlikes()
    for entry in try folder.entries() {
      guard let name = name(of: entry, in: "media/" + path) else { continue }
      // Those that only case tells apart may lie beside each other as long as one is published.
      if let other = names.other(than: name), other == name {
        let paths = [name, other].map { FilePath("media/" + path + $0) }
        report(.oneName(paths[0], paths[1]), paths[0].text)
      }
      if entry.kind == .folder, let subfolder = try folder.folder(name) {
        try listMedia(subfolder, path: path + name + "/")
      } else if entry.kind == .file {
        addMedia(path + name)
      } else {
        reportMisplaced(entry, "media/" + path + name)
      }
    }
  }

  private mutating func addMedia(_ path: String) {
    do {
      media.append(try ContentPath(parsing: path).path)
    } catch {
      report(.mediaName(path), "media/" + path)
    }
  }

  /// - Returns: nil for a hidden file, and, after a report, for a name that is not UTF-8.
  private mutating func name(of entry: DirectoryEntry, in path: String) -> String? {
    guard entry.name.first != UInt8(ascii: ".") else { return nil }
    if let name = String(validating: entry.name, as: UTF8.self) { return name }
    let shown = String(decoding: entry.name, as: UTF8.self)
    report(.notUTF8(shown), path)
    return nil
  }

  /// Whether a folder is not too deep to be looked into; reports it if it is.
  private mutating func isShallow(_ path: String) -> Bool {
    guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) > Self.deepest else { return true }
    report(.tooDeep(Self.deepest), path)
    return false
  }

  private mutating func reportMisplaced(_ entry: DirectoryEntry, _ path: String) {
    let full = root.child(path)
    report(entry.kind == .link ? .link(full) : .misplaced(full), path)
  }

  private mutating func report(_ problem: ContentProblem, _ path: String) {
    log.report(problem, at: .file(root.child(path)))
  }
}
