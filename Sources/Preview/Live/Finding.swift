public import Diagnostics

/// A diagnostic as a page shows it.
public struct Finding: Sendable, Hashable, Encodable {
  public let severity: String
  public let code: String
  public let message: String
  public let help: String?
  /// `path:line:column`.
  public let place: String?
  /// An address that opens the place in the user's editor.
  public let link: String?

  var isError: Bool { severity == Severity.error.rawValue }

  /// - Parameters:
  ///   - catalog: the texts that the diagnostic points into.
  ///   - editor: makes the link.
  public init(_ diagnostic: Diagnostic, in catalog: SourceCatalog, editor: EditorLink) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.code.rawValue
    message = diagnostic.message
    help = diagnostic.help
    switch diagnostic.place {
    case .range(let range):
      let file = catalog[range.source]
      let location = LineIndex(file).location(of: range.bytes.lowerBound)
      place = "\(file.path):\(location.line):\(location.column)"
      link = editor.link(file: file.path, line: location.line, column: location.column)
    case .file(let path):
      place = path
      link = editor.link(file: path, line: 1, column: 1)
    case .nowhere:
      place = nil
      link = nil
    }
  }
}
