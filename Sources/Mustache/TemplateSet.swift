public import Diagnostics

/// Compiled templates.
public struct TemplateSet: Sendable {
  let program: Program
  /// The names of the files that no entry reaches; none if anything is wrong.
  public let unused: Set<String>

  /// Compiles every entry and all that it reaches, and reads the other files for mistakes in their
  /// syntax.
  ///
  /// - Parameters:
  ///   - files: all templates that entries and partials may name.
  ///   - entries: the templates to render by name, and with what.
  ///   - log: receives everything that is wrong with the templates.
  /// - Returns: the entries, ready to be rendered; none if anything is wrong.
  public static func compile(
    _ files: [TemplateFile], entries: [Entry], log: inout DiagnosticLog
  ) -> TemplateSet {
    var mistakes = DiagnosticLog()
    let templates = files.map { TemplateParser.parse($0, log: &mistakes) }
    let library = Library(templates, entries: Set(entries.map(\.name)))
    var compiler = TemplateCompiler(library)
    var numbers: [(entry: Entry, procedure: Int)] = []
    for entry in entries {
      if let number = compiler.compile(entry) { numbers.append((entry, number)) }
    }
    compiler.checkRecursion()
    compiler.checkExpansion()
    mistakes.append(contentsOf: compiler.log)
    log.append(contentsOf: mistakes)
    guard !mistakes.hasErrors else { return TemplateSet(program: Program(), unused: []) }
    var closed = ClosedProcedures(compiler.procedures)
    let program = Program(
      compiler.procedures.map(\.operations), closed: closed.all(), literals: compiler.literals,
      entries: Dictionary(
        numbers.map { ($0.entry.name, ($0.procedure, $0.entry.shape)) },
        uniquingKeysWith: { $1 }))
    let used = compiler.used
    let unused = files.indices.filter { !used.contains($0) }.map { files[$0].name }
    return TemplateSet(program: program, unused: Set(unused))
  }

  /// Appends a rendered page.
  ///
  /// - Parameters:
  ///   - name: the name of the entry.
  ///   - view: what the page shows, with the schema that the entry was compiled for.
  ///   - bytes: receives the page.
  /// - Returns: whether there is an entry called `name` for views of this schema; if not, nothing
  ///   was appended.
  @discardableResult
  public func render<Subject>(
    _ name: String, _ view: Viewed<Subject>, into bytes: inout [UInt8]
  ) -> Bool {
    guard let entry = program.entries[name], entry.shape == view.shape else { return false }
    var renderer = Renderer(program, view)
    renderer.render(entry.procedure, into: &bytes)
    return true
  }

  /// Appends a page that was rendered from a free tree of values.
  ///
  /// - Returns: whether there is an entry called `name` for such trees.
  @discardableResult
  public func render(_ name: String, _ values: PlainValue, into bytes: inout [UInt8]) -> Bool {
    guard let entry = program.entries[name], entry.shape == .free else { return false }
    var renderer = Renderer(program, values)
    renderer.render(entry.procedure, into: &bytes)
    return true
  }
}

extension TemplateCompiler {
  /// Compiles a template that is rendered by its own name.
  ///
  /// - Returns: the number of its procedure, unless there is no such template.
  fileprivate mutating func compile(_ entry: Entry) -> Int? {
    guard let index = library.index(of: entry.name) else {
      log.report(TemplateProblem.missingTemplate(entry.name), at: .file(entry.name))
      return nil
    }
    let file = library.templates[index]
    guard let format = TemplateFormat(fileName: entry.name) else {
      log.report(TemplateProblem.unknownEnding(entry.name), at: file.range(0..<0))
      return nil
    }
    let key = ProcedureKey(
      template: index, scope: Scope(entry.shape), format: format,
      ending: TemplateFormat.ending(of: entry.name), context: MarkupContext(), isIndented: false,
      fillings: [:], isLenient: entry.shape == Shape.free, checksPlaces: format.isMarkup)
    guard let (number, exit) = procedure(for: key, includedBy: nil) else { return nil }
    if exit.position != .content {
      log.report(
        TemplateProblem.endsInsideTag(entry.name),
        at: file.range(file.bytes.count..<file.bytes.count))
    }
    return number
  }
}
