import Writing

/// Renders a page: a machine that goes through the operations of a program. It keeps its own stack,
/// so that no depth of data or of templates exhausts that of the thread.
struct Renderer {
  /// A section that is being shown.
  private struct Section {
    /// What it goes over, if it is a list.
    let values: Slot
    var next = 1
    /// Where its value stands; nil for a value of a free tree.
    let register: Int?
    /// What was in the register before.
    let before: Slot
  }

  /// A procedure that was called, and what is gone back to at its end.
  private struct Caller {
    let place: Int
    let floor: Int
    let margin: Margin
    /// The view that is to keep what is written from a place on.
    let keeper: (view: View, start: Int)?
  }

  private enum Margin {
    /// The caller's is the beginning of the procedure's.
    case prefix(Int)
    /// The procedure has none.
    case own([UInt8])
  }

  private let program: Program
  private var registers: Registers
  private var sections: [Section] = []
  private var callers: [Caller] = []
  /// The values of free trees that sections were opened over, outermost first.
  private var freeValues: [PlainValue] = []
  /// The first of these values that sections may look into.
  private var floor = 0
  private var margin: [UInt8] = []

  init(_ program: Program, _ view: View) {
    self.program = program
    registers = Registers(program.registerCount)
    registers[0] = .view(view)
  }

  init(_ program: Program, _ values: PlainValue) {
    self.program = program
    registers = Registers(program.registerCount)
    freeValues = [values]
  }

  /// Appends what a procedure renders.
  mutating func render(_ procedure: Int, into page: inout [UInt8]) {
    var output = PageBuffer()
    program.withCode { run($0, from: $0.procedures[procedure].start, into: &output) }
    page.append(contentsOf: output.bytes)
  }

  private mutating func run(_ code: Program.Code, from first: Int, into output: inout PageBuffer) {
    var position = first
    while true {
      switch code.steps[position] {
      case .literal(let start, let end):
        output.append(UnsafeBufferPointer(rebasing: code.literals[Int(start)..<Int(end)]))
        position += 1
      case .margin:
        output.append(margin)
        position += 1
      case .write(let place, let writing):
        write(place, writing, to: &output)
        position += 1
      case .skip(let place, let ifPresent, let length):
        position += value(of: place, above: floor).isPresent == ifPresent ? Int(length) : 1
      case .open(let place, let register, let length):
        position += open(value(of: place, above: floor), Int(register)) ? 1 : Int(length)
      case .close(let length):
        position += goesOn() ? Int(length) : 1
      case .call(let number):
        position = call(code.calls[Int(number)], of: code, from: position, to: &output)
      case .callNamed(let place, let number):
        if let name = name(place), let call = program.namedCalls[Int(number)][name] {
          position = start(call, of: code, returnTo: position + 1)
        } else {
          position += 1
        }
      case .end:
        guard let next = endCall(output) else { return }
        position = next
      }
    }
  }

  // MARK: Values

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - place: where it comes from.
  ///   - floor: the first value of the free trees to look into.
  /// - Returns: what is there.
  private func value(of place: Program.Place, above floor: Int) -> Slot {
    switch place {
    case .slot(let register, let slot): return registers.field(Int(slot), of: Int(register))
    case .path(let number): return value(at: program.paths[Int(number)])
    case .register(let register): return registers[Int(register)]
    case .free(let number):
      return freeValue(at: program.freePaths[Int(number)], above: floor).map(Slot.values)
        ?? .absent
    case .freeItem: return freeValues.last.map(Slot.values) ?? .absent
    }
  }

  private func value(at path: Program.Path) -> Slot {
    guard let first = path.slots.first else { return .absent }
    var value = registers.field(program.pathSlots[first], of: path.register)
    for place in path.slots.dropFirst() {
      guard case .view(let view) = value else { return .absent }
      value = view.slot(program.pathSlots[place])
    }
    guard let names = path.names else { return value }
    guard case .values(let tree) = value else { return .absent }
    return tree.value(at: program.freePaths[names][...]).map(Slot.values) ?? .absent
  }

  /// The first part of a dotted name decides which of the values it is looked up in.
  private func freeValue(at path: [String], above floor: Int) -> PlainValue? {
    guard let first = path.first else { return nil }
    for value in freeValues[min(floor, freeValues.count)...].reversed() {
      if let found = value[first] { return found.value(at: path.dropFirst()) }
    }
    return nil
  }

  private func write(_ place: Program.Place, _ writing: Notation, to output: inout PageBuffer) {
    switch value(of: place, above: 0) {
    case .text(let text), .url(let text): output.append(text, writing)
    case .html(let bytes):
      if writing == .escaped {
        bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
      } else {
        output.append(bytes)
      }
    case .json(let bytes):
      if writing == .json { output.appendJSON(bytes) } else { output.append(bytes) }
    case .number(let number): output.append(decimal: number)
    case .values(.text(let text)), .values(.number(let text)): output.append(text, writing)
    case .values(.flag(let isSet)): output.append(isSet ? "true" : "false", writing)
    case .values(.null), .values(.list), .values(.map): break
    case .absent, .flag, .view, .list, .texts: break
    }
  }

  /// The name of a partial that a value holds.
  private func name(_ place: Program.Place) -> String? {
    switch value(of: place, above: 0) {
    case .text(let name), .values(.text(let name)): name
    default: nil
    }
  }

  // MARK: Sections

  /// Starts a section.
  ///
  /// - Returns: whether there is anything to render.
  private mutating func open(_ value: Slot, _ register: Int) -> Bool {
    guard value.isPresent else { return false }
    switch value {
    case .list(let views): startSection(.view(views[0]), of: value, register)
    case .texts(let texts): startSection(.text(texts[0]), of: value, register)
    case .values(.list(let values)):
      sections.append(Section(values: value, register: nil, before: .absent))
      freeValues.append(values[0])
    case .values(let value):
      sections.append(Section(values: .absent, register: nil, before: .absent))
      freeValues.append(value)
    case .view, .text, .html, .url, .json, .number, .flag, .absent:
      startSection(value, of: .absent, register)
    }
    return true
  }

  private mutating func startSection(_ first: Slot, of values: Slot, _ register: Int) {
    sections.append(Section(values: values, register: register, before: registers[register]))
    registers[register] = first
  }

  /// Goes on to the next value of the innermost section, or ends the section.
  ///
  /// - Returns: whether there is a next value.
  private mutating func goesOn() -> Bool {
    let last = sections.count - 1
    guard let register = sections[last].register else { return freeSectionGoesOn() }
    if let value = Self.value(sections[last].next, of: sections[last].values) {
      registers[register] = value
      sections[last].next += 1
      return true
    }
    registers[register] = sections.removeLast().before
    return false
  }

  private mutating func freeSectionGoesOn() -> Bool {
    freeValues.removeLast()
    let last = sections.count - 1
    guard case .values(.list(let values)) = sections[last].values,
      sections[last].next < values.count
    else {
      sections.removeLast()
      return false
    }
    freeValues.append(values[sections[last].next])
    sections[last].next += 1
    return true
  }

  private static func value(_ index: Int, of values: Slot) -> Slot? {
    switch values {
    case .list(let views): index < views.count ? .view(views[index]) : nil
    case .texts(let texts): index < texts.count ? .text(texts[index]) : nil
    default: nil
    }
  }

  // MARK: Calls

  /// Goes on in a procedure, unless it shows one view alone and what it wrote for it is known.
  ///
  /// - Returns: the place of the next operation.
  private mutating func call(
    _ call: Call, of code: Program.Code, from place: Int, to output: inout PageBuffer
  ) -> Int {
    guard let closed = code.procedures[call.procedure].closed, margin.isEmpty,
      case .view(let view) = registers[closed.register]
    else { return start(call, of: code, returnTo: place + 1) }
    guard let written = view.written else {
      view.written = (closed.writing, nil)
      return start(call, of: code, returnTo: place + 1)
    }
    guard written.by == closed.writing else { return start(call, of: code, returnTo: place + 1) }
    guard let bytes = written.bytes else {
      return start(call, of: code, returnTo: place + 1, keeper: (view, output.bytes.count))
    }
    output.append(bytes)
    return place + 1
  }

  /// Goes on in a procedure.
  ///
  /// - Returns: the place of its first operation.
  private mutating func start(
    _ call: Call, of code: Program.Code, returnTo place: Int,
    keeper: (view: View, start: Int)? = nil
  ) -> Int {
    let before: Margin = call.margin == nil ? .own(margin) : .prefix(margin.count)
    callers.append(Caller(place: place, floor: floor, margin: before, keeper: keeper))
    if let range = call.margin { margin += code.literals[range] } else { margin = [] }
    if call.startsAfresh { floor = max(freeValues.count - 1, 0) }
    return code.procedures[call.procedure].start
  }

  /// Ends the procedure.
  ///
  /// - Returns: where its caller goes on; nothing if it is the page itself that ends.
  private mutating func endCall(_ output: borrowing PageBuffer) -> Int? {
    guard let caller = callers.popLast() else { return nil }
    switch caller.margin {
    case .prefix(let length): margin.removeLast(margin.count - length)
    case .own(let own): margin = own
    }
    floor = caller.floor
    if let keeper = caller.keeper {
      keeper.view.written?.bytes = Array(output.bytes[keeper.start...])
    }
    return caller.place
  }
}
