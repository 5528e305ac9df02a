public import Diagnostics

/// One event, in one place or a few, at one time.
public final class IncidentNote: Sendable {
  public let header: NoteHeader
  public let date: Located<EDTFDate>
  /// More than one where accounts differ; empty when unknown.
  public let times: [Located<TimeOfDay>]
  /// Empty when the location is unknown.
  public let locations: [Located<String>]
  public let coordinates: Located<Coordinates>?
  public let accuracy: Accuracy?
  /// The level that everything published about the place is snapped to.
  public let publishAccuracy: Accuracy?
  public let grade: Located<String>?
  public let gradeReason: LocalizedText?
  public let actors: [InvolvedActor]
  public let terms: [TaxonomyTerms]
  public let claims: [ClaimRecord]
  public let sources: [Located<SourceEntry>]
  public let victims: [Located<Victim>]
  public let media: [MediaRecord]
  public let related: [Located<String>]
  public let codes: [Located<String>]
  /// The editors' own counts.
  public let killed: Located<Casualties>?
  public let injured: Located<Casualties>?

  init(_ reader: inout NoteReader, header: NoteHeader, taxonomies: [String]) {
    self.header = header
    date =
      reader.required("date", "When it happened, as precisely as it is known.")
      ?? Located(.unknown, at: reader.range)
    let times: [Located<TimeOfDay>] = reader.list(
      "time", "The time of day, in the time zone of site.yml; several where accounts differ.",
      examples: ["12:30", "12:00-13:30", "~13:00", "morning", "[12:30, 13:00]"],
      atMost: NoteReader.mostShownEverywhere)
    self.times = times.filter { $0.value != .unknown }
    let places: [Located<String>] = reader.requiredList(
      "location", "Where it happened; `unknown` if nobody knows.", form: .reference([.location]),
      examples: ["al-ghantu", "[al-ghantu, talbiseh]", "unknown"],
      atMost: NoteReader.mostShownEverywhere)
    locations = places.filter { $0.value != "unknown" }
    coordinates = reader.value(
      "coordinates", "Latitude and longitude, if they are sharper than the location's own.")
    accuracy =
      reader.value(
        "accuracy", "How well the place is known.", examples: ["neighbourhood"])?.value
    publishAccuracy =
      reader.value(
        "publish-accuracy", "The sharpest that readers are shown; everything published follows it.",
        examples: ["town"])?.value
    grade = reader.value(
      "grade", "How sure the editors are, on the scale `grades` of site.yml.",
      form: .step(scale: "grades"), examples: ["fair"])
    gradeReason =
      reader.value(
        "grade-reason", "Why the editors are so sure, or are not.",
        examples: ["Two publishers report it, and nobody denies it."])?.value
    actors = reader.list(
      "actors", "Who is held responsible, and in what sense.",
      atMost: NoteReader.mostShownEverywhere
    ).map(\.value)
    terms = reader.terms(taxonomies)
    claims = reader.list(
      "claims", "Who says what; the numbers of killed and injured come from these."
    ).map(\.value)
    sources = reader.list(
      "sources", "Sources of the whole note, by id or written out.",
      examples: ["[amnesty-briefing]"])
    victims = reader.list(
      "victims", "The people harmed; their names are published only with `victims: show`.")
    media = reader.list("media", "Images and documents to show.").map(\.value)
    related = reader.list(
      "related", "Other incidents that belong with this one.", form: .reference([.incident]),
      examples: ["[2015-10-01-talbiseh]"])
    codes = reader.list(
      "codes", "Reference codes of the incident in other data sets.", examples: ["[RS0043]"])
    killed = reader.value(
      "killed", "The editors' own count of the killed, beside that of the claims.",
      examples: ["46+", "{total: 46+, children: 32, women: 11}"])
    injured = reader.value(
      "injured", "The editors' own count of the injured, beside that of the claims.",
      examples: ["12+"])
  }

  /// What is left of a withdrawn incident: it keeps its date, and with it its place in the timeline.
  init(noticeOf note: IncidentNote) {
    header = NoteHeader(noticeOf: note.header)
    date = note.date
    times = []
    locations = []
    coordinates = nil
    accuracy = nil
    publishAccuracy = nil
    grade = nil
    gradeReason = nil
    actors = []
    terms = []
    claims = []
    sources = []
    victims = []
    media = []
    related = []
    codes = []
    killed = nil
    injured = nil
  }
}

/// An actor that an incident is ascribed to.
public struct InvolvedActor: RecordReadable {
  static var recordName: String { "an actor with its role" }
  static var pluralName: String { "actors with their roles" }

  public enum Role: String, ChoiceReadable {
    /// Others say that it did it.
    case alleged
    /// It says so itself.
    case declared
    /// Whether it did is what the claims are at odds about.
    case disputed
    static var expectation: String { "a role" }
  }

  public let actor: Located<ActorReference>
  public let role: Role

  init?(_ reader: inout NoteReader) {
    let actor: Located<ActorReference>? = reader.required(
      "actor", "Who it is.", examples: ["russian-aerospace-forces"])
    let role: Located<Role>? = reader.required(
      "role", "`alleged` by others, `declared` by itself, or `disputed` among the claims.",
      examples: ["alleged"])
    guard let actor else { return nil }
    self.actor = actor
    self.role = role?.value ?? .alleged
  }
}
