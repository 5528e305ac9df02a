public import Diagnostics

/// Someone says something, at a date, as some source records it.
public final class ClaimRecord: RecordReadable {
  static var recordName: String { "a claim" }
  static var pluralName: String { "claims" }

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
    id = reader.value(
      "id", "A name for the claim, unique within its incident, for replies and links.",
      form: .identifier, examples: ["first"])
    by = reader.required(
      "by", "Who says it.", examples: ["amnesty-international", "A resident of the town"])
    let kind: Located<Kind>? = reader.value(
      "kind", "What kind of statement it is; `report` if nothing is said.",
      examples: ["allegation"])
    self.kind = kind?.value ?? .report
    kindRange = kind?.range
    let reply: Located<ReplyReference>? = reader.value(
      "replies-to", "The claim that this one answers.",
      examples: ["2015-10-15-al-ghantu#first", "first", "{claim: first, assumed: true}"])
    repliesTo = reply?.value.claim
    isReplyAssumed = reply?.value.isAssumed ?? false
    date = reader.value("date", "When it was said.", examples: ["2015-10-16"])
    language =
      reader.value(
        "lang", as: LanguageTag.self, "The language of the quotation.", examples: ["ar"])?.value
      .text
    quote = reader.value(
      "quote", "The speaker's own words.", examples: ["\"No aircraft flew that day.\""])
    says = reader.value(
      "says", "What the speaker says, in your words.",
      examples: ["At least 46 civilians were killed."])
    reportedIn = reader.list(
      "reported-in", "The sources whose wording `quote` is, if it is not the speaker's own.",
      form: .source, examples: ["[amnesty-briefing]"], atMost: NoteReader.mostShownEverywhere)
    attributesTo = reader.list(
      "attributes-to", "Who did it, according to the speaker.",
      examples: ["[russian-aerospace-forces]"], atMost: NoteReader.mostShownEverywhere)
    killed = reader.value(
      "killed", "How many people were killed, according to the speaker.",
      examples: ["46+", "{total: 46+, children: 32, women: 11}"])
    injured = reader.value(
      "injured", "How many people were injured, according to the speaker.", examples: ["12+"])
    terms = reader.terms(taxonomies)
    sources = reader.list(
      "source", "The source that records the claim; only a draft can do without.", form: .source,
      examples: ["amnesty-briefing"], atMost: NoteReader.mostShownEverywhere)
    locator =
      reader.value(
        "locator", as: String.self, "Where in the source it stands.", examples: ["p. 20"])?.value
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
  convenience init(_ reader: inout NoteReader) {
    self.init(&reader, taxonomies: TaxonomyTerms.ofEverySite)
  }
}
