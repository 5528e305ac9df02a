public import Diagnostics

/// Compiled templates.
public struct TemplateSet: Sendable {
  private var programs: [Program] = []
  private var entries: [String: Int] = [:]

  /// Compiles every entry and all that it reaches; of templates that nothing reaches, the syntax
  /// is checked.
  ///
  /// - Parameters:
  ///   - files: all templates that entries and partials may name.
  ///   - entries: the templates that pages are rendered with, and with what fields.
  ///   - log: takes everything that is wrong with the templates.
  public static func compile(
    _ files: [TemplateFile], entries: [Entry], log: inout DiagnosticLog
  ) -> TemplateSet {
    let library = Library(files, log: &log)
    var compiler = Compiler(library)
    var set = TemplateSet()
    for entry in entries {
      set.entries[entry.template] = compiler.compile(entry)
    }
    set.programs = compiler.programs
    log.append(contentsOf: compiler.log)
    return set
  }

  /// Appends a page. A name that is no entry appends nothing.
  public func render(_ name: String, _ view: View, into bytes: inout [UInt8]) {
    render(name, .view(view), into: &bytes)
  }

  /// Appends a page that is rendered from a free tree of values.
  public func render(_ name: String, _ value: PlainValue, into bytes: inout [UInt8]) {
    render(name, .free([value]), into: &bytes)
  }

  private func render(_ name: String, _ frame: Renderer.Frame, into bytes: inout [UInt8]) {
    guard let program = entries[name] else { return }
    var renderer = Renderer(programs)
    renderer.run(program, [frame], into: &bytes)
  }
}
