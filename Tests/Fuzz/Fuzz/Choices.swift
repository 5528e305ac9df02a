/// Decisions that a generator takes, one after the other, read from the fuzzer's bytes: to change a
/// byte changes one decision. When the bytes have run out, every decision is the first choice.
struct Choices {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// A number below `count`.
  mutating func number(below count: Int) -> Int {
    guard count > 1, let byte = bytes.popFirst() else { return 0 }
    return Int(byte) % count
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Yes in one of `count` cases.
  mutating func happens(oneIn count: Int) -> Bool { number(below: count) == count - 1 }

  /// At most `most` of what `make` makes.
  mutating func some<Element>(_ most: Int, _ make: (inout Choices, Int) -> Element) -> [Element] {
    var made: [Element] = []
    for place in 0..<number(below: most + 1) { made.append(make(&self, place)) }
    return made
  }
}
