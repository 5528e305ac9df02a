import Diagnostics
import FrontMatter
import Notes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of a note that is to be withdrawn.
public struct WithdrawnNote: Sendable {
  let kind: NoteKind
  let id: String
  /// Below the content folder.
  let relativePath: String
  private let content: String

  public var path: String { content + "/" + relativePath }

  /// Finds the note that is meant.
  ///
  /// - Parameters:
  ///   - text: an id, or `incidents/id` where notes of several kinds have it.
  ///   - path: the content folder.
  public init(_ text: String, inContent path: String) throws {
    let listed = try ContentFolder(at: path).notes
    let found = listed.filter { $0.id == text || "\($0.kind.folder)/\($0.id)" == text }
    guard let note = found.first else {
      let id = text.split(separator: "/").last.map(String.init) ?? text
      throw WithdrawingProblem.unknown(
        text, nearest: suggestions(for: id, among: listed.map(\.id)))
    }
    guard found.count == 1 else {
      throw WithdrawingProblem.ambiguous(text, found.map { "\($0.kind.folder)/\($0.id)" })
    }
    kind = note.kind
    id = note.id
    relativePath = note.path.text
    content = path
  }

  /// Writes the withdrawal into the note: the whole file takes the place of the old one at once.
  public func write(_ edit: WithdrawalEdit) throws {
    let place = FilePath(relativePath)
    guard
      let folder = try FolderWalk(Directory(at: content)).folder(at: place.folder ?? ""),
      let bytes = try folder.read(place.name, limit: readable(largestNote)),
      let edited = edit.applied(to: bytes)
    else { throw WithdrawingProblem.notEdited(path) }
    try folder.replace(place.name, with: edited)
  }
}

extension Directory {
  /// Puts a file in the place of another, with the same rights.
  fileprivate func replace(_ name: String, with bytes: [UInt8]) throws(FileSystemError) {
    // Hidden files are no notes, so a preview does not take it for one.
    let new = ".dossier-withdraw"
    try write(new, bytes, isDurable: true)
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      _ = fchmodat(descriptor, new, status.st_mode & 0o7777, 0)
    }
    try rename(new, to: self, name)
  }
}

/// Why a note cannot be withdrawn.
public enum WithdrawingProblem: Error, Sendable {
  case unknown(String, nearest: [String])
  case ambiguous(String, [String])
  case notEdited(String)
  case notRecorded(output: String)
  case notPublished(String)

  public var message: String {
    switch self {
    case .unknown(let text, _): "no note has the id '\(text)'"
    case .ambiguous(let text, _): "notes of several kinds have the id '\(text)'"
    case .notEdited(let path): "the front matter of '\(path)' cannot be edited"
    case .notRecorded(let output): "there is no record of how '\(output)' was built"
    case .notPublished(let text): "'\(text)' is not in the published site"
    }
  }

  public var help: String {
    switch self {
    case .unknown(_, let nearest):
      nearest.isEmpty
        ? "use the id of an existing note: its file's name without .md"
        : "did you mean \(nearest.prefix(3).map { "'\($0)'" }.joined(separator: " or "))?"
    case .ambiguous(_, let ids): "write \(ids.joined(separator: " or "))"
    case .notEdited:
      "write these lines into it yourself: status: withdrawn, withdrawn: {date: …, reason: …}"
    case .notRecorded:
      "--now needs the folder that was last built on this computer, by `build` or `withdraw`; without it, fix the errors and run `dossier build`"
    case .notPublished: "nothing needs to be taken down; leave out --now"
    }
  }
}
