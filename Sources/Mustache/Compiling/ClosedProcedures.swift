/// Finds the procedures that show nothing but one view. Whatever page they are part of, they write
/// the same for it, so that what they wrote can be kept with the view.
struct ClosedProcedures {
  /// What is known of a procedure that shows a single view.
  struct Closed: Sendable {
    /// The register that holds the view.
    let register: Int
    /// A number that all procedures share which write the same for a view.
    let writing: Int
  }

  private let procedures: [Procedure]
  /// The registers that each procedure reads as its caller left them; nil if it shows other things
  /// as well, or is a part of itself.
  private var reads: [Int: Set<Int>?] = [:]
  private var writings: [ProcedureKey: Int] = [:]

  init(_ procedures: [Procedure]) {
    self.procedures = procedures
  }

  /// By the procedures' numbers; nil for those that show more than one view, or none.
  mutating func all() -> [Closed?] {
    procedures.indices.map { number in
      let key = procedures[number].key
      guard let top = key.scope.top, case .view(_, let register) = top,
        reads(of: number) == [register]
      else { return nil }
      let own = key.within(Scope(top))
      let writing = writings[own] ?? writings.count
      writings[own] = writing
      return Closed(register: register, writing: writing)
    }
  }

  private mutating func reads(of procedure: Int) -> Set<Int>? {
    if let known = reads[procedure] { return known }
    // Whoever comes back here meanwhile has found a circle.
    reads[procedure] = .some(nil)
    let found = search(procedures[procedure].operations)
    reads[procedure] = .some(found)
    return found
  }

  private mutating func search(_ operations: [Operation]) -> Set<Int>? {
    var found: Set<Int> = []
    var sections: [(end: Int, register: Int)] = []
    for (position, operation) in operations.enumerated() {
      sections.removeAll { $0.end <= position }
      let read: Set<Int>?
      switch operation {
      case .literal, .close, .end: read = []
      case .margin, .callNamed: read = nil
      case .write(let source, _), .skip(let source, _, _), .open(let source, _, _):
        read = source.register.map { [$0] }
      case .call(let call): read = reads(of: call.procedure)
      }
      guard let read else { return nil }
      found.formUnion(read.subtracting(sections.map(\.register)))
      if case .open(_, let register, let length) = operation {
        sections.append((position + length, register))
      }
    }
    return found
  }
}

extension Source {
  /// The register that it reads; nil for free trees, which are looked up in all that is around.
  fileprivate var register: Int? {
    switch self {
    case .slot(let register, _), .slots(let register, _, _), .register(let register): register
    case .free, .freeItem: nil
    }
  }
}

extension ProcedureKey {
  /// The same template in the same circumstances, with another scope.
  fileprivate func within(_ scope: Scope) -> ProcedureKey {
    ProcedureKey(
      template: template, scope: scope, format: format, ending: ending, context: context,
      isIndented: isIndented, fillings: fillings, isLenient: isLenient, checksPlaces: checksPlaces)
  }
}
