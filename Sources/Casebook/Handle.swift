/// The place of an element in the casebook: `casebook[handle]`.
public struct Handle<Element>: Hashable, Comparable, Sendable {
  public let number: Int

  public init(_ number: Int) {
    self.number = number
  }

  public static func < (first: Self, second: Self) -> Bool { first.number < second.number }
}
