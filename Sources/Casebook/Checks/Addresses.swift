import Diagnostics
import Notes

extension Casebook {
  /// Addresses that two source notes have, or that one incident cites twice.
  func checkAddresses(log: inout DiagnosticLog) {
    let addresses = sources.indices.map { sources[$0].record.url.map { ComparedAddress($0.value) } }
    let known = reportNotes(addresses, log: &log)
    reportInline(addresses, known, log: &log)
    for number in incidents.indices { reportTwice(in: number, addresses, log: &log) }
  }

  /// - Returns: the first note of each address.
  private func reportNotes(
    _ addresses: [ComparedAddress?], log: inout DiagnosticLog
  ) -> [ComparedAddress: Int] {
    var known: [ComparedAddress: Int] = [:]
    for number in sourceNotes.indices {
      guard let address = addresses[number], let url = sources[number].record.url else { continue }
      guard let first = known[address], let other = sources[first].header else {
        known[address] = number
        continue
      }
      log.report(
        CheckProblem.addressOfTwoNotes(other: other.id), at: url.range,
        notes: notes(on: first, "the address of '\(other.id)'"))
    }
    return known
  }

  /// What is written in an incident and has a note. An incident that cites the note as well cites one
  /// address twice, which is told as that.
  private func reportInline(
    _ addresses: [ComparedAddress?], _ known: [ComparedAddress: Int], log: inout DiagnosticLog
  ) {
    for (number, source) in sources.enumerated() {
      guard case .inline(let incident, _) = source.origin, let address = addresses[number],
        let first = known[address], let header = sources[first].header, let url = source.record.url,
        !self[incident].references.contains(where: { $0.source == Handle(first) })
      else { continue }
      log.report(
        CheckProblem.addressOfNote(header.id), at: url.range,
        notes: notes(on: first, "the address of '\(header.id)'"))
    }
  }

  /// Two source notes of one address are reported as such, wherever they are cited.
  private func reportTwice(
    in incident: Int, _ addresses: [ComparedAddress?], log: inout DiagnosticLog
  ) {
    var known: [ComparedAddress: Int] = [:]
    // Notes first: what is written in the incident repeats them, not the other way round.
    let cited = incidents[incident].references.map(\.source.number)
    for number in cited.sorted() {
      guard let address = addresses[number] else { continue }
      guard let first = known.updateValue(number, forKey: address) else { continue }
      guard sources[number].header == nil, let url = sources[number].record.url else { continue }
      log.report(
        CheckProblem.addressTwice(incident: incidents[incident].header.id), at: url.range,
        notes: notes(on: first, "the first one"))
    }
  }

  private func notes(on source: Int, _ message: String) -> [Diagnostic.Note] {
    sources[source].record.url.map { [Diagnostic.Note(message, at: .range($0.range))] } ?? []
  }
}
