import Diagnostics

/// What is wrong with the files of a content folder, before any is read.
enum ContentProblem: Problem {
  case noFolder(String)
  case noSettings(String)
  case unreadable(String, reason: String)
  case name(String, suggestion: String)
  case notUTF8(String)
  case mediaName(String)
  case misplaced(String)
  case link(String)

  var code: DiagnosticCode {
    switch self {
    case .noFolder, .noSettings: .missingContent
    case .unreadable: .unreadableFile
    case .name, .notUTF8: .invalidFileName
    case .mediaName, .misplaced, .link: .misplacedFile
    }
  }

  var message: String {
    switch self {
    case .noFolder(let path): "there is no folder '\(path)'"
    case .noSettings(let path): "there is no file '\(path)'"
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .name(let name, _): "the file name '\(name)' cannot be an id"
    case .notUTF8(let name): "the file name '\(name)' is not UTF-8"
    case .mediaName(let name): "no published file can be called '\(name)'"
    case .misplaced(let path): "'\(path)' is no part of the site"
    case .link(let path): "'\(path)' is a symbolic link and is not followed"
    }
  }

  var help: String? {
    switch self {
    case .noFolder: "name it with --content, or the site's folder with --site"
    case .noSettings: "write one with at least a title: `title: My site`"
    case .unreadable: nil
    case .name(_, let suggestion):
      "ids are letters, digits, '-', '_' and '.': rename it, for example to '\(suggestion).md'"
    case .notUTF8, .mediaName: "rename it"
    case .misplaced:
      "notes are .md files in incidents, locations, sources, actors, claims or pages; other files belong in media"
    case .link: "put a copy of the file there"
    }
  }
}
