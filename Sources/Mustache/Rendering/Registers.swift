/// The values of the sections that are being shown.
struct Registers {
  private var values: [Slot]
  /// The views among them, to read their fields without counting a reference for each.
  private var views: [Unmanaged<View>?]

  init(_ count: Int) {
    values = Array(repeating: .absent, count: count)
    views = Array(repeating: nil, count: count)
  }

  subscript(register: Int) -> Slot {
    get { values[register] }
    set {
      if case .view(let view) = newValue {
        views[register] = Unmanaged.passUnretained(view)
      } else {
        views[register] = nil
      }
      values[register] = newValue
    }
  }

  /// A field of the view in a register; absent if there is none.
  func field(_ slot: Int, of register: Int) -> Slot {
    views[register].map { $0._withUnsafeGuaranteedRef { $0.slot(slot) } } ?? .absent
  }
}
