import Diagnostics
import Notes

/// `data/schema.json`: what `incidents.json` holds, as JSON Schema 2020-12.
struct IncidentsSchema {
  let context: PageContext

  func bytes() -> [UInt8] {
    let fields = [
      context.field("title", .text, "site-title", isRequired: true),
      context.field("licence", .text),
      context.field(
        "incidents", .list(.object(context.incidentFields, isNullable: false)), "incident-list",
        isRequired: true),
    ]
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", context.text(context.settings.title.value))
      writer.member("type", "object")
      DataField.writeObject(fields, &writer)
    }
    writer.newline()
    return writer.bytes
  }
}
