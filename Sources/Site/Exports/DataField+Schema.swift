import Writing

extension DataField {
  /// Writes the field as a member of `properties` in a JSON Schema 2020-12.
  func writeSchema(_ writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.member("description", meaning)
      Self.write(kind, &writer)
    }
  }

  /// Writes what an object of these fields, and of no others, is.
  static func writeObject(_ fields: [DataField], _ writer: inout JSONWriter) {
    writer.array("required", fields.filter(\.isRequired)) { $0.value($1.name) }
    writer.object("properties") { writer in
      for field in fields { field.writeSchema(&writer) }
    }
    writer.member("additionalProperties", false)
  }

  private static func write(_ kind: Kind, _ writer: inout JSONWriter) {
    switch kind {
    case .text, .date: writer.member("type", "string")
    // A site that does not know its address has relative ones.
    case .address: text(format: "uri-reference", &writer)
    case .day: text(format: "date", &writer)
    case .count:
      writer.member("type", "integer")
      writer.member("minimum", 0)
    case .degrees(let most):
      writer.member("type", "number")
      writer.member("minimum", -most)
      writer.member("maximum", most)
    case .metres: writer.member("type", "number")
    case .flag: writer.member("type", "boolean")
    case .choice(let values): writer.array("enum", values) { $0.value($1) }
    case .list(let items):
      writer.member("type", "array")
      writer.object("items") { write(items, &$0) }
    case .object(let fields, let isNullable):
      if isNullable {
        writer.array("type", ["object", "null"]) { $0.value($1) }
      } else {
        writer.member("type", "object")
      }
      writeObject(fields, &writer)
    }
  }

  private static func text(format: String, _ writer: inout JSONWriter) {
    writer.member("type", "string")
    writer.member("format", format)
  }
}
