import Notes

/// A column of a CSV file: what it is called and means, and how a row's cell is written.
struct Column<Row> {
  let field: DataField
  let write: (Row, inout CSVWriter) -> Void

  static func table(_ rows: some Sequence<Row>, _ columns: [Column<Row>]) -> [UInt8] {
    var writer = CSVWriter(header: columns.map(\.field.name))
    for row in rows {
      for column in columns { column.write(row, &writer) }
      writer.endRow()
    }
    return writer.bytes
  }
}

extension PageContext {
  func column<Row>(
    _ name: String, _ kind: DataField.Kind = .text, _ meaning: String? = nil,
    _ text: @escaping (Row) -> String?
  ) -> Column<Row> {
    Column(field: field(name, kind, meaning)) { $1.text(text($0)) }
  }

  func column<Row>(
    list name: String, _ kind: DataField.Kind = .text, _ meaning: String? = nil,
    _ texts: @escaping (Row) -> [String]
  ) -> Column<Row> {
    Column(field: field(name, .list(kind), meaning)) { $1.list(texts($0)) }
  }

  func column<Row>(
    count name: String, _ meaning: String? = nil, _ number: @escaping (Row) -> Int?
  ) -> Column<Row> {
    Column(field: field(name, .count, meaning)) { $1.number(number($0)) }
  }

  func column<Row>(
    degrees name: String, _ most: Int, _ number: @escaping (Row) -> Double?
  ) -> Column<Row> {
    Column(field: field(name, .degrees(most))) { $1.number(number($0)) }
  }

  /// Three columns: the lowest and the highest number, and whether it may be more.
  func columns<Row>(
    range name: String, _ range: @escaping (Row) -> CountRange?
  ) -> [Column<Row>] {
    [
      column(count: name + "_minimum", "minimum") { range($0)?.minimum },
      column(count: name + "_maximum", "maximum") { range($0)?.maximum },
      column(name + "_open", .flag, "open") { row in
        range(row).map { $0.isOpen ? "yes" : "no" }
      },
    ]
  }
}
