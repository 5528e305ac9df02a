import Casebook
import Diagnostics
import Notes

/// `data/locations.csv`: a row for each place.
struct LocationsCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    Column.table(
      context.casebook.locations.lazy.filter { $0.header.status != .withdrawn }, columns)
  }

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
      context.column(degrees: "latitude", 90) { $0.position?.coordinates.latitude },
      context.column(degrees: "longitude", 180) { $0.position?.coordinates.longitude },
      Column(field: context.accuracyField) { $1.text($0.position?.accuracy.rawValue) },
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
