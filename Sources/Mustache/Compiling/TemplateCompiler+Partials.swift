internal import Diagnostics

extension TemplateCompiler {
  /// Compiles the use of a partial or a parent.
  ///
  /// - Parameters:
  ///   - tag: the tag that names it.
  ///   - margin: the white space in front of the tag, if it has a line for itself.
  ///   - fillings: what the tag fills the parent's blocks with.
  mutating func compile(partial tag: Tag, margin: Range<Int>?, fillings: [String: Filling]) {
    nested(at: tag.range) { compiler in
      if tag.name.isDynamic {
        compiler.compile(dynamic: tag, margin, fillings)
      } else {
        compiler.compile(named: tag, margin, fillings)
      }
    }
  }

  private mutating func compile(named tag: Tag, _ margin: Range<Int>?, _ own: [String: Filling]) {
    let target = library.index(of: tag.name.text, for: tag.kind, ending: state.ending)
    guard let target else {
      if !state.isLenient {
        let names = library.partials.map { library.templates[$0].name }
        report(.unknownPartial(tag.name.text, templates: names), tag.name.range)
      }
      return
    }
    checkFillings(own, of: [target], tag.name.text)
    let indentation = indentation(margin)
    guard let (number, exit) = include(target, tag, own, indentation) else { return }
    let call = Call(procedure: number, margin: indentation)
    let operation = emit(.call(call))
    note(number, at: operation, tag)
    state.context = exit
  }

  private mutating func compile(dynamic tag: Tag, _ margin: Range<Int>?, _ own: [String: Filling]) {
    guard let referent = referent(of: tag.name) else { return }
    switch referent.valueKind {
    case .text, .free: break
    default:
      report(.dynamicName(tag.name.text, kind: referent.title), tag.name.range)
      return
    }
    checkFillings(own, of: library.partials, tag.name.written)
    let indentation = indentation(margin)
    var calls: [String: Call] = [:]
    var numbers: [Int] = []
    for target in library.partials {
      guard let (number, exit) = include(target, tag, own, indentation) else { continue }
      if state.checksPlaces, exit != state.context {
        report(.differingPartials(library.templates[target].name), tag.range)
      }
      numbers.append(number)
      for name in library.names(of: target, for: tag.kind, ending: state.ending) {
        calls[name] = Call(procedure: number, margin: indentation)
      }
    }
    let operation = emit(.callNamed(referent.source, calls))
    for number in numbers { note(number, at: operation, tag) }
  }

  /// What the lines of a partial start with, besides the margin of the lines around.
  private mutating func indentation(_ margin: Range<Int>?) -> Range<Int>? {
    guard let margin else { return nil }
    let start = literals.count
    literals += state.prefix
    literals += template.bytes[margin].dropFirst(state.dedent)
    return literals.count == start && !state.isIndented ? nil : start..<literals.count
  }

  private mutating func include(
    _ target: Int, _ tag: Tag, _ own: [String: Filling], _ indentation: Range<Int>?
  ) -> (number: Int, exit: MarkupContext)? {
    // What a page fills a block with stands above what its parents fill it with.
    let fillings = own.merging(state.fillings) { _, outer in outer }
    var blocks = library.blocks[target]
    for filling in fillings.values { blocks.formUnion(library.blocks[filling.template]) }
    let key = ProcedureKey(
      template: target, scope: state.scope, format: state.format, ending: state.ending,
      context: state.context, isIndented: indentation != nil,
      fillings: fillings.filter { blocks.contains($0.key) }, isLenient: state.isLenient,
      checksPlaces: state.checksPlaces)
    return procedure(for: key, includedBy: tag.range)
  }

  private mutating func note(_ callee: Int, at operation: Int, _ tag: Tag) {
    let origin = state.scope.top.flatMap { state.origins[$0] } ?? .elsewhere
    inclusions.append(
      Inclusion(
        caller: state.procedure, callee: callee, operation: operation, origin: origin,
        isOverFreeTree: state.scope.top == .free, range: template.range(tag.range)))
  }

  /// The fillings that stand directly between the tags of a parent.
  mutating func fillings(in nodes: Range<Int>) -> [String: Filling] {
    var fillings: [String: Filling] = [:]
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      if case .filling(let tag, _, let end) = template.nodes[index] {
        if fillings[tag.name.text] == nil {
          fillings[tag.name.text] = Filling(template: state.template, node: index)
        } else {
          report(.repeatedBlock(tag.name.text), tag.name.range)
        }
        index = end
      }
      index += 1
    }
    return fillings
  }

  /// Reports fillings for which there is no block.
  private mutating func checkFillings(
    _ fillings: [String: Filling], of targets: [Int], _ parent: String
  ) {
    guard !state.isLenient else { return }
    let blocks = targets.reduce(into: library.blocks[state.template]) {
      $0.formUnion(library.blocks[$1])
    }
    for filling in fillings.values.sorted(by: { $0.node < $1.node }) {
      guard case .filling(let tag, _, _) = template.nodes[filling.node],
        !blocks.contains(tag.name.text)
      else { continue }
      report(
        .unknownBlock(tag.name.text, parent: parent, blocks: blocks.sorted()), tag.name.range)
    }
  }
}
