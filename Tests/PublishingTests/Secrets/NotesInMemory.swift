import Casebook
import Diagnostics
import Notes
import Parallelism
import Site
import Testing

@testable import Publishing

/// A small site that is read from texts and published into memory, in milliseconds.
struct NotesInMemory {
  /// What stands in `site.yml`.
  var settings: String
  /// Front matter and body of each note, by its path without the ending: `incidents/one`.
  var notes: [String: String] = [:]

  /// Every file of the site by its path, checksums aside: they depend on nothing else.
  func published() async throws -> [String: [UInt8]] {
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    let site = SourceFile(path: "site.yml", bytes: Array(settings.utf8))
    let settings = SiteSettings(site, catalog.add(site), log: &log)
    let taxonomies = settings.taxonomies.map(\.id)
    var read: [Note] = []
    for (path, note) in notes.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: "/").map(String.init)
      let kind = try #require(NoteKind.allCases.first { $0.folder == parts[0] })
      let text = SourceFile(path: path + ".md", bytes: Array("---\n\(note)".utf8))
      let file = NoteFile(
        kind: kind, id: parts[1], path: text.path, relativePath: text.path,
        source: catalog.add(text))
      read.append(try #require(Note(file, text: text, taxonomies: taxonomies, log: &log)))
    }
    let collection = NoteCollection(
      settings: settings, notes: read, unreadable: [], media: MediaListing(), catalog: catalog)
    let visibility = Visibility(asOf: Instant(seconds: 1_700_000_000), includesDrafts: false)
    let casebook = await Casebook.resolve(
      collection, visibility: visibility, jobs: Jobs(1), log: &log)
    var themeCatalog = SourceCatalog()
    let theme = Self.themes.compiled(
      Theme(overriding: [], catalog: &themeCatalog), for: settings, log: &log)
    let plan = SitePlan(
      casebook, words: theme.words, assets: theme.assets.paths(from: "Templates"),
      atlas: Self.atlas,
      asOf: visibility.asOf, log: &log)
    let mistakes = log.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(mistakes == [], "\(mistakes) in \(notes)")
    let views = SharedViews()
    return Dictionary(
      uniqueKeysWithValues: plan.routes.map { route in
        var bytes: [UInt8] = []
        theme.templates.render(route, of: plan, sharing: views, into: &bytes)
        return (route.path.text, bytes)
      })
  }

  // What no note changes takes longest.
  private static let themes = ThemeMemory()
  private static let atlas = Atlas()
}

/// Numbers that are the same in every run (SplitMix64), so that what fails once can be looked at.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// Whether something is the case that is so in some of a hundred cases.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func degrees(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }
}

/// A point as a note writes it.
struct WrittenPoint: Hashable {
  let latitude: String
  let longitude: String

  /// - Returns: a point with six decimals: a tenth of a metre.
  init(_ latitude: Double, _ longitude: Double) {
    self.latitude = Self.text(latitude)
    self.longitude = Self.text(longitude)
  }

  var line: String { "coordinates: [\(latitude), \(longitude)]\n" }

  private static func text(_ degrees: Double) -> String {
    let millionths = Int((abs(degrees) * 1_000_000).rounded(.down))
    let decimals = String(millionths % 1_000_000 + 1_000_000).dropFirst()
    return "\(degrees < 0 ? "-" : "")\(millionths / 1_000_000).\(decimals)"
  }
}
