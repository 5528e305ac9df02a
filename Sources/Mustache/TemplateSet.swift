public import Diagnostics

/// Compiled templates.
public struct TemplateSet: Sendable {
  /// Compiles every entry and all that it reaches, and reads the other files for mistakes in their
  /// syntax.
  ///
  /// - Parameters:
  ///   - files: all templates that entries and partials may name.
  ///   - entries: the templates to render by name, and with what.
  ///   - log: receives everything that is wrong with the templates.
  /// - Returns: the entries, ready to be rendered if nothing is wrong with them.
  public static func compile(
    _ files: [TemplateFile], entries: [Entry], log: inout DiagnosticLog
  ) -> TemplateSet {
    TemplateSet()
  }

  /// Appends a rendered page.
  ///
  /// - Returns: whether there is an entry called `name` for views of this schema; if not, nothing
  ///   was appended.
  @discardableResult
  public func render(_ name: String, _ view: View, into bytes: inout [UInt8]) -> Bool {
    false
  }
}
