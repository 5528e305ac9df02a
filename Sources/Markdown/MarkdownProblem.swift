import Diagnostics

/// What is wrong with a body.
enum MarkdownProblem: Problem {
  case rawHTML(String)
  case refusedLink(String, LinkAddress.Refusal)
  /// An image that is no file beside the note.
  case foreignImage(String)
  case citation(String)
  case unclosedCitation
  case wikiLink(String)
  case unclosedWikiLink
  /// A citation or a wiki link in the text of a link.
  case linkInLink(String)
  case anchor(String, nearest: String?)
  case missingAlternative
  case headingSkip(from: Int, to: Int)
  case excess(BodyScan.Excess)
}
