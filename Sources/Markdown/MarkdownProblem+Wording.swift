import Diagnostics

extension MarkdownProblem {
  var code: DiagnosticCode {
    switch self {
    case .rawHTML: .rawHTML
    case .refusedLink(_, .empty): .brokenLink
    case .refusedLink(_, .noHost): .invalidAddress
    case .refusedLink(_, .credentials): .credentialsInAddress
    case .refusedLink, .foreignImage: .unsafeAddress
    case .citation, .unclosedCitation, .linkInLink: .citationSyntax
    case .wikiLink, .unclosedWikiLink: .brokenLink
    case .anchor: .brokenAnchor
    case .missingAlternative: .missingAlternative
    case .headingSkip: .headingSkip
    case .excess: .nestingTooDeep
    }
  }

  var message: String {
    switch self {
    case .rawHTML(let text): "'\(text)' is HTML, which notes cannot hold"
    case .refusedLink(_, .empty): "this link has no address"
    case .refusedLink(_, .scheme(let scheme)): "links cannot begin with '\(scheme):'"
    case .refusedLink(let address, .noHost): "'\(address)' names no host"
    case .refusedLink(_, .credentials):
      "a user name or password stands in this address and would be published"
    case .refusedLink(let address, .noScheme): "'\(address)' does not begin with a scheme"
    case .foreignImage(let address): "the image '\(address)' is no file of this site"
    case .citation(let text): "'\(text)' is not a citation"
    case .unclosedCitation: "a citation begins here and does not end"
    case .wikiLink(let text): "'\(text)' is not a link to a note"
    case .unclosedWikiLink: "a link to a note begins here and does not end"
    case .linkInLink(let text): "'\(text)' stands in the text of another link"
    case .anchor(let anchor, _): "nothing on this page has the anchor '\(anchor)'"
    case .missingAlternative: "this image has no alternative text"
    case .headingSkip(let from, let to): "a heading of level \(to) follows one of level \(from)"
    case .excess(.nesting): "more than \(BodyScan.deepest) quotes and lists in each other"
    case .excess(.images): "more than \(BodyScan.mostImages) images in one paragraph"
    case .excess(.definitions): "these link definitions are too long to be used so often"
    }
  }

  var help: String? {
    switch self {
    case .rawHTML: "write Markdown, or \\< for the character itself"
    case .refusedLink(_, .empty): "write the address between the parentheses"
    case .refusedLink(_, .scheme):
      "http:, https:, mailto:, tel: and paths relative to the note are allowed"
    case .refusedLink(_, .noHost): "write it as https://example.org/page"
    case .refusedLink(_, .credentials):
      "delete all from the user's name to the '@', and change the password"
    case .refusedLink(_, .noScheme): "write https: before it"
    case .foreignImage:
      "put it into media/ and write ../media/…: an image from elsewhere reports readers there"
    case .citation, .unclosedCitation:
      "write [@source], [@source, p. 20] or [@one; @two]; \\[@ for the characters themselves"
    case .wikiLink, .unclosedWikiLink:
      "write [[note]] or [[note|text]], both plain; \\[[ for the characters themselves"
    case .linkInLink: "a link cannot hold another: put it before or after"
    case .anchor(_, let nearest):
      nearest.map { "did you mean '#\($0)'?" } ?? "link to one of the headings of this page"
    case .missingAlternative: "say what it shows: ![what one sees](../media/x.jpg)"
    case .headingSkip(let from, _): "write one of level \(from + 1): screen readers go by levels"
    case .excess(.nesting): "write it flatter"
    case .excess(.images): "put blank lines between them"
    case .excess(.definitions): "put blank lines between the definitions, or write links inline"
    }
  }
}
