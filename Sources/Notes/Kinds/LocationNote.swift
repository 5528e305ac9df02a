public import Diagnostics

/// A place of the gazetteer.
public final class LocationNote: Sendable {
  public enum Kind: String, ChoiceReadable {
    case country, governorate, district, city, town, village, neighbourhood, site
    static var expectation: String { "a kind of location" }

    /// How well a place is known of which only this location is known.
    public var accuracy: Accuracy {
      switch self {
      case .country: .country
      case .governorate: .governorate
      case .district: .district
      case .city: .city
      case .town: .town
      case .village: .village
      case .neighbourhood: .neighbourhood
      case .site: .landmark
      }
    }
  }

  public let header: NoteHeader
  public let names: LocalizedText?
  public let kind: Kind?
  public let within: Located<String>?
  public let coordinates: Located<Coordinates>?
  public let accuracy: Accuracy?
  /// Never published sharper than the place it lies within.
  public let isProtected: Bool
  public let geonames: String?
  public let wikidata: String?

  init(_ reader: inout NoteReader, header: NoteHeader) {
    self.header = header
    names =
      reader.value(
        "names", "What it is called, in other languages as well.",
        examples: ["{en: al-Ghantu, ar: الغنطو}"])?.value
    kind = reader.value("kind", "What kind of place it is.", examples: ["town"])?.value
    within = reader.value(
      "within", "The location around it.", form: .reference([.location]), examples: ["homs"])
    coordinates = reader.value("coordinates", "Latitude and longitude, in degrees of WGS 84.")
    accuracy =
      reader.value(
        "accuracy", "How well the point is known; the kind's own level if nothing is said.",
        examples: ["town"])?.value
    isProtected =
      reader.value(
        "protected", as: Bool.self, "Whether only the location around it may be shown.")?.value
      ?? false
    geonames =
      reader.value(
        "geonames", as: String.self, "Its number in GeoNames.", form: .identifier,
        examples: ["170794"])?.value
    wikidata =
      reader.value(
        "wikidata", as: String.self, "Its item in Wikidata.", form: .identifier,
        examples: ["Q1065"])?.value
  }

  /// What is left of a withdrawn place. It still lies where it lay: what is within it must not be
  /// published sharper than before, and belongs to the same country. No page shows this.
  init(noticeOf note: LocationNote) {
    header = NoteHeader(noticeOf: note.header)
    names = nil
    kind = note.kind
    within = note.within
    coordinates = nil
    accuracy = note.accuracy
    isProtected = note.isProtected
    geonames = nil
    wikidata = nil
  }
}
