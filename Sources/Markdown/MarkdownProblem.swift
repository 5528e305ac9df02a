import Diagnostics

/// What is wrong with a body.
enum MarkdownProblem: Problem {
  case rawHTML
  case scheme(String)
  case protocolRelative(String)
  case remoteImage(String)
  case citation(String)
  case anchor(String, nearest: String?)
  case missingAlternative
  case headingSkip(from: Int, to: Int)
  case tooDeep(limit: Int)
}
