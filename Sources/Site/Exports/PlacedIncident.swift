import Casebook
import Notes

/// An incident whose place is published, for exports that are read by map programs.
struct PlacedIncident {
  let record: IncidentRecord
  let position: Position

  /// In order of time.
  static func all(_ context: PageContext) -> some Sequence<PlacedIncident> {
    context.casebook.timeOrder.incidents.lazy.compactMap { handle in
      let record = IncidentRecord(handle, context)
      return record.incident.position.map { PlacedIncident(record: record, position: $0) }
    }
  }

  /// What such a program may show beside the point. Names have no objects within: few read those.
  static func columns(_ context: PageContext) -> [Column<PlacedIncident>] {
    identity(context) + counts(context)
  }

  private static func identity(_ context: PageContext) -> [Column<PlacedIncident>] {
    [
      context.column("url", .address) { $0.record.address },
      context.column("title") { $0.record.title },
      context.column("date", .date) { $0.record.incident.date.text },
      context.accuracy { $0.position },
      context.column(number: "accuracy-metres", .metres) { $0.position.accuracy.radius },
      IncidentFields(context: context).grade.of(\.record),
    ]
  }

  private static func counts(_ context: PageContext) -> [Column<PlacedIncident>] {
    [
      context.column(count: "killed-minimum", "minimum") {
        $0.record.incident.publishedKilled?.minimum
      },
      context.column(count: "killed-maximum", "maximum") {
        $0.record.incident.publishedKilled?.maximum
      },
      context.column(count: "injured-minimum", "minimum") {
        $0.record.incident.publishedInjured?.minimum
      },
      context.column(count: "injured-maximum", "maximum") {
        $0.record.incident.publishedInjured?.maximum
      },
    ]
  }
}
