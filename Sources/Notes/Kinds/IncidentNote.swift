public import Diagnostics
public import FrontMatter

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
    date = reader.required("date") ?? Located(.unknown, at: reader.range)
    let times: [Located<TimeOfDay>] = reader.list("time", atMost: NoteReader.mostShownEverywhere)
    self.times = times.filter { $0.value != .unknown }
    let places: [Located<String>] = reader.requiredList(
      "location", atMost: NoteReader.mostShownEverywhere)
    locations = places.filter { $0.value != "unknown" }
    coordinates = reader.value("coordinates")
    accuracy = reader.value("accuracy")?.value
    publishAccuracy = reader.value("publish-accuracy")?.value
    grade = reader.value("grade")
    gradeReason = reader.value("grade-reason")?.value
    actors = reader.list("actors", atMost: NoteReader.mostShownEverywhere).map(\.value)
    terms = reader.terms(taxonomies)
    claims = reader.list("claims").map(\.value)
    sources = reader.list("sources")
    victims = reader.list("victims")
    media = reader.list("media").map(\.value)
    related = reader.list("related")
    codes = reader.list("codes")
    killed = reader.value("killed")
    injured = reader.value("injured")
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
public struct InvolvedActor: NodeReadable {
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

  public static func read(_ node: Node, log: inout DiagnosticLog) -> InvolvedActor? {
    guard let mapping = node.mapping(expecting: "an actor with its role", log: &log) else {
      return nil
    }
    var reader = NoteReader(mapping, of: "an incident's actor", at: node.range)
    let actor: Located<ActorReference>? = reader.required("actor")
    let role: Located<Role>? = reader.required("role")
    log.append(contentsOf: reader.finish())
    return actor.map { InvolvedActor(actor: $0, role: role?.value ?? .alleged) }
  }
}
