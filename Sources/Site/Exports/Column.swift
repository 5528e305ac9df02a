import Notes
import Writing

/// A field without fields of its own: it can be a column of a table as well as a member in JSON.
struct Column<Record> {
  let description: DataField
  let read: (Record) -> Cell
}

/// What a record says in one column. A value is nil where nothing is known.
enum Cell {
  case text(String?)
  case list([String]?)
  case count(Int?)
  case number(Double?)
  case flag(Bool?)
}

extension Column {
  static func table(_ records: some Sequence<Record>, _ columns: [Column]) -> [UInt8] {
    var writer = CSVWriter(header: columns.map(\.description.name))
    for record in records {
      for column in columns { writer.cell(column.read(record)) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The column as a member in JSON, which is absent where nothing is known.
  var field: Field<Record> {
    Field(description: description) { $1.member(description.name, read($0)) }
  }

  /// The same column, in every record of a file.
  var required: Column { Column(description: description.required, read: read) }

  /// The same column for records that hold another.
  func of<Outer>(_ record: @escaping (Outer) -> Record) -> Column<Outer> {
    Column<Outer>(description: description) { read(record($0)) }
  }
}

extension CSVWriter {
  fileprivate mutating func cell(_ cell: Cell) {
    switch cell {
    case .text(let text): self.text(text)
    case .list(let texts): list(texts ?? [])
    case .count(let number): self.number(number)
    case .number(let number): self.number(number)
    case .flag(let flag): text(flag.map { $0 ? "yes" : "no" })
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ cell: Cell) {
    switch cell {
    case .text(let text): member(name, text)
    case .list(let texts): if let texts { array(name, texts) { $0.value($1) } }
    case .count(let number): member(name, number)
    case .number(let number): member(name, number)
    case .flag(let flag): if let flag { member(name, flag) }
    }
  }
}

extension PageContext {
  /// - Parameters:
  ///   - meaning: the key of the words that say what the field means, without `field-`; nil for
  ///     the field's name.
  ///   - text: nil where nothing is known.
  func column<Record>(
    _ name: String, _ kind: DataField.Kind = .text, _ meaning: String? = nil,
    _ text: @escaping (Record) -> String?
  ) -> Column<Record> {
    Column(description: field(name, kind, meaning)) { .text(text($0)) }
  }

  func column<Record>(
    list name: String, _ kind: DataField.Kind = .text, _ meaning: String? = nil,
    _ values: KeyValuePairs<String, String> = [:], _ texts: @escaping (Record) -> [String]?
  ) -> Column<Record> {
    Column(description: field(name, .list(kind), meaning, values)) { .list(texts($0)) }
  }

  func column<Record>(
    count name: String, _ meaning: String? = nil, _ number: @escaping (Record) -> Int?
  ) -> Column<Record> {
    Column(description: field(name, .count, meaning)) { .count(number($0)) }
  }

  /// - Parameter kind: one that holds numbers with decimals.
  func column<Record>(
    number name: String, _ kind: DataField.Kind, _ number: @escaping (Record) -> Double?
  ) -> Column<Record> {
    Column(description: field(name, kind)) { .number(number($0)) }
  }

  /// `yes` and `no` in tables.
  func column<Record>(
    flag name: String, _ meaning: String? = nil, _ flag: @escaping (Record) -> Bool?
  ) -> Column<Record> {
    Column(description: field(name, .flag, meaning)) { .flag(flag($0)) }
  }

  /// Three columns: the lowest and the highest number, and whether it may be more.
  func columns<Record>(
    range name: String, _ range: @escaping (Record) -> CountRange?
  ) -> [Column<Record>] {
    [
      column(count: name + "_minimum", "minimum") { range($0)?.minimum },
      column(count: name + "_maximum", "maximum") { range($0)?.maximum },
      column(flag: name + "_open", "open") { range($0)?.isOpen },
    ]
  }
}
