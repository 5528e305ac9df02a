import Diagnostics

extension MarkdownProblem {
  var code: DiagnosticCode {
    switch self {
    case .rawHTML: .rawHTML
    case .scheme, .protocolRelative, .remoteImage: .unsafeAddress
    case .citation: .citationSyntax
    case .anchor: .brokenAnchor
    case .missingAlternative: .missingAlternative
    case .headingSkip: .headingSkip
    case .tooDeep: .nestingTooDeep
    }
  }

  var message: String {
    switch self {
    case .rawHTML: "HTML is not allowed in notes"
    case .scheme(let url): "the address '\(url)' is not one that a note may link to"
    case .protocolRelative(let url): "the address '\(url)' has no scheme"
    case .remoteImage(let url): "the image '\(url)' stands on another site"
    case .citation(let text): "'\(text)' is not a citation"
    case .anchor(let anchor, _): "this text has no heading with the anchor '\(anchor)'"
    case .missingAlternative: "this image has no alternative text"
    case .headingSkip(let from, let to): "a heading of level \(to) follows one of level \(from)"
    case .tooDeep(let limit): "more than \(limit) levels of lists, quotes or brackets"
    }
  }

  var help: String? {
    switch self {
    case .rawHTML: "write Markdown, or a backslash before the < to show it as it is"
    case .scheme: "http, https, mailto and tel are allowed, and relative links to notes and media"
    case .protocolRelative: "write https: before it"
    case .remoteImage: "copy it to media/: readers of the site are not reported to other sites"
    case .citation: "write [@source-id], [@source-id, p. 20] or [@one; @other]; \\[@ for plain text"
    case .anchor(_, let nearest): nearest.map { "did you mean '#\($0)'?" }
    case .missingAlternative: "say what it shows: ![what one sees](../media/x.jpg)"
    case .headingSkip: "readers with screen readers move by levels: leave none out"
    case .tooDeep: "write it flatter"
    }
  }
}
