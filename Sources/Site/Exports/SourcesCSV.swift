import Casebook
import Diagnostics
import Notes

extension Export {
  /// A row for each source, inline or a note.
  static let sourcesCSV = table(
    "sources.csv", rows: { SourcesCSV(context: $0).rows },
    columns: { SourcesCSV(context: $0).columns })
}

private struct SourcesCSV {
  let context: PageContext

  /// A source, and which of the casebook's it is.
  struct Row {
    let handle: Handle<Source>
    let source: Source

    var record: SourceRecord { source.record }
  }

  var rows: some Sequence<Row> & SendableMetatype {
    context.casebook.sourcesInOrder.lazy
      .map { Row(handle: $0, source: context.casebook[$0]) }
      .filter { isShown($0.source) }
  }

  private func isShown(_ source: Source) -> Bool {
    switch source.origin {
    case .note(let header): header.status != .withdrawn
    case .inline(let incident, _): !context.casebook.incidents[incident.number].isWithdrawn
    }
  }

  var columns: [Column<Row>] { record + copies + judgement }

  private var record: [Column<Row>] {
    [
      context.column("url", .address) { context.address(of: $0.source) },
      context.column("id") { $0.source.header?.id },
      context.column("title") { context.text($0.source.title) },
      context.column(
        "kind", .choice(SourceRecord.Kind.allCases.map(\.rawValue)), "source-kind"
      ) { $0.record.kind?.rawValue },
      context.column("publisher") { row in
        row.source.publisher.map { context.identifier(of: $0) }
      },
      context.column(list: "authors") { $0.record.authors },
      context.column("date", .date, "source-date") { $0.record.date?.value.text },
    ]
  }

  private var copies: [Column<Row>] {
    [
      context.column("original", .address) { $0.record.url?.value.text },
      context.column(list: "archived", .address) { $0.record.archived.map(\.value.text) },
      context.column("captured") { $0.record.captured?.value.text },
      context.column("language") { $0.record.language },
      context.column("sha256") { $0.record.sha256?.value.text },
    ]
  }

  private var judgement: [Column<Row>] {
    [
      context.column(
        "reliability", .choice(SourceRecord.Reliability.allCases.map(\.rawValue))
      ) { $0.record.reliability?.rawValue },
      context.column(
        "credibility", .choice(SourceRecord.Credibility.allCases.map(\.rawValue))
      ) { $0.record.credibility?.rawValue },
      context.column(count: "citations") { context.casebook.citations(of: $0.handle).count },
    ]
  }
}
