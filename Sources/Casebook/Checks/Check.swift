public import Diagnostics
public import Notes
public import Parallelism

extension Casebook {
  /// Looks for facts that deserve a second look: dates, places, names, addresses and words that do
  /// not go together, and notes that nothing leads to.
  ///
  /// - Parameters:
  ///   - collection: the notes that the casebook was resolved from, for what it does not keep:
  ///     where each value stands, and coordinates that may not be published.
  ///   - asOf: the moment that the site is built at.
  ///   - jobs: how many checks run at once.
  ///   - log: takes what was found, all of it warnings.
  public func check(
    _ collection: NoteCollection, asOf: Instant, jobs: Jobs, log: inout DiagnosticLog
  ) async {
    let notes = WrittenNotes(collection)
    let quotations = await Quotations(self, jobs: jobs)
    // The longest first, so that none is left to run alone.
    let checks =
      [{ $0.checkFutureDates($1, asOf: asOf, log: &$2) }] + quotations.checks + Self.checks
    let logs = await jobs.map(checks.count) { number in
      var log = DiagnosticLog()
      // In a preview, the notes may have changed since.
      if !Task.isCancelled { checks[number](self, notes, &log) }
      return log
    }
    for found in logs { log.append(contentsOf: found) }
  }

  private static let checks: [Check] = [
    { $0.checkSourceDates($1, log: &$2) },
    { $0.checkFillerDates($1, log: &$2) },
    { $0.checkDistances($1, log: &$2) },
    { $0.checkDuplicates($1, log: &$2) },
    { casebook, _, log in casebook.checkArchives(log: &log) },
    { casebook, _, log in casebook.checkAddresses(log: &log) },
    { casebook, _, log in casebook.checkDenials(log: &log) },
    { $0.checkNames($1, log: &$2) },
    { $0.checkGrades($1, log: &$2) },
    { casebook, _, log in casebook.checkAlternatives(log: &log) },
    { casebook, _, log in casebook.checkLinks(log: &log) },
    { $0.checkDateOrder($1, log: &$2) },
    { $0.checkUnlikelyDates($1, log: &$2) },
    { $0.checkTimes($1, log: &$2) },
    { $0.checkCounts($1, log: &$2) },
    { $0.checkVictims($1, log: &$2) },
    { $0.checkRepetitions($1, log: &$2) },
    { $0.checkTwins($1, log: &$2) },
    { $0.checkSwappedCoordinates($1, log: &$2) },
    { casebook, _, log in casebook.checkAccusations(log: &log) },
    { casebook, _, log in casebook.checkLocalAddresses(log: &log) },
  ]
}

/// One look at the whole casebook, independent of all others.
typealias Check = @Sendable (Casebook, WrittenNotes, inout DiagnosticLog) -> Void

/// The notes as they were written, by the numbers of their files.
struct WrittenNotes: Sendable {
  var catalog: SourceCatalog { collection.catalog }

  private let collection: NoteCollection
  /// The place of each file's note; -1 for a file that is none.
  private var places: [Int]
  /// The coordinates that incidents state, by the place of the note.
  private var coordinates: [Int: Located<Coordinates>] = [:]

  init(_ collection: NoteCollection) {
    self.collection = collection
    places = Array(repeating: -1, count: collection.catalog.files.count)
    for (place, note) in collection.notes.enumerated() {
      let number = Int(note.header.source.number)
      if places.indices.contains(number) { places[number] = place }
      if case .incident(let incident) = note { coordinates[place] = incident.coordinates }
    }
  }

  /// Of all notes, those that are not published among them.
  var headers: [NoteHeader] { collection.notes.map(\.header) }

  /// The note of an incident.
  func incident(_ header: NoteHeader) -> IncidentNote? {
    place(of: header).flatMap { place in
      if case .incident(let note) = collection.notes[place] { note } else { nil }
    }
  }

  /// The note of a claim that has one.
  func claim(_ header: NoteHeader) -> ClaimNote? {
    place(of: header).flatMap { place in
      if case .claim(let note) = collection.notes[place] { note } else { nil }
    }
  }

  /// The note of a location.
  func location(_ header: NoteHeader) -> LocationNote? {
    place(of: header).flatMap { place in
      if case .location(let note) = collection.notes[place] { note } else { nil }
    }
  }

  /// The coordinates that an incident's note states.
  func coordinates(of header: NoteHeader) -> Located<Coordinates>? {
    place(of: header).flatMap { coordinates[$0] }
  }

  private func place(of header: NoteHeader) -> Int? {
    let number = Int(header.source.number)
    guard places.indices.contains(number), places[number] >= 0 else { return nil }
    return places[number]
  }
}
