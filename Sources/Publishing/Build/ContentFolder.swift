import Diagnostics
import Foundation
import Notes

/// The files of a content folder, listed and not yet read.
struct ContentFolder: Sendable {
  /// A note's file, and the open folder that it lies in.
  struct Listed: Sendable {
    let folder: Directory
    let name: String
    let kind: NoteKind
    let id: String
    /// Below the content folder.
    let relativePath: String
  }

  let root: Directory
  private(set) var notes: [Listed] = []
  /// Paths below `media/`.
  private(set) var media: [String] = []
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
      } else if name != "site.yml" {
        reportMisplaced(entry, name)
      }
    }
    notes.sort { $0.relativePath < $1.relativePath }
    media.sort()
  }

  private mutating func listNotes(
    _ folder: Directory, _ kind: NoteKind, path: String
  ) throws(FileSystemError) {
    for entry in try folder.entries() {
      guard let name = name(of: entry, in: path) else { continue }
      let inner = path + "/" + name
      if entry.kind == .folder, let subfolder = try folder.folder(name) {
        try listNotes(subfolder, kind, path: inner)
      } else if entry.kind == .file, name.hasSuffix(".md") {
        add(name, folder, kind, relativePath: inner)
      } else {
        reportMisplaced(entry, inner)
      }
    }
  }

  private mutating func add(
    _ name: String, _ folder: Directory, _ kind: NoteKind, relativePath: String
  ) {
    // Some file systems hand out names decomposed; pages' names and ids are composed.
    let id = String(name.dropLast(3)).precomposedStringWithCanonicalMapping
    guard NoteIdentifier.isValid(id) else {
      let problem = ContentProblem.name(name, suggestion: NoteIdentifier.suggestion(for: id))
      log.report(problem, at: .file(root.child(relativePath)))
      return
    }
    notes.append(
      Listed(folder: folder, name: name, kind: kind, id: id, relativePath: relativePath))
  }

  private mutating func listMedia(_ folder: Directory, path: String) throws(FileSystemError) {
    for entry in try folder.entries() {
      guard let name = name(of: entry, in: "media/" + path) else { continue }
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
      media.append(try ContentPath(parsing: path).text)
    } catch {
      let full = root.child("media/" + path)
      log.report(ContentProblem.mediaName(path), at: .file(full))
    }
  }

  /// - Returns: nil for a hidden file, and, after a report, for a name that is not UTF-8.
  private mutating func name(of entry: DirectoryEntry, in path: String) -> String? {
    guard entry.name.first != UInt8(ascii: ".") else { return nil }
    if let name = String(validating: entry.name, as: UTF8.self) { return name }
    let shown = String(decoding: entry.name, as: UTF8.self)
    log.report(ContentProblem.notUTF8(shown), at: .file(root.child(path)))
    return nil
  }

  private mutating func reportMisplaced(_ entry: DirectoryEntry, _ path: String) {
    let full = root.child(path)
    log.report(
      entry.kind == .link ? ContentProblem.link(full) : ContentProblem.misplaced(full),
      at: .file(full))
  }
}
