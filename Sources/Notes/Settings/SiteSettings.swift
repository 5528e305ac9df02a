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
  /// Diagnostic codes that the whole site is silent about.
  public var allowedCodes: [DiagnosticCode] = []
  public var privateTexts: [Located<String>] = []
  public var extras: [FreeEntry] = []

  public init() {}
}

extension SiteSettings {
  /// Keys of an incident, folders of the site and names of other filters that a taxonomy would hide.
  private static let reserved: Set<String> = [
    "date", "time", "location", "coordinates", "accuracy", "publish-accuracy", "grade",
    "grade-reason", "actors", "claims", "sources", "victims", "media", "related", "codes",
    "killed", "injured", "title", "summary", "aliases", "lang", "status", "embargo", "published",
    "updates", "redirects", "tags", "private", "incidents", "locations", "timeline", "pages",
    "data", "assets", "actor", "year", "order",
  ]

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

  private mutating func read(_ reader: inout NoteReader) {
    title = reader.required("title") ?? title
    description = reader.value("description")?.value
    readBaseURL(&reader)
    let language = reader.value("language", as: LanguageTag.self)
    self.language = language?.value.text ?? self.language
    languageRange = language?.range
    readTimezone(&reader)
    publisher = reader.value("publisher")?.value
    grades = reader.scale("grades", default: .defaultGrades)
    ratings = reader.scale("ratings", default: .defaultRatings)
    readTaxonomies(&reader)
    navigation = reader.list("navigation", atMost: NoteReader.mostShownEverywhere).map(\.value)
    headlineClaims = reader.list("headline-claims", atMost: Self.mostHeadlineClaims)
    victims = reader.value("victims")?.value ?? victims
    readTimeline(&reader)
    let search: Located<Search>? = reader.value("search")
    self.search = search?.value ?? self.search
    searchRange = search?.range
    readFeeds(&reader)
    licence = reader.value("licence")?.value
    credits = reader.list("credits", atMost: NoteReader.mostShownEverywhere).map(\.value)
    citation = reader.value("citation")?.value
    allowedCodes = reader.allowedCodes("x-allow")
    privateTexts = reader.node("private")?.scalars ?? []
    extras = reader.freeEntries()
  }

  /// Every page's address begins with it: nothing can stand behind a question or a fragment.
  private mutating func readBaseURL(_ reader: inout NoteReader) {
    guard let address = reader.value("base-url", as: WebAddress.self) else { return }
    if address.value.text.utf8.contains(where: { "?#".utf8.contains($0) }) {
      reader.report(SettingsProblem.baseURL(address.value.text), at: address.range)
    } else {
      baseURL = address.value.withoutTrailingSlash
    }
  }

  private mutating func readTimezone(_ reader: inout NoteReader) {
    guard let name: Located<String> = reader.value("timezone") else { return }
    if TimeZoneNames.contain(name.value) {
      timezone = name.value
    } else {
      let nearest = suggestions(for: name.value, among: TimeZoneNames.common)
      reader.report(SettingsProblem.timezone(name.value, nearest: nearest), at: name.range)
    }
  }

  private mutating func readTaxonomies(_ reader: inout NoteReader) {
    guard let node = reader.node("taxonomies") else { return }
    var log = DiagnosticLog()
    let entries = node.mapping(expecting: "taxonomies by their ids", log: &log)?.entries ?? []
    let most = NoteReader.mostShownEverywhere
    if entries.count > most {
      log.report(NoteProblem.listTooLong(entries.count, most: most), at: node.range)
    }
    for entry in entries.prefix(most) {
      if let name = ReservedName(entry.key), NoteIdentifier.isValid(entry.key) {
        log.report(SettingsProblem.reservedName(entry.key, name), at: entry.keyRange)
      } else if Self.reserved.contains(entry.key) || !NoteIdentifier.isValid(entry.key) {
        log.report(SettingsProblem.reservedTaxonomy(entry.key), at: entry.keyRange)
      } else if let taxonomy = Taxonomy.read(entry, log: &log) {
        taxonomies.append(taxonomy)
      }
    }
    reader.append(log)
  }

  private mutating func readTimeline(_ reader: inout NoteReader) {
    guard var timeline = reader.nested("timeline", of: "the timeline's settings") else { return }
    if let number: Located<Int> = timeline.value("per-page") {
      if (10...500).contains(number.value) {
        incidentsPerPage = number.value
      } else {
        timeline.report(SettingsProblem.perPage(number.value), at: number.range)
      }
    }
    reader.append(timeline.finish())
  }

  private mutating func readFeeds(_ reader: inout NoteReader) {
    guard var feeds = reader.nested("feeds", of: "the feeds' settings") else { return }
    locationFeeds = feeds.value("locations", as: Bool.self)?.value ?? false
    actorFeeds = feeds.value("actors", as: Bool.self)?.value ?? false
    reader.append(feeds.finish())
  }
}

extension WebAddress {
  fileprivate var withoutTrailingSlash: String {
    String(encoded.reversed().drop { $0 == "/" }.reversed())
  }
}
