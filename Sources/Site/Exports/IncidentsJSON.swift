import Casebook
import Diagnostics
import Notes
import Writing

extension Export {
  /// Every incident with its claims.
  static let incidentsJSON = Export(
    name: "incidents.json", mediaType: "application/json",
    fields: { IncidentsJSON(context: $0).fields.map(\.description) },
    bytes: { IncidentsJSON(context: $0).bytes() })

  /// What `incidents.json` holds, as JSON Schema 2020-12.
  static let incidentsSchema = Export(
    name: "schema.json", mediaType: nil, fields: { _ in [] },
    bytes: { IncidentsJSON(context: $0).schema() })
}

private struct IncidentsJSON {
  let context: PageContext

  func bytes() -> [UInt8] {
    let (notice, facts) = (notice, facts)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("title", context.text(context.settings.title.value))
      writer.member("licence", context.text(context.settings.licence?.name))
      writer.array("incidents", context.casebook.timeOrder.incidents) { writer, incident in
        writer.newline()
        let record = IncidentRecord(incident, context)
        writer.object { writer in
          Field.write(record, notice, &writer)
          if !record.incident.isWithdrawn { Field.write(record, facts, &writer) }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  func schema() -> [UInt8] {
    let incidents = DataField.Kind.object(fields.map(\.description), isNullable: false)
    let members = [
      context.field("title", .text, "site-title", isRequired: true),
      context.field("licence", .text),
      context.field("incidents", .list(incidents), "incident-list", isRequired: true),
    ]
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", context.text(context.settings.title.value))
      writer.member("type", "object")
      DataField.writeObject(members, &writer)
    }
    writer.newline()
    return writer.bytes
  }

  var fields: [Field<IncidentRecord>] { notice + facts }

  /// All that is told of a withdrawn incident.
  private var notice: [Field<IncidentRecord>] {
    let shared = IncidentFields(context: context)
    return shared.identity.map(\.field) + shared.days.map(\.field) + [withdrawal]
  }

  private var facts: [Field<IncidentRecord>] {
    let shared = IncidentFields(context: context)
    let found = shared.point.map(\.field) + [shared.grade.field] + counts
    let lists = shared.taxonomies.map(\.field) + [actors] + shared.words.map(\.field)
    return [places] + found + lists + [shared.sources.field, claims]
  }

  private var withdrawal: Field<IncidentRecord> {
    let members: [Column<IncidentRecord>] = [
      context.column("date", .date, "withdrawn-date") {
        $0.incident.header.withdrawal?.date?.value.text
      },
      context.column("reason") { context.text($0.incident.header.withdrawal?.reason) },
      context.column(list: "replaced-by") { $0.replacements }.required,
    ]
    return context.field(object: "withdrawn", members.map(\.field)) { record in
      record.incident.isWithdrawn ? record : nil
    }
  }

  private var places: Field<IncidentRecord> {
    let place: [Column<(id: String, title: String)>] = [
      context.column("id") { $0.id }.required, context.column("title") { $0.title }.required,
    ]
    return context.field(objects: "locations", place.map(\.field)) { $0.locations }
  }

  private var counts: [Field<IncidentRecord>] {
    [
      context.field(range: "killed") { $0.incident.publishedKilled },
      context.field(range: "injured") { $0.incident.publishedInjured },
    ]
  }

  private var actors: Field<IncidentRecord> {
    let involvement: [Column<Involvement>] = [
      context.column("actor") { context.identifier(of: $0.party) }.required,
      context.column("role", .choice(InvolvedActor.Role.allCases.map(\.rawValue))) {
        $0.role.rawValue
      }.required,
    ]
    return context.field(objects: "actors", involvement.map(\.field)) {
      $0.incident.actors
    }
  }

  private var claims: Field<IncidentRecord> {
    let shared = ClaimFields(context: context, separator: "-")
    let counts: [Field<Claim>] = [
      context.field(casualties: "killed") { $0.record.killed?.value },
      context.field(casualties: "injured") { $0.record.injured?.value },
    ]
    let fields = shared.statement.map(\.field) + counts + shared.evidence.map(\.field)
    return context.field(objects: "claims", fields) { $0.claims }
  }
}
