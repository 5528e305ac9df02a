import Casebook
import Notes

/// The fields of `incidents.json` and of `incidents.geojson`.
extension PageContext {
  var incidentFields: [DataField] {
    let place = [field("id", .text, isRequired: true), field("title", .text, isRequired: true)]
    let involvement = [
      field("actor", .text, isRequired: true),
      field("role", .choice(InvolvedActor.Role.allCases.map(\.rawValue)), isRequired: true),
    ]
    return [
      field("id", .text, isRequired: true), field("url", .address, isRequired: true),
      field("title", .text, isRequired: true),
      field("status", .choice(NoteHeader.Status.allCases.map(\.rawValue)), isRequired: true),
      field("date", .date, isRequired: true), field("earliest", .day), field("latest", .day),
      field("modified", .day),
      field("withdrawn", .object(withdrawalFields, isNullable: false)),
      field("locations", .list(.object(place, isNullable: false))),
      field("latitude", .degrees(90)), field("longitude", .degrees(180)), accuracyField,
      gradeField, rangeField("killed"), rangeField("injured"),
    ] + taxonomyFields + [
      field("actors", .list(.object(involvement, isNullable: false))),
      field("codes", .list(.text)), field("tags", .list(.text)), field("sources", .list(.text)),
      field("claims", .list(.object(claimFields, isNullable: false))),
    ]
  }

  /// The properties of a feature.
  var featureFields: [DataField] {
    [
      field("url", .address), field("title", .text), field("date", .date), accuracyField,
      field("accuracy-metres", .metres), gradeField,
      field("killed-minimum", .count, "minimum"), field("killed-maximum", .count, "maximum"),
      field("injured-minimum", .count, "minimum"), field("injured-maximum", .count, "maximum"),
    ]
  }

  var accuracyField: DataField { field("accuracy", .choice(Accuracy.allCases.map(\.rawValue))) }

  var gradeField: DataField { field("grade", .choice(settings.grades.steps.map(\.id))) }

  private var taxonomyFields: [DataField] {
    settings.taxonomies.map { taxonomy in
      field(
        taxonomy.id, .list(.choice(taxonomy.terms.map(\.id))), "taxonomy",
        ["taxonomy": text(taxonomy.label)])
    }
  }

  private var withdrawalFields: [DataField] {
    [
      field("date", .date, "withdrawn-date"), field("reason", .text),
      field("replaced-by", .list(.text), isRequired: true),
    ]
  }

  private var claimFields: [DataField] {
    [
      field("id", .text), field("by", .text),
      field(
        "kind", .choice(ClaimRecord.Kind.allCases.map(\.rawValue)), "claim-kind", isRequired: true),
      field("date", .date, "claim-date"), field("replies-to", .text),
      field("reply-assumed", .flag), field("quote", .text), field("says", .text),
      field("reported", .text), field("reported-in", .list(.text)), casualtiesField("killed"),
      casualtiesField("injured"),
      field("attributes-to", .list(.text), isRequired: true),
      field("sources", .list(.text), isRequired: true), field("locator", .text),
    ]
  }

  /// A claim's count, and the groups that it is broken down into.
  private func casualtiesField(_ name: String) -> DataField {
    let groups = Casualties.Group.allCases.map { rangeField($0.rawValue) }
    return field(name, .object([rangeField("total")] + groups, isNullable: false))
  }
}
