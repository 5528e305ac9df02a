import Notes
import Writing

/// A field of an export, and how it is read from a record and written in JSON.
///
/// The dictionary, the JSON Schema and the file itself are made from the same fields, so that none of
/// them can hold what another does not.
struct Field<Record> {
  let description: DataField
  /// Writes the member with its name, or nothing where nothing is known.
  let writeMember: (Record, inout JSONWriter) -> Void
}

extension Field {
  /// Writes the fields of a record as members of the object that is open.
  static func write(_ record: Record, _ fields: [Field], _ writer: inout JSONWriter) {
    for field in fields { field.writeMember(record, &writer) }
  }
}

extension PageContext {
  /// A list of objects; it is empty where there are none.
  func field<Record, Item>(
    objects name: String, _ fields: [Field<Item>], _ items: @escaping (Record) -> [Item]
  ) -> Field<Record> {
    let objects = DataField.Kind.object(fields.map(\.description), isNullable: false)
    return Field(description: field(name, .list(objects))) { record, writer in
      writer.array(name, items(record)) { writer, item in
        writer.object { Field.write(item, fields, &$0) }
      }
    }
  }

  /// An object; absent where there is none.
  func field<Record, Item>(
    object name: String, _ fields: [Field<Item>], _ item: @escaping (Record) -> Item?
  ) -> Field<Record> {
    let object = DataField.Kind.object(fields.map(\.description), isNullable: false)
    return Field(description: field(name, object)) { record, writer in
      guard let item = item(record) else { return }
      writer.object(name) { Field.write(item, fields, &$0) }
    }
  }

  /// The lowest and the highest of the numbers that are stated, as an object; null where nobody
  /// states one, which is not 0.
  func field<Record>(
    range name: String, _ range: @escaping (Record) -> CountRange?
  ) -> Field<Record> {
    Field(description: rangeField(name)) { $1.member(name, range($0)) }
  }

  /// A count and the groups that it is broken down into, as an object of ranges; absent where
  /// nothing is stated.
  func field<Record>(
    casualties name: String, _ count: @escaping (Record) -> Casualties?
  ) -> Field<Record> {
    let groups = Casualties.Group.allCases.map { rangeField($0.rawValue) }
    let kind = DataField.Kind.object([rangeField("total")] + groups, isNullable: false)
    return Field(description: field(name, kind)) { record, writer in
      guard let count = count(record) else { return }
      writer.object(name) { writer in
        writer.member("total", CountRange(spanning: [count.total]))
        for (group, number) in count.groups {
          writer.member(group.rawValue, CountRange(spanning: [number]))
        }
      }
    }
  }

  private func rangeField(_ name: String) -> DataField {
    let bounds = [
      field("minimum", .count, isRequired: true), field("maximum", .count, isRequired: true),
      field("open", .flag, isRequired: true),
    ]
    return field(name, .object(bounds, isNullable: true))
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ range: CountRange?) {
    guard let range else { return null(key) }
    object(key) { writer in
      writer.member("minimum", range.minimum)
      writer.member("maximum", range.maximum)
      writer.member("open", range.isOpen)
    }
  }
}
