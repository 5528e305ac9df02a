import Diagnostics
import Notes

extension Casebook {
  /// Dates that cannot follow each other as they do: an answer before the question, a review before
  /// the claim. Sources that are older than their incident are looked at elsewhere.
  func checkDateOrder(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents {
      let event = DatedThing("the incident", notes.incident(incident.header)?.date)
      event.follow(incident.header, log: &log)
    }
    for number in claims.indices { checkClaim(number, notes, log: &log) }
    for source in sources { Self.check(source, log: &log) }
    for header in headers where !header.updates.isEmpty {
      let publication = DatedThing("the note's publication", header.published)
      for update in header.updates {
        publication.isFollowed(by: DatedThing("this update", update.date), log: &log)
      }
    }
  }

  private func checkClaim(_ number: Int, _ notes: WrittenNotes, log: inout DiagnosticLog) {
    let claim = claims[number]
    let statement = DatedThing("this claim", claim.record.date)
    if let header = claim.header {
      DatedThing("the claim", claim.record.date).follow(header, log: &log)
    }
    DatedThing("the claim", claim.record.date)
      .isFollowed(by: DatedThing("its review", claim.reviewed), log: &log)
    if let answered = backlinks.answered[number] {
      DatedThing("what it answers", self[answered].record.date)
        .isFollowed(by: statement, log: &log)
    }
    for incident in claim.incidents {
      let event = DatedThing("the incident", notes.incident(self[incident].header)?.date)
      // One claim is told once, however many incidents it is about.
      if event.isFollowed(by: statement, log: &log) { break }
    }
    for source in claim.sources {
      let record = DatedThing("its source", self[source].record.date)
      if statement.named("the claim").isFollowed(
        by: record, at: claim.record.date?.range, log: &log)
      {
        break
      }
    }
  }

  private static func check(_ source: Source, log: inout DiagnosticLog) {
    let written = DatedThing("the source", source.record.date)
    if let header = source.header { written.follow(header, log: &log) }
    guard let date = source.record.date, let first = date.value.earliestDay else { return }
    // The source's own day may have begun east of Greenwich.
    if let captured = source.record.captured, captured.value.day.number < first - 1 {
      log.report(
        CheckProblem.dateOrder(
          "the capture of this source", captured.value.day.text, before: "the source",
          date.value.text),
        at: captured.range)
    }
    for archived in source.record.archived {
      guard let day = ArchiveAddress(archived.value)?.lastDay, day.number < first - 1 else {
        continue
      }
      log.report(
        CheckProblem.dateOrder("this copy", day.text, before: "the source", date.value.text),
        at: archived.range)
    }
  }
}

/// Something that has happened at a date, for comparing it with what must have come after it.
private struct DatedThing {
  let name: String
  let date: Located<EDTFDate>?

  init(_ name: String, _ date: Located<EDTFDate>?) {
    self.name = name
    self.date = date
  }

  func named(_ name: String) -> DatedThing { DatedThing(name, date) }

  /// Whatever a note tells of was there before the note.
  func follow(_ header: NoteHeader, log: inout DiagnosticLog) {
    isFollowed(by: DatedThing("the note's publication", header.published), log: &log)
    // An update before publication is told as that.
    guard header.published == nil else { return }
    for update in header.updates {
      isFollowed(by: DatedThing("this update", update.date), log: &log)
    }
  }

  /// - Parameter place: where to report it; the later date's own where it is nil.
  /// - Returns: whether it is not, which is reported.
  @discardableResult
  func isFollowed(
    by other: DatedThing, at place: SourceRange? = nil, log: inout DiagnosticLog
  ) -> Bool {
    guard let date, let later = other.date, later.value.isSurelyBefore(date.value) else {
      return false
    }
    // What is no date is told as that.
    guard date.value.filler == nil, later.value.filler == nil else { return false }
    log.report(
      CheckProblem.dateOrder(other.name, later.value.text, before: name, date.value.text),
      at: place ?? later.range,
      notes: [
        Diagnostic.Note(
          "the date of \(place == nil ? name : other.name)",
          at: .range(place == nil ? date.range : later.range))
      ])
    return true
  }
}
