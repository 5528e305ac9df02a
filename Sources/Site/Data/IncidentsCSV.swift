import Casebook
import Diagnostics
import Notes

/// `data/incidents.csv`: a row an incident.
struct IncidentsCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    let records = context.casebook.timeOrder.incidents.lazy.map { IncidentRecord($0, context) }
    return Column.table(records, columns)
  }

  var columns: [Column<IncidentRecord>] { identity + place + counts + lists }

  private var identity: [Column<IncidentRecord>] {
    [
      context.column("id") { $0.incident.header.id },
      context.column("url", .address) { $0.address },
      context.column("title") { $0.title },
      context.column("status", .choice(NoteHeader.Status.allCases.map(\.rawValue))) {
        $0.incident.header.status.rawValue
      },
      context.column("date", .date) { $0.incident.date.text },
      context.column("earliest", .day) { $0.incident.date.earliest?.text },
      context.column("latest", .day) { $0.incident.date.latest?.text },
      context.column("modified", .day) { $0.modified },
    ]
  }

  private var place: [Column<IncidentRecord>] {
    [
      context.column(list: "locations", .text) { $0.locations.map(\.id) },
      context.column(list: "location_titles", .text, "location-titles") {
        $0.locations.map(\.title)
      },
      context.column(degrees: "latitude", 90) { $0.incident.position?.coordinates.latitude },
      context.column(degrees: "longitude", 180) { $0.incident.position?.coordinates.longitude },
      Column(field: context.accuracyField) { $1.text($0.incident.position?.accuracy.rawValue) },
      Column(field: context.gradeField) { $1.text($0.grade) },
    ]
  }

  private var counts: [Column<IncidentRecord>] {
    context.columns(range: "killed") { $0.incident.publishedKilled }
      + context.columns(range: "injured") { $0.incident.publishedInjured }
  }

  private var lists: [Column<IncidentRecord>] {
    let columns: [Column<IncidentRecord>] = [
      context.column(list: "actors") { record in
        record.incident.actors.map { context.identifier(of: $0.party) }
      },
      context.column(list: "codes") { $0.incident.codes },
      context.column(list: "tags") { $0.incident.header.tags.map(\.value) },
      context.column(count: "claims", "claims-count") { record in
        record.incident.isWithdrawn ? nil : record.incident.claims.count
      },
      context.column(count: "denials") { record in
        record.incident.isWithdrawn ? nil : record.claims.count { $0.kind == .denial }
      },
      context.column(list: "sources") { $0.sources },
    ]
    let taxonomies = context.settings.taxonomies.enumerated().map { number, taxonomy in
      let field = context.field(
        taxonomy.id, .list(.choice(taxonomy.terms.map(\.id))), "taxonomy",
        ["taxonomy": context.text(taxonomy.label)])
      return Column<IncidentRecord>(field: field) { $1.list($0.terms(of: number)) }
    }
    return columns + taxonomies
  }
}
