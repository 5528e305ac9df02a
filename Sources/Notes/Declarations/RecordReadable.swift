import Diagnostics
import FrontMatter

/// A value that is written as a mapping: lines `key: value`, or `{key: value}`.
protocol RecordReadable: NodeReadable {
  /// With its article, for messages: "a claim".
  static var recordName: String { get }
  /// "claims".
  static var pluralName: String { get }

  /// Asks the reader for every key, whether or not there is one.
  ///
  /// - Returns: nil if the record means nothing without what was missing, which has been reported.
  init?(_ reader: inout NoteReader)
}

extension RecordReadable {
  public static func read(_ node: Node, log: inout DiagnosticLog) -> Self? {
    guard let mapping = node.mapping(expecting: recordName, log: &log) else { return nil }
    return read(mapping, at: node.range, log: &log)
  }

  static func read(_ mapping: Mapping, at range: SourceRange, log: inout DiagnosticLog) -> Self? {
    var reader = NoteReader(mapping, of: recordName, at: range)
    let record = Self(&reader)
    log.append(contentsOf: reader.finish())
    return record
  }

  /// The keys, as the initialiser reads them.
  static var declaration: RecordDeclaration {
    KeyRecorder.record(recordName, pluralName) { _ = Self(&$0) }
  }

  public static var form: ValueForm { .record(declaration) }
}
