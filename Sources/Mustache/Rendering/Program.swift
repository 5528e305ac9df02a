/// Compiled templates: all steps of all procedures, one procedure after the other.
///
/// Steps hold no references, but numbers of what lies in the tables beside them: every thread reads
/// the same steps, and would wait for the others to count references.
final class Program: Sendable {
  /// An ``Operation``, with the numbers of its source, call or calls.
  enum Step {
    case literal(start: Int32, end: Int32)
    case margin
    case write(Place, Notation)
    case skip(Place, ifPresent: Bool, by: Int32)
    case open(Place, register: Int32, orJump: Int32)
    case close(backTo: Int32)
    case call(Int32)
    case callNamed(Place, Int32)
    case end
  }

  /// A ``Source``.
  enum Place {
    case slot(Int32, Int32)
    case path(Int32)
    case register(Int32)
    case free(Int32)
    case freeItem
  }

  /// A part of the steps that is called.
  struct Procedure {
    /// Its first step.
    let start: Int
    /// What is known of it if it shows a single view.
    let closed: ClosedProcedures.Closed?
  }

  /// What is looked at again and again while a page is rendered, lent for so long: to reach it
  /// through the arrays, their references would be counted each time.
  struct Code {
    let steps: UnsafeBufferPointer<Step>
    let literals: UnsafeBufferPointer<UInt8>
    let calls: UnsafeBufferPointer<Call>
    let procedures: UnsafeBufferPointer<Procedure>
  }

  /// A field of a view in a view, and so on; from there on names in a free tree.
  struct Path {
    let register: Int
    /// In the table of slots.
    let slots: Range<Int>
    /// In the table of names' paths; nil if there are none.
    let names: Int?
  }

  let steps: [Step]
  let literals: [UInt8]
  let paths: [Path]
  /// The slots of the paths, one after the other.
  let pathSlots: [Int]
  /// Dotted names that are looked up in free trees.
  let freePaths: [[String]]
  let calls: [Call]
  let namedCalls: [[String: Call]]
  let procedures: [Procedure]
  /// The procedure and the shape of each entry.
  let entries: [String: (procedure: Int, shape: Shape)]
  /// How many registers there are for the values of sections.
  let registerCount: Int

  init(
    _ procedures: [[Operation]] = [], closed: [ClosedProcedures.Closed?] = [],
    literals: [UInt8] = [],
    entries: [String: (procedure: Int, shape: Shape)] = [:]
  ) {
    var tables = ProgramTables()
    for procedure in procedures { tables.add(procedure) }
    steps = tables.steps
    self.procedures = zip(tables.starts, closed).map { Procedure(start: $0, closed: $1) }
    self.literals = literals
    paths = tables.paths
    pathSlots = tables.pathSlots
    freePaths = tables.freePaths
    calls = tables.calls
    namedCalls = tables.namedCalls
    self.entries = entries
    registerCount = tables.registerCount
  }

  func withCode(_ body: (Code) -> Void) {
    steps.withUnsafeBufferPointer { steps in
      literals.withUnsafeBufferPointer { literals in
        calls.withUnsafeBufferPointer { calls in
          procedures.withUnsafeBufferPointer { procedures in
            body(Code(steps: steps, literals: literals, calls: calls, procedures: procedures))
          }
        }
      }
    }
  }
}

/// A program that is being put together.
private struct ProgramTables {
  var steps: [Program.Step] = []
  var paths: [Program.Path] = []
  var pathSlots: [Int] = []
  var freePaths: [[String]] = []
  var calls: [Call] = []
  var namedCalls: [[String: Call]] = []
  var starts: [Int] = []
  var registerCount = 1

  mutating func add(_ procedure: [Operation]) {
    starts.append(steps.count)
    for operation in procedure { steps.append(step(operation)) }
  }

  private mutating func step(_ operation: Operation) -> Program.Step {
    switch operation {
    case .literal(let range): .literal(start: Int32(range.lowerBound), end: Int32(range.upperBound))
    case .margin: .margin
    case .write(let source, let writing): .write(place(source), writing)
    case .skip(let source, let ifPresent, let length):
      .skip(place(source), ifPresent: ifPresent, by: Int32(length))
    case .open(let source, let register, let length):
      open(place(source), register, orJump: length)
    case .close(let length): .close(backTo: Int32(length))
    case .call(let call): .call(number(call, in: &calls))
    case .callNamed(let source, let calls):
      .callNamed(place(source), number(calls, in: &namedCalls))
    case .end: .end
    }
  }

  private mutating func open(
    _ place: Program.Place, _ register: Int, orJump length: Int
  ) -> Program.Step {
    registerCount = max(registerCount, register + 1)
    return .open(place, register: Int32(register), orJump: Int32(length))
  }

  private mutating func place(_ source: Source) -> Program.Place {
    switch source {
    case .slot(let register, let slot): .slot(Int32(register), Int32(slot))
    case .slots(let register, let slots, let names): path(register, slots, names)
    case .register(let register): .register(Int32(register))
    case .free(let path): .free(number(path, in: &freePaths))
    case .freeItem: .freeItem
    }
  }

  private mutating func path(_ register: Int, _ slots: [Int], _ names: [String]) -> Program.Place {
    let start = pathSlots.count
    pathSlots += slots
    let path = Program.Path(
      register: register, slots: start..<pathSlots.count,
      names: names.isEmpty ? nil : Int(number(names, in: &freePaths)))
    return .path(number(path, in: &paths))
  }

  private func number<Element>(_ element: Element, in table: inout [Element]) -> Int32 {
    table.append(element)
    return Int32(table.count - 1)
  }
}
