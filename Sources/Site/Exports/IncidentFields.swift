import Casebook
import Diagnostics
import Notes

/// The fields of incidents that several exports share.
struct IncidentFields {
  let context: PageContext

  var identity: [Column<IncidentRecord>] {
    [
      context.column("id") { $0.incident.header.id }.required,
      context.column("url", .address) { $0.address }.required,
      context.column("title") { $0.title }.required,
      context.column("status", .choice(NoteHeader.Status.allCases.map(\.rawValue))) {
        $0.incident.header.status.rawValue
      }.required,
      context.column("date", .date) { $0.incident.date.text }.required,
    ]
  }

  var days: [Column<IncidentRecord>] {
    [
      context.column("earliest", .day) { $0.incident.date.earliest?.text },
      context.column("latest", .day) { $0.incident.date.latest?.text },
      context.column("modified", .day) { $0.modified },
    ]
  }

  var point: [Column<IncidentRecord>] {
    [
      context.column(number: "latitude", .degrees(90)) {
        $0.incident.position?.coordinates.latitude
      },
      context.column(number: "longitude", .degrees(180)) {
        $0.incident.position?.coordinates.longitude
      },
      context.accuracy { $0.incident.position },
    ]
  }

  var grade: Column<IncidentRecord> {
    context.column("grade", .choice(context.settings.grades.steps.map(\.id))) { $0.grade }
  }

  var taxonomies: [Column<IncidentRecord>] {
    context.settings.taxonomies.enumerated().map { number, taxonomy in
      context.column(
        list: taxonomy.id, .choice(taxonomy.terms.map(\.id)), "taxonomy",
        ["taxonomy": context.text(taxonomy.label)]
      ) { $0.terms(of: number) }
    }
  }

  var words: [Column<IncidentRecord>] {
    [
      context.column(list: "codes") { $0.incident.codes },
      context.column(list: "tags") { $0.incident.header.tags.map(\.value) },
    ]
  }

  var sources: Column<IncidentRecord> { context.column(list: "sources") { $0.sources } }
}

extension PageContext {
  func accuracy<Record>(
    _ position: @escaping (Record) -> Position?
  ) -> Column<Record> {
    column("accuracy", .choice(Accuracy.allCases.map(\.rawValue))) {
      position($0)?.accuracy.rawValue
    }
  }
}
