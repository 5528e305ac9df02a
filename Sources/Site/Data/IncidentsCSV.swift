import Casebook
import Notes

/// `data/incidents.csv`: a row an incident.
struct IncidentsCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    let taxonomies = context.settings.taxonomies
    var writer = CSVWriter(
      header: [
        "id", "url", "title", "status", "date", "earliest", "latest", "modified", "locations",
        "location_titles", "latitude", "longitude", "accuracy", "grade", "killed_minimum",
        "killed_maximum", "killed_open", "injured_minimum", "injured_maximum", "injured_open",
        "actors", "codes", "claims", "denials", "sources",
      ] + taxonomies.map(\.id))
    for number in context.casebook.incidents.indices {
      write(IncidentRecord(Handle(number), context), &writer)
      for taxonomy in taxonomies.indices {
        writer.list(IncidentRecord(Handle(number), context).terms(of: taxonomy))
      }
      writer.endRow()
    }
    return writer.bytes
  }

  private func write(_ record: IncidentRecord, _ writer: inout CSVWriter) {
    let incident = record.incident
    writer.text(incident.header.id)
    writer.text(record.address)
    writer.text(record.title)
    writer.text(incident.header.status.rawValue)
    writer.text(incident.date.text)
    writer.text(incident.date.earliest?.text)
    writer.text(incident.date.latest?.text)
    writer.text(record.modified)
    writer.list(record.locations.map(\.id))
    writer.list(record.locations.map(\.title))
    writer.number(incident.position?.coordinates.latitude)
    writer.number(incident.position?.coordinates.longitude)
    writer.text(incident.position?.accuracy.rawValue)
    writer.text(record.grade)
    for range in [incident.publishedKilled, incident.publishedInjured] {
      writer.number(range?.minimum)
      writer.number(range?.maximum)
      writer.text(range.map { $0.isOpen ? "yes" : "no" })
    }
    writer.list(incident.actors.map { context.identifier(of: $0.party) })
    writer.list(incident.codes)
    writer.number(incident.claims.count)
    writer.number(record.claims.count { $0.kind == .denial })
    writer.list(record.sources)
  }
}
