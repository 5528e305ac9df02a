public import Diagnostics
import FrontMatter

/// What every note has, whatever its kind.
public final class NoteHeader: Sendable {
  public enum Status: String, ChoiceReadable {
    case published, draft, withdrawn
    static var expectation: String { "a status" }
  }

  public let kind: NoteKind
  public let id: String
  /// The note's path as the user would type it.
  public let path: String
  /// The note's path below the content folder.
  public let relativePath: String
  public let source: SourceID
  /// Where the body stands in the file's bytes.
  public let body: Range<Int>
  public let title: Located<LocalizedText>
  public let summary: LocalizedText?
  public let aliases: [Located<String>]
  public let language: String?
  public let status: Status
  /// What is said of the withdrawal; nil for a note that is not withdrawn.
  public let withdrawal: Withdrawal?
  public let embargo: Instant?
  /// Where it is stated.
  public let embargoRange: SourceRange?
  public let published: Located<EDTFDate>?
  public let updates: [Update]
  public let redirects: [Located<ContentPath>]
  public let tags: [Located<String>]
  /// The texts under `private:`, none of which may reach any output.
  public let privateTexts: [Located<String>]
  /// The `x-…` keys, for the user's own templates.
  public let extras: [FreeEntry]
  /// The codes that `x-allow` silences in this note.
  public let allowedCodes: [DiagnosticCode]

  /// Reads the keys that all notes share.
  init(_ reader: inout NoteReader, of file: NoteFile, body: Range<Int>) {
    kind = file.kind
    id = file.id
    path = file.path
    relativePath = file.relativePath
    source = file.source
    self.body = body
    title =
      reader.required("title", "The note's heading.", examples: ["\"Al-Ghantu: the basement\""])
      ?? Located(LocalizedText(file.id), at: reader.range)
    summary =
      reader.value(
        "summary", "A sentence or two for lists and search results.",
        examples: ["A strike hit the basement where a family was sheltering."])?.value
    aliases = reader.list(
      "aliases", "Other names that references to this note may use.", form: .identifier,
      examples: ["[ghantu]"])
    language =
      reader.value(
        "lang", as: LanguageTag.self, "The note's language, if it is not the site's.",
        examples: ["ar"])?.value.text
    status =
      reader.value(
        "status", "Whether the note is published; `published` if nothing is said.",
        examples: ["draft"])?.value ?? .published
    let withdrawal: Located<Withdrawal>? = reader.value(
      "withdrawn", "When and why the note was withdrawn; needs `status: withdrawn`.")
    self.withdrawal = status == .withdrawn ? withdrawal?.value ?? .unexplained : nil
    if let problem = WithdrawalProblem(status, withdrawal?.value) {
      reader.report(problem, at: withdrawal?.range ?? title.range)
    }
    let embargo: Located<Instant>? = reader.value(
      "embargo", "The note is a draft before this moment.")
    self.embargo = embargo?.value
    embargoRange = embargo?.range
    published = reader.value(
      "published", "When the note was first published.", examples: ["2015-12-23"])
    updates = reader.list(
      "updates", "What has changed since, for the page of corrections."
    ).map(\.value)
    redirects = reader.list(
      "redirects", "Old paths on this site that lead to the note.", form: .path,
      examples: ["[old/page.html]"])
    tags = reader.list(
      "tags", "Words to file the note under.", role: .data, examples: ["[hospital]"])
    privateTexts =
      reader.node(
        "private", "Notes to yourself; nothing below this key is ever published.",
        role: .unchecked, examples: ["{notes: Ask the second witness}"])?.scalars ?? []
    allowedCodes = reader.allowedCodes("x-allow")
    extras = reader.freeEntries()
  }

  /// What is left of a withdrawn note's header.
  init(noticeOf header: NoteHeader) {
    let withdrawal = header.withdrawal ?? .unexplained
    kind = header.kind
    id = header.id
    path = header.path
    relativePath = header.relativePath
    source = header.source
    body = header.body.upperBound..<header.body.upperBound
    title =
      withdrawal.showsTitle
      ? header.title : Located(LocalizedText(header.id), at: header.title.range)
    summary = nil
    aliases = header.aliases
    language = withdrawal.showsTitle ? header.language : nil
    status = header.status
    self.withdrawal = withdrawal
    embargo = header.embargo
    embargoRange = header.embargoRange
    published = header.published
    updates = Self.updates(of: withdrawal)
    // Old addresses are often made of old titles.
    redirects = withdrawal.showsTitle ? header.redirects : []
    tags = []
    privateTexts = header.privateTexts
    extras = []
    allowedCodes = header.allowedCodes
  }

  /// Whether the note is not published yet: before its embargo ends, every note is a draft.
  public func isDraft(asOf moment: Instant) -> Bool {
    status == .draft || embargo.map { $0 > moment } == true
  }
}

extension NoteReader {
  /// A list of diagnostic codes to be silent about.
  mutating func allowedCodes(_ key: String) -> [DiagnosticCode] {
    var codes: [DiagnosticCode] = []
    let texts = list(
      key, of: String.self, "Codes of warnings that stay silent here.", form: .diagnosticCode,
      role: .unchecked, examples: ["[not-archived]"])
    for text in texts {
      if let code = DiagnosticCode(rawValue: text.value) {
        codes.append(code)
      } else {
        report(NoteProblem.unknownCode(text.value), at: text.range)
      }
    }
    return codes
  }
}
