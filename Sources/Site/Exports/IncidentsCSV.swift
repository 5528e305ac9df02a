import Casebook
import Notes

extension Export {
  /// A row for each incident.
  static let incidentsCSV = table(
    "incidents.csv",
    rows: { context in
      context.casebook.timeOrder.incidents.lazy.map { IncidentRecord($0, context) }
    },
    columns: { IncidentsCSV(context: $0).columns })
}

private struct IncidentsCSV {
  let context: PageContext

  var columns: [Column<IncidentRecord>] {
    let fields = IncidentFields(context: context)
    let start = fields.identity + fields.days + places + fields.point + [fields.grade]
    return start + counts + [actors] + fields.words + claims + [fields.sources] + fields.taxonomies
  }

  private var places: [Column<IncidentRecord>] {
    [
      context.column(list: "locations") { $0.locations.map(\.id) },
      context.column(list: "location_titles", .text, "location-titles") {
        $0.locations.map(\.title)
      },
    ]
  }

  private var counts: [Column<IncidentRecord>] {
    context.columns(range: "killed") { $0.incident.publishedKilled }
      + context.columns(range: "injured") { $0.incident.publishedInjured }
  }

  private var actors: Column<IncidentRecord> {
    context.column(list: "actors") { record in
      record.incident.actors.map { context.identifier(of: $0.party) }
    }
  }

  private var claims: [Column<IncidentRecord>] {
    [
      context.column(count: "claims", "claims-count") { record in
        record.incident.isWithdrawn ? nil : record.incident.claims.count
      },
      context.column(count: "denials") { record in
        record.incident.isWithdrawn ? nil : record.claims.count { $0.kind == .denial }
      },
    ]
  }
}
