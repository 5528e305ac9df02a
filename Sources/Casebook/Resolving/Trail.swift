import Diagnostics
import Notes

/// What following a note's references left behind.
struct Trail: Sendable {
  var log = DiagnosticLog()
  var unknown: [UnknownReference] = []
  /// Names that are no actor's, to be compared with those that are.
  var plainNames: [Located<String>] = []
  /// The notes that the body links to.
  var links: [NoteReference] = []
  /// Those of them whose titles stand in the body.
  var named: [NoteReference] = []
  var anchors: [AnchorUse] = []
  var citations: [CitationUse] = []
  var mediaFiles: [Located<FilePath>] = []
  /// The notes that stand in for a withdrawn one.
  var replacements: [NoteReference] = []
  /// To be remembered; nil if nothing will be rendered again.
  var text: RenderedText?
}

/// A name that nothing has. Looking for what was meant takes a pass over all names, so it waits
/// until it is known how many such references there are.
struct UnknownReference: Sendable {
  /// Where the name should have been found.
  enum Names: Hashable, Sendable {
    case notes(NoteKind)
    case mediaFiles
    /// Of an incident, by its number; as they are written in it, or with the incident's id before.
    case claims(incident: Int, prefix: String?)
    case terms(taxonomy: Int)
    case grades, ratings
  }

  /// What is wanted, in words: "source", "term of 'weapons'".
  let what: String
  /// The more likely first.
  let names: [Names]
  let reference: Located<String>

  init(_ what: String, among names: [Names], _ reference: Located<String>) {
    self.what = what
    self.names = names
    self.reference = reference
  }
}

/// A link to a heading of another note.
struct AnchorUse: Sendable {
  let note: NoteReference
  let anchor: String
  let range: SourceRange
}

/// A citation in a body.
struct CitationUse: Hashable, Sendable {
  let source: Handle<Source>
  let locator: String?
}
