internal import Diagnostics

/// Compiles templates to procedures, each for the circumstances it is used in.
struct TemplateCompiler {
  /// Sections and inclusions nest no deeper than this.
  static let deepest = 300
  /// No set of templates that people write needs more procedures.
  static let mostProcedures = 5_000

  /// The operations of the procedure that is being compiled.
  struct Body {
    var operations: [Operation] = []
    /// The first operation that a literal may still be added to.
    var firstOpen = 0
  }

  /// What changes while the nodes of a procedure are walked.
  struct State {
    let procedure: Int
    let format: TemplateFormat
    let ending: String
    let isIndented: Bool
    let isLenient: Bool
    var template: Int
    var scope: Scope
    var origins: [Scope.Layer: Scope.Origin]
    var context: MarkupContext
    var fillings: [String: Filling]
    /// What the lines of a filling start with where the block stands.
    var prefix: [UInt8] = []
    /// How many bytes of margin the lines of a filling lose.
    var dedent = 0
    /// Whether the next line to come is the rest of one that has been started.
    var isMidLine = false
    /// Whether the nodes stand where their author meant them to, so that it makes sense to look at
    /// the markup around them.
    var checksPlaces: Bool
  }

  let library: Library
  var procedures: [Procedure] = []
  var inclusions: [Inclusion] = []
  var literals: [UInt8] = []
  var log = DiagnosticLog()
  var body = Body()
  var state: State
  private var numbers: [ProcedureKey: Int] = [:]
  private var depth = 0
  /// The mistakes reported so far: a partial is compiled again and again.
  private var reported: Set<Finding> = []
  /// The tags that led to the template being compiled, outermost first.
  private var trail: [SourceRange] = []

  private struct Finding: Hashable {
    let code: DiagnosticCode
    let range: SourceRange
  }

  init(_ library: Library) {
    self.library = library
    state = State(
      procedure: 0, format: .text, ending: "", isIndented: false, isLenient: false, template: 0,
      scope: Scope(Shape.free), origins: [:], context: MarkupContext(), fillings: [:],
      checksPlaces: false)
  }

  /// The templates that were compiled, by their places in the library.
  var used: Set<Int> { Set(numbers.keys.map(\.template)) }

  var template: Template { library.templates[state.template] }

  mutating func report(
    _ problem: TemplateProblem, _ range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    report(problem, template.range(range), notes: notes)
  }

  mutating func report(
    _ problem: TemplateProblem, _ range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    guard reported.insert(Finding(code: problem.code, range: range)).inserted else { return }
    let included = trail.last.map { [Diagnostic.Note("included here", at: .range($0))] } ?? []
    log.report(problem, at: range, notes: notes + included)
  }

  /// Compiles a template for certain circumstances, unless that has been done before.
  ///
  /// - Parameters:
  ///   - key: the template and the circumstances.
  ///   - tag: the bytes of the tag that includes it.
  /// - Returns: the number of the procedure, and where in the page it ends.
  mutating func procedure(
    for key: ProcedureKey, includedBy tag: Range<Int>?
  ) -> (number: Int, exit: MarkupContext)? {
    if let number = numbers[key] {
      if procedures[number].exit == nil { procedures[number].isAssumedToReturn = true }
      return (number, procedures[number].exit ?? key.context)
    }
    guard procedures.count < Self.mostProcedures else {
      report(.tooManyPartials(limit: Self.mostProcedures), tag ?? 0..<0)
      return nil
    }
    let number = procedures.count
    numbers[key] = number
    procedures.append(Procedure(key: key))
    let outer = (state, body)
    body = Body()
    if let tag { trail.append(template.range(tag)) }
    state = State(key, number: number, isWhole: library.templates[key.template].isWhole)
    compile(nodes: template.nodes.indices)
    body.operations.append(.end)
    procedures[number].operations = body.operations
    // A template that could not be read as a whole says nothing about where it ends.
    let exit = state.checksPlaces ? state.context : key.context
    procedures[number].exit = exit
    if tag != nil { trail.removeLast() }
    (state, body) = outer
    if procedures[number].isAssumedToReturn, exit != key.context, let tag {
      report(.recursiveContext(library.templates[key.template].name), tag)
    }
    return (number, exit)
  }

  /// Runs `body` one level further in, unless that is too deep.
  mutating func nested(at range: Range<Int>, _ body: (inout Self) -> Void) {
    guard depth < Self.deepest else {
      report(.nestingTooDeep(limit: Self.deepest), range)
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Adds bytes of the templates to what is rendered.
  mutating func emit(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    if state.checksPlaces { state.context.read(bytes, isXML: state.format == .xml) }
    append(literal: bytes)
  }

  /// Adds a text that all pages have to what is rendered.
  mutating func emit(constant text: String, _ writing: Notation) {
    var bytes: [UInt8] = []
    bytes.append(text, writing)
    append(literal: bytes)
  }

  private mutating func append(literal bytes: some Collection<UInt8>) {
    let start = literals.count
    literals.append(contentsOf: bytes)
    let last = body.operations.count - 1
    if last >= body.firstOpen, case .literal(let range) = body.operations[last],
      range.upperBound == start
    {
      body.operations[last] = .literal(range.lowerBound..<literals.count)
    } else {
      body.operations.append(.literal(start..<literals.count))
    }
  }

  /// Adds an operation and returns its place.
  @discardableResult
  mutating func emit(_ operation: Operation) -> Int {
    body.operations.append(operation)
    return body.operations.count - 1
  }
}

extension TemplateCompiler.State {
  init(_ key: ProcedureKey, number: Int, isWhole: Bool) {
    self.init(
      procedure: number, format: key.format, ending: key.ending, isIndented: key.isIndented,
      isLenient: key.isLenient, template: key.template, scope: key.scope,
      origins: [:], context: key.context, fillings: key.fillings,
      checksPlaces: isWhole && key.checksPlaces)
    for layer in key.scope.layers { origins[layer] = .elsewhere }
    if let top = key.scope.top { origins[top] = .given }
  }
}
