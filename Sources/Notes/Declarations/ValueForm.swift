/// How the value of a key is written: what a reference, a JSON Schema or an editor needs to know.
public indirect enum ValueForm: Sendable {
  case text
  /// A text, or texts by BCP 47 language tag.
  case localizedText
  case flag
  case wholeNumber(ClosedRange<Int>?)
  case date, timeOfDay, instant
  case count
  case coordinates
  /// One of a few words.
  case choice([String])
  case language, timeZone
  case address
  /// A mailbox or a web address.
  case contact
  case hash
  /// A path below the site's root.
  case path
  /// A path below `Content/media/`.
  case mediaFile
  /// An id that this value introduces.
  case identifier
  /// The id or an alias of a note of one of these kinds; of the note's own kind if there are none.
  case reference([NoteKind])
  /// The id of an actor, or a plain name.
  case actor
  /// A claim of this incident, of another one (`incident#id`) or a claim note.
  case claim
  /// A source of this note or of the site.
  case source
  /// A term of a taxonomy of `site.yml`.
  case term(taxonomy: String)
  /// A step of a scale of `site.yml`.
  case step(scale: String)
  case diagnosticCode
  /// Several values; a single one can be written without brackets.
  case list(ValueForm)
  case record(RecordDeclaration)
  /// Values by ids that the author chooses.
  case entries(ValueForm)
  case either(ValueForm, ValueForm)
  /// Anything.
  case free
}

extension ValueForm {
  /// What one value is called, with its article: "a date".
  public var name: String {
    switch self {
    case .text: "text"
    case .localizedText: "text, or texts by language"
    case .flag: "true or false"
    case .wholeNumber: "a whole number"
    case .date: "a date"
    case .timeOfDay: "a time of day"
    case .instant: "a date and time with an offset"
    case .count: "a count"
    case .coordinates: "coordinates"
    case .choice: "one of a few words"
    case .language: "a language tag"
    case .timeZone: "a time zone"
    case .address: "a web address"
    case .contact: "a mailbox or a web address"
    case .hash: "a SHA-256"
    case .path: "a path"
    case .mediaFile: "a file in media"
    case .identifier: "an id"
    case .reference([]): "an id of the same kind"
    case .reference(let kinds): kinds.map { "\($0.withArticle)'s id" }.joined(separator: ", or ")
    case .actor: "an actor's id or a name"
    case .claim: "a claim's id"
    case .source: "a source's id"
    case .term: "a term's id"
    case .step: "an id from a scale"
    case .diagnosticCode: "a diagnostic code"
    case .list(let element): "a list of \(element.pluralName)"
    case .record(let record): record.name
    case .entries(let element): "\(element.pluralName) by id"
    case .either(let first, let second): "\(first.name), or \(second.name)"
    case .free: "anything"
    }
  }

  /// What several values are called: "dates".
  var pluralName: String {
    switch self {
    case .text, .localizedText: "texts"
    case .flag, .coordinates, .free: name
    case .wholeNumber: "whole numbers"
    case .date: "dates"
    case .timeOfDay: "times of day"
    case .instant: "dates and times with offsets"
    case .count: "counts"
    case .choice: "words"
    case .language: "language tags"
    case .timeZone: "time zones"
    case .address: "web addresses"
    case .contact: "mailboxes or web addresses"
    case .hash: "SHA-256 hashes"
    case .path: "paths"
    case .mediaFile: "files in media"
    case .identifier: "ids"
    case .reference([]): "ids of the same kind"
    case .reference(let kinds): kinds.map { "\($0) ids" }.joined(separator: " or ")
    case .actor: "actor ids or names"
    case .claim: "claim ids"
    case .source: "source ids"
    case .term: "term ids"
    case .step: "ids from a scale"
    case .diagnosticCode: "diagnostic codes"
    case .list(let element): "lists of \(element.pluralName)"
    case .record(let record): record.pluralName
    case .entries: name
    case .either(let first, let second): "\(first.pluralName) or \(second.pluralName)"
    }
  }

  /// The only words that are allowed; nil where there are more than can be listed.
  public var choices: [String]? {
    switch self {
    case .choice(let words): words
    case .flag: ["true", "false"]
    case .list(let element): element.choices
    default: nil
    }
  }

  /// The record that is written there, also as an item of a list or as one of two forms.
  public var record: RecordDeclaration? {
    switch self {
    case .record(let record): record
    case .list(let element), .entries(let element): element.record
    case .either(let first, let second): first.record ?? second.record
    default: nil
    }
  }

  /// Values to copy, for keys that give none of their own.
  var examples: [String] {
    switch self {
    case .flag: ["true"]
    case .date: ["2015-10-15", "2015-10", "2015-10-15~", "2015-09-30/2015-11-29", "unknown"]
    case .timeOfDay: ["12:30", "12:00-13:30", "~13:00", "morning"]
    case .instant: ["2015-12-23T10:00:00+03:00"]
    case .count: ["46", "40-49", "46+", "~12", "<5", "unknown"]
    case .coordinates: ["[34.8117, 36.6694]"]
    case .choice(let words): words
    case .language: ["en", "ar"]
    case .address: ["https://example.org/report"]
    case .hash: [String(repeating: "0123456789abcdef", count: 4)]
    case .term: ["[unguided-bomb]"]
    case .list(let element): element.examples
    default: []
    }
  }

  /// Whether people read the text as it stands.
  var isProse: Bool {
    switch self {
    case .text, .localizedText, .actor: true
    case .list(let element): element.isProse
    case .either(let first, let second): first.isProse || second.isProse
    default: false
    }
  }
}
