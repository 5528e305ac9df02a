import Casebook
import Diagnostics
import Notes

extension Export {
  /// A row for each place.
  static let locationsCSV = table(
    "locations.csv",
    rows: { $0.casebook.locations.lazy.filter { $0.header.status != .withdrawn } },
    columns: { LocationsCSV(context: $0).columns })
}

private struct LocationsCSV {
  let context: PageContext

  var columns: [Column<Location>] { place + elsewhere }

  private var place: [Column<Location>] {
    [
      context.column("url", .address) {
        context.address(of: PagePath(.location, id: $0.header.id))
      },
      context.column("id") { $0.header.id },
      context.column("title") { context.text($0.header.title.value) },
      context.column(
        "kind", .choice(LocationNote.Kind.allCases.map(\.rawValue)), "location-kind"
      ) { $0.kind?.rawValue },
      context.column("within") { location in
        context.casebook.shownParent(of: location).map {
          context.casebook.locations[$0.number].header.id
        }
      },
      context.column(number: "latitude", .degrees(90)) { $0.position?.coordinates.latitude },
      context.column(number: "longitude", .degrees(180)) { $0.position?.coordinates.longitude },
      context.accuracy { $0.position },
    ]
  }

  private var elsewhere: [Column<Location>] {
    [
      context.column("geonames") { $0.geonames },
      context.column("wikidata") { $0.wikidata },
      context.column(count: "incidents") { $0.incidents.count },
      context.column(count: "incidents_within", "incidents-within") { $0.allIncidents.count },
    ]
  }
}
