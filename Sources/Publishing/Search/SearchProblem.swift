public import Diagnostics

/// Why a site's search index cannot be made.
public enum SearchProblem: Problem, Error, Equatable {
  case noProgram
  case notStarted(program: String, reason: String)
  case ended(program: String)
  case silent(program: String, seconds: Int)
  case late(program: String, seconds: Int)
  case tooMuch(program: String, megabytes: Int)
  case notUnderstood(program: String)
  case refused(program: String, message: String)
  case emptyIndex(program: String)

  public var code: DiagnosticCode { .searchIndex }

  public var message: String {
    switch self {
    case .noProgram: "the site's search needs the program 'pagefind', which was not found"
    case .notStarted(let program, let reason): "'\(program)' cannot be run: \(reason)"
    case .ended(let program): "'\(program)' ended before the search index was made"
    case .silent(let program, let seconds): "'\(program)' has not answered for \(seconds) seconds"
    case .late(let program, let seconds):
      "'\(program)' did not finish the search index within \(seconds) seconds"
    case .tooMuch(let program, let megabytes):
      "'\(program)' wrote more than \(megabytes) MB"
    case .notUnderstood(let program): "'\(program)' does not answer as Pagefind does"
    case .refused(let program, let message): "'\(program)' made no search index: \(message)"
    case .emptyIndex(let program): "'\(program)' made a search index without files"
    }
  }

  public var help: String? {
    switch self {
    case .noProgram, .notStarted:
      "install it with `pip install pagefind pagefind_bin` and name it with --pagefind, or build with --no-search; `dossier explain search-index` says how"
    case .ended, .silent, .late: "try again; if it happens again, build with --no-search"
    case .notUnderstood, .refused, .emptyIndex, .tooMuch: "dossier is tested with Pagefind 1.5"
    }
  }
}
