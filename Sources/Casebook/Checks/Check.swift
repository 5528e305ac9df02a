public import Diagnostics
import Notes

extension Casebook {
  /// Looks for facts that deserve a second look: dates, places, names, addresses and words that do
  /// not go together, and notes that nothing leads to.
  ///
  /// - Parameters:
  ///   - collection: the notes that the casebook was resolved from, for what it does not keep:
  ///     where each value stands, and coordinates that may not be published.
  ///   - log: takes what was found, all of it warnings.
  public func check(_ collection: NoteCollection, log: inout DiagnosticLog) {
    let notes = WrittenNotes(collection)
    checkSourceDates(notes, log: &log)
    checkDistances(notes, log: &log)
    checkDuplicates(notes, log: &log)
    checkArchives(log: &log)
    checkAddresses(log: &log)
    checkDenials(log: &log)
    checkQuotations(log: &log)
    checkNames(notes, log: &log)
    checkGrades(notes, log: &log)
    checkAlternatives(log: &log)
    checkLinks(log: &log)
  }
}

/// The notes as they were written, by the numbers of their files.
struct WrittenNotes: Sendable {
  let catalog: SourceCatalog
  private var notes: [Note?]

  init(_ collection: NoteCollection) {
    catalog = collection.catalog
    notes = Array(repeating: nil, count: collection.catalog.files.count)
    for note in collection.notes {
      let number = Int(note.header.source.number)
      if notes.indices.contains(number) { notes[number] = note }
    }
  }

  /// The note of a published incident.
  func incident(_ incident: Incident) -> IncidentNote? {
    if case .incident(let note) = note(incident.header) { note } else { nil }
  }

  /// The note of a published location.
  func location(_ location: Location) -> LocationNote? {
    if case .location(let note) = note(location.header) { note } else { nil }
  }

  private func note(_ header: NoteHeader) -> Note? {
    let number = Int(header.source.number)
    return notes.indices.contains(number) ? notes[number] : nil
  }
}
