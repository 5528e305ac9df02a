/// A file in `data/`: what it is called, what it holds and how it is written.
///
/// The plan, the data page with its dictionary, and the page's `Dataset` are made from ``all``. What
/// the data page says of a file stands in the strings as `file-` and the name, with a hyphen for the
/// full stop.
public struct Export: Sendable {
  let name: String
  /// As in the page's `Dataset`; nil for a file that describes another and is no data itself.
  let mediaType: String?
  /// For the dictionary on the data page, in order; empty if another file's dictionary serves.
  let fields: @Sendable (PageContext) -> [DataField]
  let bytes: @Sendable (PageContext) -> [UInt8]

  /// In the order in which readers are offered them.
  static let all: [Export] = [
    .incidentsJSON, .incidentsCSV, .incidentsGeoJSON, .incidentsKML, .claimsCSV, .sourcesCSV,
    .locationsCSV, .incidentsSchema,
  ]

  var path: String { "data/" + name }

  /// The media type of an exported file, by its path from the site's root; nil for any other file.
  public static func mediaType(at path: String) -> String? {
    all.first { $0.path == path }?.mediaType
  }

  /// A table whose cells hold text and no objects.
  var isTable: Bool { mediaType == Self.tableType }

  private static let tableType = "text/csv"

  /// A table in CSV.
  ///
  /// - Parameters:
  ///   - rows: from the context of the file.
  ///   - columns: in order.
  static func table<Rows: Sequence & SendableMetatype>(
    _ name: String, rows: @escaping @Sendable (PageContext) -> Rows,
    columns: @escaping @Sendable (PageContext) -> [Column<Rows.Element>]
  ) -> Export {
    Export(
      name: name, mediaType: tableType,
      fields: { columns($0).map(\.description) },
      bytes: { Column.table(rows($0), columns($0)) })
  }
}

extension Export: Hashable {
  public static func == (one: Export, other: Export) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
