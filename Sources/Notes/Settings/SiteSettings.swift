public import Diagnostics
import FrontMatter

/// What the whole site shares: `Content/site.yml`.
public struct SiteSettings: Sendable {
  public enum VictimDisplay: String, ChoiceReadable {
    case show, count
    static var expectation: String { "show or count" }
  }

  public enum Search: String, ChoiceReadable {
    case pagefind, off
    static var expectation: String { "a search engine" }
  }

  /// Which letters `dossier new` makes ids of.
  public enum IdentifierStyle: String, ChoiceReadable {
    /// Latin ones, whatever the title's script.
    case latin
    /// The title's own.
    case native
    static var expectation: String { "latin or native" }
  }

  public var source: SourceID?
  public var title = Located(LocalizedText("Untitled"), at: SourceRange(SourceID(0), 0, 0))
  public var description: LocalizedText?
  /// Without a slash at its end.
  public var baseURL: String?
  public var language = "en"
  /// Where it is stated.
  public var languageRange: SourceRange?
  public var timezone: String?
  public var publisher: Publisher?
  public var grades = Scale.defaultGrades
  public var ratings = Scale.defaultRatings
  public var taxonomies: [Taxonomy] = []
  public var navigation: [NavigationEntry] = []
  /// The claims that stand beside the totals on the first page.
  public var headlineClaims: [Located<String>] = []
  public var victims = VictimDisplay.count
  /// Incidents on one page of the timeline.
  public var incidentsPerPage = 100
  public var search = Search.off
  /// Where it is asked for; nil where the command asks for it.
  public var searchRange: SourceRange?
  /// Whether each location and each actor has a feed of its own.
  public var locationFeeds = false
  public var actorFeeds = false
  public var licence: Licence?
  /// Whose data the site uses, as the terms of that data ask.
  public var credits: [Licence] = []
  public var citation: LocalizedText?
  public var identifierStyle = IdentifierStyle.latin
  /// Diagnostic codes that the whole site is silent about.
  public var allowedCodes: [DiagnosticCode] = []
  public var privateTexts: [Located<String>] = []
  public var extras: [FreeEntry] = []

  public init() {}
}

extension SiteSettings {
  /// More would bury the totals that they stand beside.
  private static let mostHeadlineClaims = 10

  /// Reads `site.yml`; what cannot be read keeps its default, after a report.
  public init(_ file: SourceFile, _ source: SourceID, log: inout DiagnosticLog) {
    self.init()
    self.source = source
    let start = SourceRange(source, 0, file.bytes.firstIndex(of: 0x0A) ?? file.bytes.count)
    title = Located(LocalizedText("Untitled"), at: start)
    guard let mapping = parseYAML(file, source, range: 0..<file.bytes.count, log: &log) else {
      return
    }
    var reader = NoteReader(mapping, of: "site.yml", at: start)
    read(&reader)
    log.append(contentsOf: reader.finish())
    var look = TextLook()
    look.look(at: mapping)
    log.append(contentsOf: look.log)
  }

  mutating func read(_ reader: inout NoteReader) {
    title = reader.required("title", "The site's name.", examples: ["My dossier"]) ?? title
    description =
      reader.value(
        "description", "What the site documents, in a sentence.",
        examples: ["Air strikes on a town."])?.value
    readBaseURL(&reader)
    readLanguage(&reader)
    readTimezone(&reader)
    publisher =
      reader.value("publisher", "Who publishes the site.", examples: ["Example Monitor"])?.value
    grades = reader.scale(
      "grades", "How sure you are that an incident happened as reported, surest first.",
      default: .defaultGrades)
    ratings = reader.scale(
      "ratings", "How checked claims come out, truest first.", default: .defaultRatings)
    readTaxonomies(&reader)
    headlineClaims = reader.list(
      "headline-claims", "Claims with totals that the home page shows beside its own.",
      form: .claim, examples: ["[amnesty-total]"], atMost: Self.mostHeadlineClaims)
    readDisplay(&reader)
    licence =
      reader.value(
        "licence", "The terms on which others may use your texts and data.",
        examples: ["CC BY 4.0"])?.value
    credits = reader.list(
      "credits", "Whose data the site uses, as its terms ask you to say.",
      examples: ["[{name: GeoNames, url: https://www.geonames.org}]"],
      atMost: NoteReader.mostShownEverywhere
    ).map(\.value)
    citation =
      reader.value(
        "citation", "How others should cite the site.",
        examples: ["Example Monitor, My dossier, 2024"])?.value
    identifierStyle =
      reader.value(
        "ids", "Which letters `dossier new` makes ids of: Latin ones, or the title's own.",
        examples: ["native"])?.value ?? identifierStyle
    allowedCodes = reader.allowedCodes("x-allow")
    privateTexts =
      reader.node(
        "private", "Notes to yourself; nothing below this key is ever published.",
        role: .unchecked, examples: ["{notes: The password is elsewhere}"])?.scalars ?? []
    extras = reader.freeEntries()
  }

  /// Every page's address begins with it: nothing can stand behind a question or a fragment.
  private mutating func readBaseURL(_ reader: inout NoteReader) {
    let address = reader.value(
      "base-url", as: WebAddress.self,
      "Where the site will stand; feeds and the sitemap need it.",
      examples: ["https://example.org"])
    guard let address else { return }
    if address.value.text.utf8.contains(where: { "?#".utf8.contains($0) }) {
      reader.report(SettingsProblem.baseURL(address.value.text), at: address.range)
    } else {
      baseURL = address.value.withoutTrailingSlash
    }
  }

  private mutating func readLanguage(_ reader: inout NoteReader) {
    let tag = reader.value(
      "language", as: LanguageTag.self, "The language of the pages; `en` if nothing is said.")
    language = tag?.value.text ?? language
    languageRange = tag?.range
  }

  private mutating func readTimezone(_ reader: inout NoteReader) {
    let name = reader.value(
      "timezone", as: String.self, "The time zone of the incidents, by its IANA name.",
      form: .timeZone, examples: ["Asia/Damascus"])
    guard let name else { return }
    if TimeZoneNames.contain(name.value) {
      timezone = name.value
    } else {
      let nearest = suggestions(for: name.value, among: TimeZoneNames.common)
      reader.report(SettingsProblem.timezone(name.value, nearest: nearest), at: name.range)
    }
  }

  private mutating func readTaxonomies(_ reader: inout NoteReader) {
    let node = reader.node(
      "taxonomies", "Sets of terms that incidents are sorted by; each is a key of incidents.",
      form: Taxonomy.form,
      examples: ["{weapons: {label: Weapons, terms: {unguided-bomb: Unguided bomb}}}"])
    guard let node else { return }
    var log = DiagnosticLog()
    let entries = node.mapping(expecting: "taxonomies by their ids", log: &log)?.entries ?? []
    let most = NoteReader.mostShownEverywhere
    if entries.count > most {
      log.report(NoteProblem.listTooLong(entries.count, most: most), at: node.range)
    }
    for entry in entries.prefix(most) {
      if let name = ReservedName(entry.key), NoteIdentifier.isValid(entry.key) {
        log.report(SettingsProblem.reservedName(entry.key, name), at: entry.keyRange)
      } else if let reason = TakenName(entry.key) {
        log.report(SettingsProblem.reservedTaxonomy(entry.key, reason), at: entry.keyRange)
      } else if !NoteIdentifier.isValid(entry.key) {
        log.report(SettingsProblem.identifier(entry.key), at: entry.keyRange)
      } else if let taxonomy = Taxonomy.read(entry, log: &log) {
        taxonomies.append(taxonomy)
      }
    }
    reader.append(log)
  }

  /// What pages show, and which there are.
  private mutating func readDisplay(_ reader: inout NoteReader) {
    navigation = reader.list(
      "navigation", "The links at the top of each page: pages, taxonomies and lists, in order.",
      examples: ["[timeline, locations, about]"], atMost: NoteReader.mostShownEverywhere
    ).map(\.value)
    victims =
      reader.value(
        "victims", "Whether the names of victims are shown or only how many there were.",
        examples: ["count"])?.value ?? victims
    let timeline = reader.value(
      "timeline", as: TimelineSettings.self, "How the timeline is divided.")?.value
    incidentsPerPage = timeline?.incidentsPerPage ?? incidentsPerPage
    let search: Located<Search>? = reader.value(
      "search", "The full text search; `pagefind` needs the program of that name.",
      examples: ["pagefind"])
    self.search = search?.value ?? self.search
    searchRange = search?.range
    let feeds = reader.value("feeds", as: FeedSettings.self, "Feeds beside those of the site.")?
      .value
    locationFeeds = feeds?.hasLocations ?? false
    actorFeeds = feeds?.hasActors ?? false
  }
}

/// `timeline: {per-page: 50}`.
private struct TimelineSettings: RecordReadable {
  static var recordName: String { "the timeline's settings" }
  static var pluralName: String { recordName }

  private static let possible = 10...500

  let incidentsPerPage: Int?

  init(_ reader: inout NoteReader) {
    let number = reader.value(
      "per-page", as: Int.self, "How many incidents a page shows; 100 if nothing is said.",
      form: .wholeNumber(Self.possible), examples: ["50"])
    if let number, !Self.possible.contains(number.value) {
      reader.report(SettingsProblem.perPage(number.value), at: number.range)
      incidentsPerPage = nil
    } else {
      incidentsPerPage = number?.value
    }
  }
}

/// `feeds: {locations: true, actors: true}`.
private struct FeedSettings: RecordReadable {
  static var recordName: String { "the feeds' settings" }
  static var pluralName: String { recordName }

  let hasLocations: Bool
  let hasActors: Bool

  init(_ reader: inout NoteReader) {
    hasLocations =
      reader.value("locations", as: Bool.self, "Whether each location has a feed.")?.value ?? false
    hasActors =
      reader.value("actors", as: Bool.self, "Whether each actor has a feed.")?.value ?? false
  }
}

extension WebAddress {
  fileprivate var withoutTrailingSlash: String {
    String(encoded.reversed().drop { $0 == "/" }.reversed())
  }
}
