import Notes

/// A small site of random notes, in which one thing can be kept from readers.
struct RandomSite {
  /// The same site, with one secret and with another in its place.
  struct Pair {
    let secret: String
    let first: NotesInMemory
    let second: NotesInMemory
  }

  private var numbers: SeededNumbers
  /// The front matter of each note, a line a key, by its path; the body is the last line.
  private var notes: [String: [String]] = [:]
  private var settings =
    "title: Site\nsearch: off\nvictims: count\nfeeds: {locations: true, actors: true}\n"
  private var places: [Place] = []
  private var incidents: [String] = []

  private struct Place {
    let id: String
    let level: Accuracy
    let parent: Int?
    let isProtected: Bool
    let hasPoint: Bool
  }

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    if numbers.happens(50) { settings += "base-url: https://example.org/site\n" }
    settings += "taxonomies: {weapons: {label: Weapons, terms: {bomb: {label: Bomb}}}}\n"
    addPlaces()
    addVoices()
    for number in 0..<Int.random(in: 2...4, using: &numbers) { addIncident("incident-\(number)") }
  }

  // MARK: Notes

  private mutating func addPlaces() {
    let kinds = ["country", "governorate", "district", "city", "town", "village", "site"]
    var last: Int?
    for (number, kind) in kinds.enumerated() where number == 0 || numbers.happens(65) {
      for twin in 0..<Int.random(in: 1...2, using: &numbers) {
        guard number > 0 || twin == 0 else { continue }
        let isInside = last.map { places[$0].isProtected } ?? false
        let place = Place(
          id: "\(kind)-\(twin)", level: LocationNote.Kind(rawValue: kind)?.accuracy ?? .town,
          parent: last, isProtected: isInside || numbers.happens(number < 3 ? 8 : 30),
          hasPoint: numbers.happens(60))
        var lines = ["title: The \(kind) \(twin)", "kind: \(kind)"]
        if let last { lines.append("within: \(places[last].id)") }
        if place.isProtected, !isInside || numbers.happens(50) { lines.append("protected: true") }
        if place.hasPoint { lines.append(line(point())) }
        if numbers.happens(30) { lines.append("geonames: \(numbers.next() % 1_000_000)") }
        notes["locations/\(place.id)"] = lines + ["---", "Words on \(place.id)."]
        places.append(place)
      }
      last = places.count - 1
    }
  }

  private mutating func addVoices() {
    notes["actors/desk"] = ["title: Desk", "kind: media", "---", ""]
    notes["actors/army"] = ["title: Army", "kind: armed-force", "part-of: desk", "---", ""]
    notes["sources/report"] = ["title: Report", "publisher: desk", "date: 2015-11", "---", ""]
    notes["pages/about"] = ["title: About", "---", "See [[desk]] and [@report]."]
    notes["claims/checked"] = [
      "title: Checked", "by: army", "source: report", "says: It was so.", "date: 2015-11-02",
      "rating: \"true\"", "about: incident-0", "---", "",
    ]
  }

  private mutating func addIncident(_ id: String) {
    let number = incidents.count
    var lines = ["title: Incident \(number)", "date: 2015-10-\(10 + number)"]
    let own = numbers.one(of: Array(places.indices))
    let other = numbers.one(of: Array(places.indices))
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: lines.append("location: unknown")
    case 1 where own != other:
      lines.append("location: [\(places[own].id), \(places[other].id)]")
    default: lines.append("location: \(places[own].id)")
    }
    if numbers.happens(40) { lines.append(line(point())) }
    if numbers.happens(50) { lines.append("accuracy: \(numbers.one(of: Accuracy.allCases))") }
    lines.append("claims: [{id: a, by: desk, killed: 3-5, source: report, date: 2015-10-20}]")
    lines.append("weapons: bomb")
    if number > 0, numbers.happens(30) { lines.append("related: incident-0") }
    notes["incidents/\(id)"] = lines + ["---", "What happened [@report]."]
    incidents.append(id)
  }

  private mutating func point() -> WrittenPoint { numbers.one(of: Self.points) }

  /// A few: maps around the same points are drawn on ground that is made once.
  private static let points = [
    WrittenPoint(34.512345, 36.698765), WrittenPoint(34.556789, 36.612345),
    WrittenPoint(33.518273, 36.319283), WrittenPoint(61.234567, 25.345678),
  ]

  private func line(_ point: WrittenPoint) -> String { String(point.line.dropLast()) }

  // MARK: Secrets

  /// Two sites that differ in one secret of some kind.
  consuming func pair() -> Pair {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: privateValue()
    case 1: hiddenNote("draft", "status: draft")
    case 2: hiddenNote("embargo", "embargo: 2100-01-01T00:00:00Z")
    case 3: limitedPosition()
    case 4: protectedPosition()
    case 5: protectedPlace()
    case 6: victim()
    default: comment()
    }
  }

  private func site(_ notes: [String: [String]]) -> NotesInMemory {
    NotesInMemory(settings: settings, notes: notes.mapValues { $0.joined(separator: "\n") + "\n" })
  }

  private func pair(_ secret: String, _ note: String, _ first: [String], _ second: [String])
    -> Pair
  {
    func with(_ lines: [String]) -> NotesInMemory {
      var changed = notes
      changed[note] = lines + (notes[note] ?? ["---", ""])
      return site(changed)
    }
    return Pair(secret: "\(secret) of \(note)", first: with(first), second: with(second))
  }

  private mutating func anyNote() -> String { numbers.one(of: notes.keys.sorted()) }

  private mutating func privateValue() -> Pair {
    let values = ["Maryam the witness", "+963 11 555 0199", "خالد الشاهد الوحيد", "x"]
    let other = numbers.happens(30) ? [] : ["private: {who: [\(numbers.one(of: values)), more]}"]
    return pair("private value", anyNote(), ["private: {who: \(numbers.one(of: values))}"], other)
  }

  private mutating func victim() -> Pair {
    let note = "incidents/\(numbers.one(of: incidents))"
    return pair(
      "victim", note, ["victims: [{name: Maryam al-Witness, age: 31}]"],
      ["victims: [{name: Somebody Else, age: 9, sex: male}]"])
  }

  private mutating func comment() -> Pair {
    pair("comment", anyNote(), ["# What the witness said.", "tags: [a]"], ["tags: [a]"])
  }

  /// A note that is not published yet, in two versions, or in one and none.
  private mutating func hiddenNote(_ secret: String, _ key: String) -> Pair {
    let place = numbers.one(of: places).id
    let incident = numbers.one(of: incidents)
    let kinds: [(path: String, lines: [String])] = [
      ("incidents/hidden", ["date: 2015-10-11", "location: \(place)", "related: \(incident)"]),
      ("locations/hidden", ["kind: village", "within: \(place)", line(point())]),
      ("sources/hidden", ["publisher: army", "date: 2015-10-10", "url: https://army.example/x"]),
      ("actors/hidden", ["kind: armed-group", "part-of: army", "names: {fr: Larmée}"]),
      ("claims/hidden", ["by: army", "source: report", "about: \(incident)", "rating: \"false\""]),
      ("pages/hidden", ["tags: [x]"]),
    ]
    let kind = numbers.one(of: kinds)
    let common = [
      key, "redirects: [old/hidden]", "aliases: [concealed]",
      "updates: [{date: 2019, kind: corrected, what: It was wrong.}]",
    ]
    let body = ["---", "See [[\(incident)]] and [@report].", "", "## Later"]
    var first = notes
    first[kind.path] = ["title: What is to come"] + kind.lines + common + body
    var second = notes
    if numbers.happens(60) {
      second[kind.path] = ["title: Something else", key] + kind.lines + body.prefix(2)
    }
    return Pair(secret: "\(secret) \(kind.path)", first: site(first), second: site(second))
  }

  /// An incident at two points of one cell.
  private mutating func limitedPosition() -> Pair {
    let note = "incidents/\(numbers.one(of: incidents))"
    removeKey("coordinates", of: note)
    let level = max(protection(of: note), numbers.one(of: Accuracy.allCases))
    notes[note]?.insert("publish-accuracy: \(level)", at: 0)
    let points = twins(in: level)
    return pair("position (\(level))", note, [line(points.0)], [line(points.1)])
  }

  /// An incident in a protected place, which asks for nothing itself.
  private mutating func protectedPosition() -> Pair {
    let note = "incidents/\(numbers.one(of: incidents))"
    guard let place = places.filter(\.isProtected).randomElement(using: &numbers) else {
      return limitedPosition()
    }
    removeKey("coordinates", of: note)
    removeKey("location", of: note)
    notes[note]?.insert("location: \(place.id)", at: 0)
    let points = twins(in: protection(of: note))
    return pair("position in \(place.id)", note, [line(points.0)], [line(points.1)])
  }

  /// What would say where a place is that is protected, or lies in one that is.
  private mutating func protectedPlace() -> Pair {
    guard let place = places.filter(\.isProtected).randomElement(using: &numbers) else {
      return limitedPosition()
    }
    let note = "locations/\(place.id)"
    let secret = numbers.one(of: ["coordinates", "geonames", "wikidata"])
    removeKey(secret, of: note)
    func line(_ number: Int) -> String { "\(secret): \(secret == "wikidata" ? "Q" : "")\(number)" }
    guard secret == "coordinates" else {
      return pair(secret, note, [line(170_123)], numbers.happens(50) ? [line(99_123)] : [])
    }
    return pair(
      secret, note, [self.line(point())], numbers.happens(70) ? [self.line(point())] : [])
  }

  private mutating func removeKey(_ key: String, of note: String) {
    notes[note]?.removeAll { $0.hasPrefix(key + ":") }
  }

  /// The level that the places of an incident are protected to.
  private func protection(of incident: String) -> Accuracy {
    let line = notes[incident]?.first { $0.hasPrefix("location:") } ?? ""
    return places.filter { line.split { " [],".contains($0) }.contains(Substring($0.id)) }
      .compactMap { protection(of: $0) }.max() ?? .exact
  }

  private func protection(of place: Place) -> Accuracy? {
    let around = place.parent.map { places[$0] }
    let outer = around.flatMap { protection(of: $0) }
    guard place.isProtected else { return outer }
    return max(outer ?? .exact, around?.level ?? .country, place.level)
  }

  /// Two points of the Earth that a level cannot tell apart.
  private mutating func twins(in level: Accuracy) -> (WrittenPoint, WrittenPoint) {
    let width = level.radius * 2 / 111_195
    let edges = [-89.99, -60, -0.01, 0.01, 35, 60, 89.99]
    let seams = [-179.99, -0.01, 0.01, 36, 179.99]
    let isAtEdge = numbers.happens(30)
    let latitude = isAtEdge ? numbers.one(of: edges) : numbers.one(of: [34.6, 61.2])
    let longitude = isAtEdge ? numbers.one(of: seams) : numbers.one(of: [36.7, 25.3])
    func other(_ degrees: Double, most: Double, _ numbers: inout SeededNumbers) -> Double {
      let start = (degrees / width).rounded(.down) * width
      return numbers.degrees(
        max(-most, start + width * 0.001)...min(most, start + width * 0.999))
    }
    return (
      WrittenPoint(
        other(latitude, most: 90, &numbers), other(longitude, most: 180, &numbers)),
      WrittenPoint(
        other(latitude, most: 90, &numbers), other(longitude, most: 180, &numbers))
    )
  }
}
