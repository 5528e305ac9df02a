import Diagnostics

/// What is wrong with the files of a content folder, before any is read.
enum ContentProblem: Problem {
  case noFolder(String)
  case noSettings(String)
  case unreadable(String, reason: String)
  /// Something else, where a folder of notes or media should be.
  case noFolderHere(String, isLink: Bool)
  /// Something else, where a note or a text should be.
  case noFileHere(String, isLink: Bool)
  case tooDeep(Int)
  case tooLarge(limit: Int)
  case name(String, suggestion: String)
  case notUTF8(String)
  case mediaName(String)
  case misplaced(String)
  case link(String)
  /// Two folders that look alike.
  case lookAlike(FilePath, FilePath)
  /// Two files that are one on many disks, and would be published beside each other.
  case oneName(FilePath, FilePath)

  /// A media file that could not be read to its end.
  static func unreadable(_ path: String, after error: any Error) -> Self {
    let reason = (error as? FileSystemError)?.reason ?? "it was changed meanwhile"
    return .unreadable(path, reason: reason)
  }

  var code: DiagnosticCode {
    switch self {
    case .noFolder, .noSettings: .missingContent
    case .unreadable, .noFolderHere, .noFileHere, .tooDeep: .unreadableFile
    case .tooLarge: .fileTooLarge
    case .name, .notUTF8: .invalidFileName
    case .mediaName, .misplaced, .link: .misplacedFile
    case .lookAlike: .lookAlikeNames
    case .oneName: .routeCollision
    }
  }

  var message: String {
    switch self {
    case .noFolder(let path): "there is no folder '\(path)'"
    case .noSettings(let path): "there is no file '\(path)'"
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .noFolderHere(let path, isLink: false): "'\(path)' is no folder"
    case .noFileHere(let path, isLink: false): "'\(path)' is no file"
    case .noFolderHere(let path, isLink: true), .noFileHere(let path, isLink: true),
      .link(let path):
      "'\(path)' is a symbolic link and is not followed"
    case .tooDeep(let limit): "this folder lies in more than \(limit) others"
    case .tooLarge(let limit): "this file has more than the \(limit >> 20) MiB that are read"
    case .name(let name, _): "the file name '\(name)' cannot be an id"
    case .notUTF8(let name): "the file name '\(name)' is not UTF-8"
    case .mediaName(let name): "no published file can be called '\(name)'"
    case .misplaced(let path): "'\(path)' is no part of the site"
    case .lookAlike(let name, let other), .oneName(let name, let other):
      name.likeness(to: other)
    }
  }

  var help: String? {
    switch self {
    case .noFolder: "name it with --content, or the site's folder with --site"
    case .noSettings: "write one with at least a title: `title: My site`"
    case .unreadable: "see that it is there, and that you may read it"
    case .noFolderHere(_, isLink: true): "put the folder itself there; --content may name a link"
    case .noFolderHere: "rename it, and make a folder of that name"
    case .noFileHere(_, isLink: false): "take it away, or put a file there"
    case .tooDeep: "move what is in it further up"
    case .tooLarge: "large files belong in the content's media folder"
    case .name(_, let suggestion):
      "ids are letters, digits, '-', '_' and '.': rename it, for example to '\(suggestion).md'"
    case .notUTF8, .mediaName: "rename it"
    case .misplaced:
      "notes are .md files in incidents, locations, sources, actors, claims or pages; other files belong in media"
    case .link, .noFileHere: "put a copy of the file there"
    case .lookAlike, .oneName: "rename one of the two, or remove it"
    }
  }
}
