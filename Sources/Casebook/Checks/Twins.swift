import Diagnostics
import Notes

extension Casebook {
  /// Places, actors and sources that have two notes: what is known of one is divided among both.
  func checkTwins(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    var places = Twins()
    for location in locations {
      let note = notes.location(location.header)
      places.identify(location.header, "GeoNames", note?.geonames, log: &log)
      places.identify(location.header, "Wikidata", note?.wikidata, log: &log)
      // Two villages of one name lie in two districts.
      let within = location.parent.map { String($0.number) } ?? ""
      let kind = location.kind?.rawValue ?? ""
      places.compare(
        location.header, titles(of: location.header), in: "\(within) \(kind)", log: &log)
    }
    var others = Twins()
    for actor in actors {
      others.identify(actor.header, "Wikidata", actor.wikidata, log: &log)
      others.compare(actor.header, titles(of: actor.header), in: "", log: &log)
    }
    checkDocuments(log: &log)
  }

  private func titles(of header: NoteHeader) -> [String] {
    header.title.value.variants.map(\.text)
  }

  private struct Document: Hashable {
    let title: FoldedName
    let publisher: Party?
    let date: String
  }

  private func checkDocuments(log: inout DiagnosticLog) {
    var known: [Document: NoteHeader] = [:]
    for source in sourceNotes {
      guard let header = source.header, let date = source.record.date?.value, !date.isUnknown else {
        continue
      }
      let title = FoldedName(header.title.value.text(in: settings.language))
      let document = Document(title: title, publisher: source.publisher, date: date.text)
      guard let other = known[document] else {
        known[document] = header
        continue
      }
      log.report(
        CheckProblem.sameDocument(other: other.id), at: header.title.range,
        notes: [Diagnostic.Note("the other source", at: .range(other.title.range))])
    }
  }
}

/// Finds notes of one kind that have an identifier or a name in common.
private struct Twins {
  private var identified: [String: NoteHeader] = [:]
  private var named: [String: NoteHeader] = [:]

  mutating func identify(
    _ header: NoteHeader, _ scheme: String, _ identifier: String?, log: inout DiagnosticLog
  ) {
    guard let identifier else { return }
    guard let other = identified.updateIfMissing(header, scheme + " " + FoldedName(identifier).text)
    else { return }
    log.report(
      CheckProblem.sameIdentifier(identifier, of: scheme, other: other.id), at: header.title.range,
      notes: [Diagnostic.Note("the other note", at: .range(other.title.range))])
  }

  /// - Parameter surroundings: where a name must be another's to be one too many.
  mutating func compare(
    _ header: NoteHeader, _ names: [String], in surroundings: String, log: inout DiagnosticLog
  ) {
    var isTold = false
    for name in names {
      let key = surroundings + "\n" + NameSkeleton(name).text
      guard let other = named.updateIfMissing(header, key), other !== header, !isTold else {
        continue
      }
      isTold = true
      log.report(
        CheckProblem.sameName(name, other: other.id), at: header.title.range,
        notes: [Diagnostic.Note("the other note", at: .range(other.title.range))])
    }
  }
}

extension [String: NoteHeader] {
  /// Takes a note unless there is one of the key.
  ///
  /// - Returns: the note that there is.
  fileprivate mutating func updateIfMissing(_ header: NoteHeader, _ key: String) -> NoteHeader? {
    if let other = self[key] { return other }
    self[key] = header
    return nil
  }
}
