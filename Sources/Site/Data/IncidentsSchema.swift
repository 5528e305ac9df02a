import Diagnostics
import Notes

/// `data/schema.json`: what `incidents.json` holds, as JSON Schema 2020-12.
struct IncidentsSchema {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", context.text(context.settings.title.value))
      writer.member("type", "object")
      writer.array("required", ["title", "incidents"]) { $0.value($1) }
      writer.object("properties") { writer in
        text("title", &writer)
        text("licence", &writer)
        list("incidents", &writer) { writeIncident(&$0) }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func writeIncident(_ writer: inout JSONWriter) {
    writer.member("type", "object")
    writer.array("required", ["id", "url", "title", "status", "date"]) { $0.value($1) }
    writer.object("properties") { writer in
      for key in ["id", "url", "title", "status", "date", "earliest", "latest", "modified"] {
        text(key, &writer)
      }
      list("locations", &writer) { object(["id", "title"], &$0) }
      number("latitude", -90, 90, &writer)
      number("longitude", -180, 180, &writer)
      choice("accuracy", Accuracy.allCases.map(\.rawValue), &writer)
      choice("grade", context.settings.grades.steps.map(\.id), &writer)
      range("killed", &writer)
      range("injured", &writer)
      for taxonomy in context.settings.taxonomies {
        list(taxonomy.id, &writer) { writer in
          writer.array("enum", taxonomy.terms.map(\.id)) { $0.value($1) }
        }
      }
      list("actors", &writer) { object(["actor", "role"], &$0) }
      list("codes", &writer) { $0.member("type", "string") }
      list("sources", &writer) { $0.member("type", "string") }
      list("claims", &writer) { writer in
        writer.member("type", "object")
        writer.array("required", ["kind", "attributes-to", "sources"]) { $0.value($1) }
      }
    }
  }

  private func text(_ key: String, _ writer: inout JSONWriter) {
    writer.object(key) { $0.member("type", "string") }
  }

  private func number(
    _ key: String, _ minimum: Int, _ maximum: Int, _ writer: inout JSONWriter
  ) {
    writer.object(key) { writer in
      writer.member("type", "number")
      writer.member("minimum", minimum)
      writer.member("maximum", maximum)
    }
  }

  private func choice(_ key: String, _ values: [String], _ writer: inout JSONWriter) {
    writer.object(key) { writer in writer.array("enum", values) { $0.value($1) } }
  }

  private func list(
    _ key: String, _ writer: inout JSONWriter, _ items: (inout JSONWriter) -> Void
  ) {
    writer.object(key) { writer in
      writer.member("type", "array")
      writer.object("items", items)
    }
  }

  private func object(_ keys: [String], _ writer: inout JSONWriter) {
    writer.member("type", "object")
    writer.array("required", keys) { $0.value($1) }
    writer.object("properties") { writer in for key in keys { text(key, &writer) } }
  }

  /// Null where nobody says a number: that is not 0.
  private func range(_ key: String, _ writer: inout JSONWriter) {
    writer.object(key) { writer in
      writer.array("type", ["object", "null"]) { $0.value($1) }
      writer.array("required", ["minimum", "maximum", "open"]) { $0.value($1) }
      writer.object("properties") { writer in
        for key in ["minimum", "maximum"] {
          writer.object(key) { writer in
            writer.member("type", "integer")
            writer.member("minimum", 0)
          }
        }
        writer.object("open") { $0.member("type", "boolean") }
      }
    }
  }
}
