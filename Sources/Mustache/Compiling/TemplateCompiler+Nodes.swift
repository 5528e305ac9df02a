internal import Diagnostics

extension TemplateCompiler {
  /// Compiles nodes of the current template.
  mutating func compile(nodes: Range<Int>) {
    let all = template.nodes
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = all[index]
      index += 1
      switch node {
      case .margin(let range, let isBlank): startLine(range, isBlank: isBlank)
      case .text(let range): compile(text: range)
      case .variable(let tag): compile(variable: tag)
      case .partial(let tag, let margin): compile(partial: tag, margin: margin, fillings: [:])
      case .section(let tag, let end):
        nested(at: tag.range) { $0.compile(section: tag, index..<end) }
        index = end + 1
      case .parent(let tag, let margin, let end):
        let fillings = fillings(in: index..<end)
        compile(partial: tag, margin: margin, fillings: fillings)
        index = end + 1
      case .block(let tag, let site, let end):
        nested(at: tag.range) { $0.compile(block: tag, site, index..<end) }
        index = end + 1
      case .filling(_, _, let end): index = end + 1
      case .end: break
      }
    }
  }

  private mutating func startLine(_ margin: Range<Int>, isBlank: Bool) {
    let kept = template.bytes[margin].dropFirst(state.dedent)
    if state.isMidLine {
      state.isMidLine = false
    } else if !isBlank {
      if state.isIndented { emit(.margin) }
      emit(literal: state.prefix)
    }
    emit(literal: kept)
  }

  private mutating func compile(text range: Range<Int>) {
    emit(literal: template.bytes[range])
    if state.context.lacksSpace {
      state.context.lacksSpace = false
      report(.missingSpace, range)
    }
  }

  private mutating func compile(variable tag: Tag) {
    guard let referent = referent(of: tag.name) else { return }
    guard let kind = referent.valueKind else {
      report(.notWritable(tag.name.text, kind: referent.title), tag.name.range)
      return
    }
    let placement = Placement(
      kind: kind, isRaw: tag.kind == .rawVariable, name: tag.name.text,
      format: state.checksPlaces || !state.format.isMarkup ? state.format : .mustache)
    do {
      let writing = try placement.writing(in: &state.context)
      if case .field(.constant(let text)) = referent.kind {
        emit(constant: text, writing)
      } else {
        emit(.write(referent.source, writing))
      }
    } catch {
      report(error, tag.range)
    }
  }

  /// What the name refers to; nothing if that was reported as a mistake.
  mutating func referent(of name: TagName) -> Referent? {
    do {
      return try state.scope.referent(of: name)
    } catch {
      if case .unknownField(_, let part, _, _) = error {
        report(error, name.range(ofPart: part))
      } else {
        report(error, name.range)
      }
      return nil
    }
  }

  private mutating func compile(section tag: Tag, _ nodes: Range<Int>) {
    let outer = state
    let referent = referent(of: tag.name)
    let opening = emit(.end)
    body.firstOpen = body.operations.count
    var isLoop = false
    var register = 0
    if let referent, tag.kind == .section {
      (isLoop, register) = enterScope(of: referent)
    }
    compile(nodes: nodes)
    if isLoop { emit(.close(backTo: opening + 1 - body.operations.count)) }
    let length = body.operations.count - opening
    if let referent {
      body.operations[opening] =
        isLoop
        ? .open(referent.source, register: register, orJump: length)
        : .skip(referent.source, ifPresent: tag.kind == .inverted, by: length)
    }
    body.firstOpen = body.operations.count
    leaveSection(tag, outer)
  }

  /// Goes back to the scope around a section, and on to the place in the page behind it.
  private mutating func leaveSection(_ tag: Tag, _ outer: State) {
    state.scope = outer.scope
    state.origins = outer.origins
    guard state.checksPlaces else { return }
    if let joined = MarkupContext.joining(outer.context, state.context) {
      state.context = joined
    } else {
      report(.changedContext(tag.name.text), tag.range)
      state.context = outer.context
    }
  }

  /// Enters the scope that names within a section have.
  ///
  /// - Returns: whether the section has a value of its own, and the register for it.
  private mutating func enterScope(of referent: Referent) -> (isLoop: Bool, register: Int) {
    let origin = state.origins[referent.layer] ?? .elsewhere
    var register = 0
    switch referent.kind {
    case .field(.flag): return (false, 0)
    case .field(.view(let shape)), .field(.list(let shape)):
      (state.scope, register) = state.scope.entering(shape())
    case .field(.texts): (state.scope, register) = state.scope.entering(.text)
    case .field(.values), .free: state.scope = state.scope.enteringFree()
    case .field(let kind):
      (state.scope, register) = state.scope.entering(ValueKind(kind) ?? .text)
    case .value(let kind): (state.scope, register) = state.scope.entering(kind)
    }
    if let top = state.scope.top {
      state.origins[top] = referent.isCurrentValue ? origin : origin.ofPart
    }
    return (true, register)
  }

  private mutating func compile(block tag: Tag, _ site: BlockSite, _ nodes: Range<Int>) {
    guard let filling = state.fillings[tag.name.text],
      case .filling(_, let layout, let end) = library.templates[filling.template].nodes[
        filling.node]
    else {
      compile(nodes: nodes)
      return
    }
    let outer = state
    state.prefix += template.bytes[site.margin].dropFirst(state.dedent)
    state.template = filling.template
    state.dedent = layout.margin
    // A block within what fills it is one of the same name further in, and has its own contents.
    state.fillings[tag.name.text] = nil
    state.checksPlaces = state.checksPlaces && template.isWhole
    if case .ownLines = site {
      state.isMidLine = false
      if !layout.startsLine { startLine(0..<0, isBlank: false) }
    } else {
      state.isMidLine = layout.startsLine
    }
    compile(nodes: (filling.node + 1)..<end)
    state.template = outer.template
    state.prefix = outer.prefix
    state.dedent = outer.dedent
    state.fillings = outer.fillings
    state.checksPlaces = outer.checksPlaces
    state.isMidLine = false
  }
}

extension Referent {
  /// Whether the name is `.`, which goes no further into the data.
  fileprivate var isCurrentValue: Bool {
    switch source {
    case .register, .freeItem: true
    case .slot, .slots, .free: false
    }
  }
}
