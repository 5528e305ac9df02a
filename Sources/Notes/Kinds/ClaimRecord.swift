public import Diagnostics
public import FrontMatter

/// Someone says something, at a date, as some source records it.
public final class ClaimRecord: NodeReadable {
  public enum Kind: String, ChoiceReadable {
    case allegation, report, denial, admission, rebuttal, response
    static var expectation: String { "a kind of claim" }

    /// Whether what it counts belongs to the incident's published range.
    public var countsTowardsRange: Bool {
      switch self {
      case .allegation, .report, .admission: true
      case .denial, .rebuttal, .response: false
      }
    }
  }

  /// The claim as a whole, for diagnostics.
  public let range: SourceRange
  public let id: Located<String>?
  /// Nil when it was missing, which has been reported.
  public let by: Located<ActorReference>?
  /// `report` when not stated.
  public let kind: Kind
  /// Where the kind stands; nil when it is not stated.
  public let kindRange: SourceRange?
  public let repliesTo: Located<String>?
  /// Whether it is the editors who take it for a reply.
  public let isReplyAssumed: Bool
  public let date: Located<EDTFDate>?
  public let language: String?
  public let quote: Located<LocalizedText>?
  public let says: Located<LocalizedText>?
  /// The sources whose wording `quote` is. Empty where it is the speaker's own.
  public let reportedIn: [Located<String>]
  public let attributesTo: [Located<ActorReference>]
  public let killed: Located<Casualties>?
  public let injured: Located<Casualties>?
  public let terms: [TaxonomyTerms]
  public let sources: [Located<String>]
  public let locator: String?

  /// - Parameter isDraft: whether the claim is noted down before its source is found.
  init(_ reader: inout NoteReader, taxonomies: [String], isDraft: Bool = false) {
    range = reader.range
    id = reader.value("id")
    by = reader.required("by")
    let kind: Located<Kind>? = reader.value("kind")
    self.kind = kind?.value ?? .report
    kindRange = kind?.range
    let reply: Located<ReplyReference>? = reader.value("replies-to")
    repliesTo = reply?.value.claim
    isReplyAssumed = reply?.value.isAssumed ?? false
    date = reader.value("date")
    language = reader.value("lang", as: LanguageTag.self)?.value.text
    quote = reader.value("quote")
    says = reader.value("says")
    reportedIn = reader.list("reported-in", atMost: NoteReader.mostShownEverywhere)
    attributesTo = reader.list("attributes-to", atMost: NoteReader.mostShownEverywhere)
    killed = reader.value("killed")
    injured = reader.value("injured")
    terms = reader.terms(taxonomies)
    sources = reader.list("source", atMost: NoteReader.mostShownEverywhere)
    locator = reader.value("locator", as: String.self)?.value
    if quote == nil, let first = reportedIn.first {
      reader.report(NoteProblem.reportedWithoutQuote, at: first.range)
    }
    if sources.isEmpty, reportedIn.isEmpty, !isDraft {
      reader.report(NoteProblem.claimWithoutSource, at: reader.range)
    }
  }

  /// What is left of a claim whose note is withdrawn: nothing that was said.
  init(noticeAt range: SourceRange) {
    self.range = range
    id = nil
    by = nil
    kind = .report
    kindRange = nil
    repliesTo = nil
    isReplyAssumed = false
    date = nil
    language = nil
    quote = nil
    says = nil
    reportedIn = []
    attributesTo = []
    killed = nil
    injured = nil
    terms = []
    sources = []
    locator = nil
  }

  /// What may be quoted as the speaker's words.
  public var ownWords: LocalizedText? { reportedIn.isEmpty ? quote?.value : nil }

  /// What is known in the words of those who report it.
  public var reportedWords: LocalizedText? { reportedIn.isEmpty ? nil : quote?.value }

  /// Reads a claim that stands in an incident. The taxonomies whose keys a claim may have are
  /// those of every site: a claim speaks of weapons and targets.
  public static func read(_ node: Node, log: inout DiagnosticLog) -> ClaimRecord? {
    guard let mapping = node.mapping(expecting: "a claim", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a claim", at: node.range)
    let claim = ClaimRecord(&reader, taxonomies: ["weapons", "targets"])
    log.append(contentsOf: reader.finish())
    return claim
  }
}
