/// The notes of a site, made from decisions: nearly always such as can be read, with references that
/// mostly lead to something, so that what comes after reading is reached.
struct RandomSite {
  /// Stands in everything that must not be published: drafts, embargoed notes, private values, and
  /// what withdrawn notes said.
  static let secret = "Zq7Secret"

  private(set) var settings = ""
  /// By their paths below the content folder.
  private(set) var notes: [(path: String, text: String)] = []

  private var choices: Choices
  private let ids: [String: [String]]

  init(_ bytes: [UInt8]) {
    choices = Choices(bytes)
    var ids: [String: [String]] = [:]
    for (folder, letter) in Self.letters {
      ids[folder] = (0..<choices.number(below: 6)).map { "\(letter)\($0)" }
    }
    self.ids = ids
    settings = makeSettings()
    for (folder, _) in Self.letters {
      for id in ids[folder] ?? [] { notes.append(("\(folder)/\(id).md", note(folder, id))) }
    }
  }

  /// In the order in which notes are made.
  private static let letters = [
    ("locations", "l"), ("sources", "s"), ("actors", "a"), ("incidents", "i"), ("claims", "c"),
    ("pages", "p"),
  ]

  private mutating func makeSettings() -> String {
    var text = "title: Site\nsearch: off\n"
    text += choices.one(of: ["", "base-url: https://example.org/reports\n"])
    text += choices.one(of: ["", "language: ar\n"])
    text += choices.one(of: ["", "victims: show\n"])
    text += choices.one(of: ["", "timeline: {per-page: 10}\n"])
    text += choices.one(of: ["", "feeds: [locations, actors]\n"])
    text += choices.one(of: ["", "timezone: Asia/Damascus\n"])
    text += "taxonomies: {weapons: {label: W, terms: {bomb: B, gun: {label: G, definition: x}}}}\n"
    if choices.happens(oneIn: 3) {
      text += "navigation: [timeline, \(reference("pages"))]\n"
    }
    return text
  }

  private mutating func note(_ folder: String, _ id: String) -> String {
    var front = header(id)
    switch folder {
    case "locations": front += location()
    case "sources": front += source()
    case "actors": front += actor()
    case "incidents": front += incident()
    case "claims": front += claim(ofNote: true)
    default: break
    }
    return "---\n\(front)---\n\(body())\n"
  }

  private mutating func header(_ id: String) -> String {
    // Nothing of a draft may be seen, and of a withdrawn note its title alone.
    let state = choices.one(of: [
      "", "", "", "", "status: withdrawn\n", "status: draft\n", "embargo: 2030-01-01T00:00Z\n",
    ])
    let isHidden = state.hasPrefix("status: draft") || state.hasPrefix("embargo")
    var text = "title: \(isHidden ? Self.secret : title()) \(id)\n\(state)"
    if !state.isEmpty || choices.happens(oneIn: 2) {
      text += "summary: \(state.isEmpty ? title() : Self.secret)\n"
    }
    text += choices.one(of: ["", "aliases: [other-\(id)]\n"])
    text += choices.one(of: ["", "redirects: [old/\(id).html]\n"])
    text += choices.one(of: ["", "tags: [a, b]\n"])
    text += choices.one(of: ["", "private: {who: \(Self.secret)}\n"])
    text += choices.one(of: ["", "lang: ar\n"])
    text += choices.one(of: ["", "x-number: {a: [1, {b: c}]}\n"])
    let updates = choices.some(2) { choices, _ in
      "{date: \(Self.date(&choices)), kind: corrected, what: Changed, before: a, after: b}"
    }
    return updates.isEmpty ? text : text + "updates: [\(updates.joined(separator: ", "))]\n"
  }

  private mutating func title() -> String {
    choices.one(of: [
      "Title", "'<b>&\"\u{27}\u{27}'", "العنوان", "'{{x}}'", "e\u{301}\u{202E}x", "\"\\u0000\"",
    ])
  }

  /// The id of a note of a kind, or of none.
  private mutating func reference(_ folder: String) -> String {
    let known = ids[folder] ?? []
    return known.isEmpty || choices.happens(oneIn: 30) ? "nothing" : choices.one(of: known)
  }

  /// A key with references, if there is anything to refer to.
  private mutating func references(_ key: String, _ folder: String, most: Int = 3) -> String {
    guard ids[folder]?.isEmpty == false else { return "" }
    let count = choices.number(below: most + 1)
    guard count > 0 else { return "" }
    let listed = (0..<count).map { _ in reference(folder) }
    return "\(key): [\(listed.joined(separator: ", "))]\n"
  }

  private mutating func one(_ key: String, _ folder: String) -> String {
    guard ids[folder]?.isEmpty == false, choices.happens(oneIn: 2) else { return "" }
    return "\(key): \(reference(folder))\n"
  }

  private static func date(_ choices: inout Choices) -> String {
    choices.one(of: [
      "2015-10-15", "2015-10", "2015", "2015-10-15~", "2015-XX-XX", "2015-09-30/2015-11-29",
      "2015-09-30/..", "../2016", "unknown", "0000", "-0044-03-15", "9999-12-31", "201X", "2015-21",
      "2015-10-15?", "20XX", "2016-02-29",
    ])
  }

  private mutating func coordinates() -> String {
    choices.one(of: [
      "", "coordinates: [34.8117, 36.6694]\n", "coordinates: [90, 180]\n",
      "coordinates: [-90, -180]\n", "coordinates: [-16.8, 179.999]\n", "coordinates: [0, 0]\n",
      "coordinates: [51.5, -180]\n",
    ])
  }

  private mutating func count(_ key: String) -> String {
    let count = choices.one(of: [
      "", "46", "40-49", "46+", "~12", "<5", "unknown", "0", "999999999",
      "{total: 46+, civilians: 46, children: 32, women: 11, men: 3}",
    ])
    return count.isEmpty ? "" : "\(key): \(count)\n"
  }

  private mutating func location() -> String {
    var text = choices.one(of: ["", "kind: town\n", "kind: country\n", "kind: site\n"])
    text += one("within", "locations") + coordinates()
    text += choices.one(of: ["", "protected: true\n"])
    text += choices.one(of: ["", "accuracy: exact\n"])
    text += choices.one(of: ["", "names: {en: Name, ar: اسم}\n"])
    return text + choices.one(of: ["", "geonames: 1\nwikidata: Q1\n"])
  }

  private mutating func source() -> String {
    var text = choices.one(of: ["", "kind: article\n", "kind: video\n"])
    text += one("publisher", "actors")
    text += choices.one(of: ["", "url: https://example.org/a?b=c&d\n"])
    text += choices.one(of: [
      "", "archived: ['https://web.archive.org/web/2015/https://example.org/a']\n",
    ])
    text += "date: \(Self.date(&choices))\n"
    return text + choices.one(of: ["", "reliability: A\ncredibility: 1\n"])
  }

  private mutating func actor() -> String {
    one("part-of", "actors") + choices.one(of: ["", "kind: state\n", "kind: person\n"])
  }

  private mutating func incident() -> String {
    var text = "date: \(Self.date(&choices))\n"
    let places = references("location", "locations")
    text += places.isEmpty ? "location: unknown\n" : places
    text += coordinates()
    text += choices.one(of: ["", "accuracy: street\n"])
    text += choices.one(of: ["", "publish-accuracy: town\n"])
    text += choices.one(of: ["", "time: 12:30\n", "time: morning\n"])
    text += choices.one(of: ["", "grade: fair\n", "grade: confirmed\n"])
    text += choices.one(of: ["", "weapons: [bomb, gun]\n"])
    text += choices.one(of: ["", "victims: [{name: N, age: 7}]\n"])
    text += references("sources", "sources") + references("related", "incidents")
    text += count("killed") + count("injured")
    let claims = (0..<choices.number(below: 5)).map { number in
      "- id: k\(number)\n" + inline(claim(ofNote: false, number: number))
    }
    return claims.isEmpty ? text : text + "claims:\n" + claims.joined()
  }

  private func inline(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private mutating func claim(ofNote isNote: Bool, number: Int = 0) -> String {
    var text =
      "kind: \(choices.one(of: ["allegation", "denial", "report", "admission", "rebuttal"]))\n"
    text += choices.one(of: ["by: {name: Somebody}\n", "by: Somebody else\n"])
    text += choices.one(of: ["says: x\n", "quote: {en: \"x\", ar: قول}\n"])
    let sources = references("source", "sources")
    text += sources.isEmpty ? "source: nothing\n" : sources
    text += references("attributes-to", "actors") + count("killed")
    if isNote {
      text += references("about", "incidents") + one("replies-to", "claims")
      text += choices.one(of: ["", "rating: \"false\"\nreviewed: 2016-01-01\n"])
    } else if number > 0, choices.happens(oneIn: 2) {
      text += "replies-to: k\(choices.number(below: number))\n"
    }
    return text
  }

  private mutating func body() -> String {
    let paragraphs = (0..<choices.number(below: 4)).map { _ in paragraph() }
    return paragraphs.joined(separator: "\n\n")
  }

  private mutating func paragraph() -> String {
    switch choices.number(below: 8) {
    case 0: "Text."
    case 1: "## Heading\n\n[x](#heading)"
    case 2: "[@\(reference("sources")), p. 20]"
    case 3: "[[\(reference("incidents"))]]"
    case 4: "[x](../locations/\(reference("locations")).md)"
    case 5: "> - `code` *a* **b**"
    case 6: "[[\(reference("pages"))|words]]"
    default: "\\<script> & \u{202E}"
    }
  }
}
