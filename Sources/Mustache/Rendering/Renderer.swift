/// Renders a page: a machine that goes through the operations of a program. It keeps its own stack,
/// so that no depth of data or of templates exhausts that of the thread.
struct Renderer {
  /// What is gone back to at the end of a section or of a procedure.
  private enum Frame {
    /// A section over views or texts, the next of which goes to the register; with what was in the
    /// register before.
    case section(values: Slot, next: Int, register: Int, before: Slot)
    /// A section over values of a free tree.
    case freeSection(values: [PlainValue], next: Int)
    case call(returnTo: Int, margin: Int, floor: Int)
    /// What is written from `start` on is to be kept with a view.
    case keep(view: View, start: Int)
    /// As `call`, and with the margin of the caller, which the procedure does not have.
    case callWithoutMargin(returnTo: Int, margin: [UInt8], floor: Int)
  }

  private let program: Program
  private var registers: [Slot]
  private var frames: [Frame] = []
  /// The values of free trees that sections were opened over, outermost first.
  private var freeValues: [PlainValue] = []
  /// The first of these values that sections may look into.
  private var floor = 0
  private var margin: [UInt8] = []

  init(_ program: Program, _ view: View) {
    self.program = program
    registers = Array(repeating: .absent, count: program.registerCount)
    registers[0] = .view(view)
  }

  init(_ program: Program, _ values: PlainValue) {
    self.program = program
    registers = Array(repeating: .absent, count: program.registerCount)
    freeValues = [values]
  }

  /// Appends what a procedure renders.
  mutating func render(_ procedure: Int, into output: inout [UInt8]) {
    let program = program
    program.steps.withUnsafeBufferPointer { steps in
      program.literals.withUnsafeBufferPointer { literals in
        run(steps, literals, from: program.starts[procedure], into: &output)
      }
    }
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Program.Step>, _ literals: UnsafeBufferPointer<UInt8>,
    from first: Int, into output: inout [UInt8]
  ) {
    var position = first
    while true {
      switch steps[position] {
      case .literal(let start, let end):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
        position += 1
      case .margin:
        output.append(contentsOf: margin)
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
        let call = program.calls[Int(number)]
        let isDone = writeAgain(call, to: &output)
        position = isDone ? position + 1 : start(call, returnTo: position + 1)
      case .callNamed(let place, let number):
        if let name = name(place), let call = program.namedCalls[Int(number)][name] {
          position = start(call, returnTo: position + 1)
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
    case .slot(let register, let slot):
      guard case .view(let view) = registers[Int(register)] else { return .absent }
      return view.slot(Int(slot))
    case .path(let number): return value(at: program.paths[Int(number)])
    case .register(let register): return registers[Int(register)]
    case .free(let number):
      return freeValue(at: program.freePaths[Int(number)], above: floor).map(Slot.values)
        ?? .absent
    case .freeItem: return freeValues.last.map(Slot.values) ?? .absent
    }
  }

  private func value(at path: Program.Path) -> Slot {
    var value = registers[path.register]
    for slot in path.slots {
      guard case .view(let view) = value else { return .absent }
      value = view.slot(slot)
    }
    guard !path.names.isEmpty else { return value }
    guard case .values(let tree) = value else { return .absent }
    return tree.value(at: path.names[...]).map(Slot.values) ?? .absent
  }

  /// The first part of a dotted name decides which of the values it is looked up in.
  private func freeValue(at path: [String], above floor: Int) -> PlainValue? {
    guard let first = path.first else { return nil }
    for value in freeValues[min(floor, freeValues.count)...].reversed() {
      if let found = value[first] { return found.value(at: path.dropFirst()) }
    }
    return nil
  }

  private func write(_ place: Program.Place, _ writing: Writing, to output: inout [UInt8]) {
    switch value(of: place, above: 0) {
    case .text(let text), .url(let text): output.append(text, writing)
    case .html(let bytes):
      if writing == .escaped {
        bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
      } else {
        output += bytes
      }
    case .json(let bytes):
      if writing == .json { output.appendJSON(bytes) } else { output += bytes }
    case .number(let number): output.appendDecimal(number)
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
      frames.append(.freeSection(values: values, next: 1))
      freeValues.append(values[0])
    case .values(let value):
      frames.append(.freeSection(values: [], next: 0))
      freeValues.append(value)
    case .view, .text, .html, .url, .json, .number, .flag, .absent:
      startSection(value, of: .absent, register)
    }
    return true
  }

  private mutating func startSection(_ first: Slot, of values: Slot, _ register: Int) {
    frames.append(
      .section(values: values, next: 1, register: register, before: registers[register]))
    registers[register] = first
  }

  /// Goes on to the next value of the innermost section, or ends the section.
  ///
  /// - Returns: whether there is a next value.
  private mutating func goesOn() -> Bool {
    guard let frame = frames.popLast() else { return false }
    switch frame {
    case .section(let values, let next, let register, let before):
      guard let value = Self.value(next, of: values) else {
        registers[register] = before
        return false
      }
      registers[register] = value
      frames.append(.section(values: values, next: next + 1, register: register, before: before))
      return true
    case .freeSection(let values, let next):
      freeValues.removeLast()
      guard next < values.count else { return false }
      freeValues.append(values[next])
      frames.append(.freeSection(values: values, next: next + 1))
      return true
    case .call, .callWithoutMargin, .keep: return false
    }
  }

  private static func value(_ index: Int, of values: Slot) -> Slot? {
    switch values {
    case .list(let views): index < views.count ? .view(views[index]) : nil
    case .texts(let texts): index < texts.count ? .text(texts[index]) : nil
    default: nil
    }
  }

  // MARK: Calls

  /// Writes what a procedure wrote for a view before, if it shows nothing else.
  ///
  /// - Returns: whether it is written. If not, and it will be worth it, it is kept this time.
  private mutating func writeAgain(_ call: Call, to output: inout [UInt8]) -> Bool {
    guard let closed = program.closed[call.procedure], margin.isEmpty,
      case .view(let view) = registers[closed.register]
    else { return false }
    guard let written = view.written else {
      view.written = (closed.writing, nil)
      return false
    }
    guard written.by == closed.writing else { return false }
    if let bytes = written.bytes {
      output += bytes
      return true
    }
    frames.append(.keep(view: view, start: output.count))
    return false
  }

  /// Goes on in a procedure.
  ///
  /// - Returns: the place of its first operation.
  private mutating func start(_ call: Call, returnTo next: Int) -> Int {
    if let range = call.margin {
      frames.append(.call(returnTo: next, margin: margin.count, floor: floor))
      margin += program.literals[range]
    } else {
      frames.append(.callWithoutMargin(returnTo: next, margin: margin, floor: floor))
      margin = []
    }
    if call.startsAfresh { floor = max(freeValues.count - 1, 0) }
    return program.starts[call.procedure]
  }

  /// Ends the procedure.
  ///
  /// - Returns: where its caller goes on; nothing if it is the page itself that ends.
  private mutating func endCall(_ output: [UInt8]) -> Int? {
    let place: Int
    switch frames.popLast() {
    case .call(let next, let length, let floor)?:
      margin.removeLast(margin.count - length)
      self.floor = floor
      place = next
    case .callWithoutMargin(let next, let margin, let floor)?:
      self.margin = margin
      self.floor = floor
      place = next
    case .section?, .freeSection?, .keep?, nil: return nil
    }
    if case .keep(let view, let start)? = frames.last {
      frames.removeLast()
      view.written?.bytes = Array(output[start...])
    }
    return place
  }
}

extension [UInt8] {
  /// Appends a number in decimal digits.
  fileprivate mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let digits = number.magnitude
    var unit: UInt = 1
    while digits / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(digits / unit % 10))
      unit /= 10
    }
  }
}
