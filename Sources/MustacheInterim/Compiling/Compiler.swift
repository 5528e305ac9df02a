import Diagnostics

/// Compiles templates to programs: one for each template and set of views that it is used with.
struct Compiler {
  private let library: Library
  private(set) var programs: [Program] = []
  private(set) var log = DiagnosticLog()
  private var known: [Key: Compiled] = [:]
  private var active: [Active] = []

  private struct Key: Hashable {
    let template: String
    let indentation: [UInt8]
    let scope: Scope
    let context: MarkupContext?
  }

  private struct Compiled {
    let program: Int
    /// Where the markup is after it; nil while it is being compiled.
    var end: MarkupContext??
  }

  /// A template that is being compiled, and where its innermost view comes from since it began.
  private struct Active {
    let key: Key
    var lineage = Lineage.same
  }

  /// Where the innermost view comes from, seen from a template's beginning.
  private enum Lineage {
    case same
    /// From a field of the view that the template was given: data is finite, so this ends.
    case descendant
    case foreign
  }

  init(_ library: Library) {
    self.library = library
  }

  /// - Returns: the program's number; nil if there is no such template.
  mutating func compile(_ entry: Entry) -> Int? {
    guard library.templates[entry.template] != nil else {
      log.report(TemplateProblem.missingTemplate(entry.template), at: .nowhere)
      return nil
    }
    var scope = Scope()
    if let shape = entry.shape { scope.push(shape) } else { scope.push(.free) }
    let context = Self.context(of: entry.template)
    let key = Key(template: entry.template, indentation: [], scope: scope, context: context)
    return compile(key).program
  }

  private mutating func compile(_ key: Key) -> Compiled {
    if let compiled = known[key] { return compiled }
    let number = programs.count
    programs.append(Program())
    known[key] = Compiled(program: number, end: nil)
    guard var template = library.templates[key.template] else {
      return Compiled(program: number, end: .some(key.context))
    }
    if !key.indentation.isEmpty {
      template = Library.indented(template.file, by: key.indentation)
    }
    active.append(Active(key: key))
    var state = Writer(
      template: template, indentation: key.indentation.count, scope: key.scope,
      context: key.context, isStrict: Self.isStrict(key.template))
    write(template.nodes, &state)
    active.removeLast()
    programs[number] = state.program
    let compiled = Compiled(program: number, end: .some(state.context))
    known[key] = compiled
    return compiled
  }

  private static func context(of name: String) -> MarkupContext? {
    if name.hasSuffix(".html") || name.hasSuffix(".svg") { return MarkupContext(isXML: false) }
    return name.hasSuffix(".xml") ? MarkupContext(isXML: true) : nil
  }

  /// The specification's own tests are templates without an ending that we check.
  private static func isStrict(_ name: String) -> Bool { !name.hasSuffix(".mustache") }
}

/// A template that is being written to a program.
private struct Writer {
  var template: Library.Template
  /// How many bytes were put before each line, which places in the file do not count.
  var indentation: Int
  var scope: Scope
  var context: MarkupContext?
  let isStrict: Bool
  var program = Program()
  /// What fills the blocks of the templates that are being inherited from, outermost first.
  var blocks: [String: (block: TemplateNode.Block, template: Library.Template, indentation: Int)] =
    [:]
  var parents: [String] = []

  var escaping: Escaping { template.file.name.hasSuffix(".txt") ? .none : .markup }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { template.file.bytes[range] }

  func range(_ place: Range<Int>) -> SourceRange {
    guard indentation > 0 else {
      return SourceRange(template.file.source, place.lowerBound, place.upperBound)
    }
    let lines = template.file.bytes[..<place.lowerBound].count { $0 == 0x0A } + 1
    let shift = lines * indentation
    return SourceRange(
      template.file.source, max(0, place.lowerBound - shift), max(0, place.upperBound - shift))
  }
}

extension Compiler {
  private mutating func write(_ nodes: [TemplateNode], _ writer: inout Writer) {
    for node in nodes {
      switch node {
      case .text(let range):
        let bytes = writer.bytes(range)
        writer.context?.read(bytes)
        writer.program.append(literal: bytes)
      case .variable(let name, let isRaw):
        writeVariable(name, isRaw: isRaw, &writer)
      case .section(let name, let isInverted, let children):
        writeSection(name, isInverted: isInverted, children, &writer)
      case .partial(let name, let isDynamic, let indentation):
        let indentation = Array(writer.bytes(indentation))
        if isDynamic {
          writeDynamic(name, indentation, &writer)
        } else {
          writePartial(name, indentation, &writer)
        }
      case .parent(let name, _, let indentation, let blocks):
        writeParent(name, Array(writer.bytes(indentation)), blocks, &writer)
      case .block(let block):
        writeBlock(block, &writer)
      }
    }
  }

  // MARK: Values

  private mutating func writeVariable(
    _ name: TemplateNode.Name, isRaw: Bool, _ writer: inout Writer
  ) {
    guard let target = resolve(name, &writer) else { return }
    if let hazard = writer.context?.hazard,
      !(target.isJSON && writer.context?.takesJSON == true)
    {
      log.report(TemplateProblem.place(hazard), at: writer.range(name.place))
      return
    }
    switch target {
    case .constant(let text):
      checkText(name, &writer)
      writer.program.append(literal: Escaped.bytes(text, writer.escaping))
    case .text:
      checkText(name, &writer)
      let path = Path(depth: 0, slot: 0, rest: [], free: [])
      writer.program.operations.append(.text(path, addressEscaping(writer)))
      writer.context?.readValue(isAddress: false)
    case .free(let path):
      guard !isRaw || !writer.isStrict else {
        log.report(
          TemplateProblem.rawField(name.text, kind: "a text"), at: writer.range(name.place))
        return
      }
      checkText(name, &writer)
      let escaping: Escaping = isRaw ? .none : addressEscaping(writer)
      writer.program.operations.append(.free(path, escaping))
      writer.context?.readValue(isAddress: false)
    case .field(let path, let kind, _):
      writeField(name, path, kind, isRaw: isRaw, &writer)
    }
  }

  private mutating func writeField(
    _ name: TemplateNode.Name, _ path: Path, _ kind: FieldKind, isRaw: Bool,
    _ writer: inout Writer
  ) {
    let place = writer.range(name.place)
    switch kind {
    case .html:
      guard isRaw else {
        log.report(TemplateProblem.printedMarkup(name.text), at: place)
        return
      }
      guard writer.context?.takesMarkup != false else {
        log.report(TemplateProblem.place(.attributeName), at: place)
        return
      }
      writer.program.operations.append(.markup(path))
    case .json:
      guard isRaw, writer.context?.takesJSON == true else {
        log.report(TemplateProblem.jsonPlace(name.text), at: place)
        return
      }
      writer.program.operations.append(.json(path))
    case .text, .number, .url:
      guard !isRaw else {
        log.report(TemplateProblem.rawField(name.text, kind: "a \(kind.rawValue)"), at: place)
        return
      }
      if kind == .url, writer.context?.takesAddress == false {
        log.report(TemplateProblem.urlPlace(name.text), at: place)
      }
      if kind == .text { checkText(name, &writer) }
      let escaping = kind == .text ? addressEscaping(writer) : writer.escaping
      writer.program.operations.append(.text(path, escaping))
      writer.context?.readValue(isAddress: kind != .text)
    case .values where !path.free.isEmpty:
      guard !isRaw else {
        log.report(TemplateProblem.rawField(name.text, kind: "a text"), at: place)
        return
      }
      checkText(name, &writer)
      writer.program.operations.append(.text(path, addressEscaping(writer)))
      writer.context?.readValue(isAddress: false)
    case .flag, .view, .list, .texts, .values:
      log.report(TemplateProblem.notPrintable(name.text, kind: "a \(kind.rawValue)"), at: place)
    }
  }

  private mutating func checkText(_ name: TemplateNode.Name, _ writer: inout Writer) {
    if writer.context?.beginsAddress == true {
      log.report(TemplateProblem.textInURL(name.text), at: writer.range(name.place))
    }
  }

  private func addressEscaping(_ writer: Writer) -> Escaping {
    writer.context?.isInAddress == true ? .address : writer.escaping
  }

  // MARK: Sections

  private mutating func writeSection(
    _ name: TemplateNode.Name, isInverted: Bool, _ children: [TemplateNode],
    _ writer: inout Writer
  ) {
    guard let target = resolve(name, &writer) else {
      // What is inside would be resolved against the wrong view: one mistake, one report.
      return
    }
    let before = writer.context
    let outerScope = writer.scope
    let outerLineage = active.map(\.lineage)
    let start = writer.program.reserve()
    if !isInverted { enter(target, &writer) }
    write(children, &writer)
    let end = writer.program.operations.count
    writer.scope = outerScope
    for place in active.indices where outerLineage.indices.contains(place) {
      active[place].lineage = outerLineage[place]
    }
    writer.program.operations[start] = operation(for: target, isInverted: isInverted, end: end)
    // Keeps what follows out of the section's last literal.
    _ = writer.program.reserve()
    guard let before, let after = writer.context else { return }
    if let merged = before.merged(after) {
      writer.context = merged
    } else {
      log.report(TemplateProblem.contextChange, at: writer.range(name.place))
      writer.context = before
    }
  }

  private mutating func enter(_ target: Target, _ writer: inout Writer) {
    switch target {
    case .field(let path, let kind, let shape):
      switch kind {
      case .view, .list:
        if let shape {
          writer.scope.push(shape)
          descend(from: path.depth)
        }
      case .texts:
        writer.scope.push(.text)
        descend(from: path.depth)
      case .values:
        pushFree(&writer)
        descend(from: writer.scope.frames.count)
      default: break
      }
    case .free:
      pushFree(&writer)
      descend(from: writer.scope.frames.count)
    case .constant, .text: break
    }
  }

  /// A tree within a tree is one frame that holds both.
  private func pushFree(_ writer: inout Writer) {
    if writer.scope.frames.last != .free { writer.scope.push(.free) }
  }

  private mutating func descend(from depth: Int) {
    for place in active.indices {
      active[place].lineage =
        depth == 0 && active[place].lineage != .foreign ? .descendant : .foreign
    }
  }

  private func operation(for target: Target, isInverted: Bool, end: Int) -> Operation {
    switch target {
    case .field(let path, let kind, _):
      if isInverted { return .inverted(path, end: end) }
      return switch kind {
      case .view, .list, .texts, .values: .section(path, end: end)
      default: .condition(path, end: end)
      }
    case .free(let path):
      return isInverted ? .freeInverted(path, end: end) : .freeSection(path, end: end)
    case .text:
      let path = Path(depth: 0, slot: 0, rest: [], free: [])
      return isInverted ? .inverted(path, end: end) : .condition(path, end: end)
    case .constant(let text):
      // Known now: the steps are kept or skipped for good.
      let path = Path(depth: -1, slot: text.isEmpty ? 0 : 1, rest: [], free: [])
      return isInverted ? .inverted(path, end: end) : .condition(path, end: end)
    }
  }

  // MARK: Partials

  private mutating func writePartial(
    _ name: TemplateNode.Name, _ indentation: [UInt8], _ writer: inout Writer
  ) {
    guard library.templates[name.text] != nil else {
      reportUnknownPartial(name, writer)
      return
    }
    let (scope, frames) = writer.scope.visible()
    let key = Key(
      template: name.text, indentation: indentation, scope: scope, context: writer.context)
    if let place = active.lastIndex(where: { $0.key == key }),
      active[place].lineage != .descendant, writer.isStrict || !scope.frames.contains(.free)
    {
      let names = active[place...].map(\.key.template) + [name.text]
      log.report(TemplateProblem.circle(names), at: writer.range(name.place))
      return
    }
    let compiled = compile(key)
    writer.program.operations.append(.call(compiled.program, frames: frames))
    if case .some(let end) = compiled.end { writer.context = end }
  }

  private mutating func writeDynamic(
    _ name: TemplateNode.Name, _ indentation: [UInt8], _ writer: inout Writer
  ) {
    guard case .free(let path) = resolve(name, &writer) else { return }
    let (scope, _) = writer.scope.visible()
    var programs: [String: Int] = [:]
    for template in library.names {
      let key = Key(
        template: template, indentation: indentation, scope: scope, context: writer.context)
      programs[template] = compile(key).program
    }
    writer.program.operations.append(.dynamicCall(path, programs: programs))
  }

  private mutating func reportUnknownPartial(_ name: TemplateNode.Name, _ writer: Writer) {
    guard writer.isStrict else { return }
    log.report(
      TemplateProblem.unknownPartial(
        name.text, nearest: suggestions(for: name.text, among: library.names)),
      at: writer.range(name.place))
  }

  // MARK: Inheritance

  private mutating func writeParent(
    _ name: TemplateNode.Name, _ indentation: [UInt8], _ blocks: [TemplateNode.Block],
    _ writer: inout Writer
  ) {
    guard var parent = library.templates[name.text] else {
      reportUnknownPartial(name, writer)
      return
    }
    guard !writer.parents.contains(name.text), writer.template.file.name != name.text else {
      log.report(
        TemplateProblem.circle([name.text] + writer.parents + [name.text]),
        at: writer.range(name.place))
      return
    }
    if !indentation.isEmpty { parent = Library.indented(parent.file, by: indentation) }
    let outer = writer
    for block in blocks where writer.blocks[block.name.text] == nil {
      // What an heir fills stays filled in what it inherits from.
      writer.blocks[block.name.text] = (block, writer.template, writer.indentation)
    }
    writer.parents.append(name.text)
    writer.template = parent
    writer.indentation = indentation.count
    write(parent.nodes, &writer)
    writer.template = outer.template
    writer.indentation = outer.indentation
    writer.blocks = outer.blocks
    writer.parents = outer.parents
  }

  private mutating func writeBlock(_ block: TemplateNode.Block, _ writer: inout Writer) {
    guard let filled = writer.blocks[block.name.text] else {
      write(block.children, &writer)
      return
    }
    let template = writer.template
    let indentation = writer.indentation
    let blocks = writer.blocks
    writer.template = filled.template
    writer.indentation = filled.indentation
    // A block that names itself within means its default: nothing fills it twice.
    writer.blocks[block.name.text] = nil
    write(filled.block.children, &writer)
    writer.template = template
    writer.indentation = indentation
    writer.blocks = blocks
  }
}

// MARK: - Names

extension Compiler {
  /// What a name means.
  private enum Target {
    case field(Path, FieldKind, ViewShape?)
    case free(FreePath)
    /// The text of the innermost list of texts.
    case text
    case constant(String)

    var isJSON: Bool {
      if case .field(_, .json, _) = self { true } else { false }
    }
  }

  private mutating func resolve(_ name: TemplateNode.Name, _ writer: inout Writer) -> Target? {
    if name.text == "." { return resolveImplicit(name, writer) }
    let parts = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var freeDepth: Int?
    for (depth, shape) in writer.scope.shapes.reversed().enumerated() {
      guard let shape else {
        let frame = writer.scope.frames[writer.scope.frames.count - 1 - depth]
        if frame == .free, freeDepth == nil { freeDepth = depth }
        continue
      }
      if let target = field(parts, of: shape, depth: depth) { return target }
      if shape.slot(of: parts[0]) != nil { break }
    }
    if let freeDepth { return .free(FreePath(depth: freeDepth, names: parts)) }
    reportUnknown(name, parts, writer)
    return nil
  }

  private mutating func resolveImplicit(
    _ name: TemplateNode.Name, _ writer: Writer
  ) -> Target? {
    switch writer.scope.frames.last {
    case .text: return .text
    case .free: return .free(FreePath(depth: 0, names: []))
    default:
      log.report(TemplateProblem.notPrintable(".", kind: "a view"), at: writer.range(name.place))
      return nil
    }
  }

  private func field(_ parts: [String], of shape: ViewShape, depth: Int) -> Target? {
    var shape = shape
    var slots: [Int] = []
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      guard let slot = shape.slot(of: part) else {
        return isLast ? presence(part, of: shape, slots, depth: depth) : nil
      }
      let field = shape.fields[slot]
      slots.append(slot)
      if field.kind == .values {
        let rest = Array(parts[(place + 1)...])
        return .field(path(slots, depth, free: rest), .values, nil)
      }
      if let constant = field.constant, !isLast {
        return constantText(Array(parts[(place + 1)...]), constant, field.inner?())
      }
      if isLast { return .field(path(slots, depth), field.kind, field.inner?()) }
      guard field.kind == .view, let inner = field.inner?() else { return nil }
      shape = inner
    }
    return nil
  }

  /// `has-name`: whether the list `name` has anything in it.
  private func presence(
    _ part: String, of shape: ViewShape, _ slots: [Int], depth: Int
  ) -> Target? {
    guard part.hasPrefix("has-"), let slot = shape.slot(of: String(part.dropFirst(4))),
      [.list, .texts].contains(shape.fields[slot].kind)
    else { return nil }
    return .field(path(slots + [slot], depth), .flag, nil)
  }

  private func constantText(
    _ parts: [String], _ view: View, _ shape: ViewShape?
  ) -> Target? {
    guard parts.count == 1, let slot = shape?.slot(of: parts[0]),
      case .text(let text) = view.slots[slot]
    else { return nil }
    return .constant(text)
  }

  private func path(_ slots: [Int], _ depth: Int, free: [String] = []) -> Path {
    Path(depth: depth, slot: slots[0], rest: Array(slots.dropFirst()), free: free)
  }

  private mutating func reportUnknown(
    _ name: TemplateNode.Name, _ parts: [String], _ writer: Writer
  ) {
    var shapes = writer.scope.shapes.compactMap(\.self).reversed() as [ViewShape]
    // A dotted name whose beginning is known is wrong at its end.
    for part in parts.dropLast() {
      let inner = shapes.lazy.compactMap { shape in
        shape.slot(of: part).flatMap { shape.fields[$0].inner?() }
      }.first
      guard let inner else { break }
      shapes = [inner]
    }
    let known = shapes.flatMap { $0.fields.map(\.name) }
    let last = parts.last ?? name.text
    let place = writer.range(name.place)
    let length = last.utf8.count
    log.report(
      TemplateProblem.unknownField(
        last, in: shapes.first.map { "'\($0.name)'" } ?? "this page",
        nearest: suggestions(for: last, among: Set(known)),
        known: shapes.first?.fields.map(\.name) ?? []),
      at: place.part(max(0, place.bytes.count - length), length: length))
  }
}
