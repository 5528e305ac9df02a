/// A tree of values that nobody has declared the shape of: names below it are looked up when a
/// page is rendered, and an unknown one is nothing.
public indirect enum PlainValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// A number as it is to be printed.
  case number(String)
  case text(String)
  case list([PlainValue])
  case map([Member])

  /// A name in a map, with its value. Of two members with the same name the first counts.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: PlainValue

    public init(_ name: String, _ value: PlainValue) {
      self.name = name
      self.value = value
    }
  }
}

extension PlainValue {
  /// Whether a section over this value shows what stands in it. Zero and an empty map do, as in
  /// the Mustache specification; an empty text does not.
  var isPresent: Bool {
    switch self {
    case .null, .flag(false): false
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .flag, .number, .map: true
    }
  }

  /// The value of the member called `name`, if this is a map that has it.
  subscript(name: String) -> PlainValue? {
    guard case .map(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value that lies at the end of a dotted name, below this one.
  func value(at path: ArraySlice<String>) -> PlainValue? {
    var value = self
    for name in path {
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }
}

extension PlainValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(arrayLiteral elements: PlainValue...) { self = .list(elements) }
  public init(dictionaryLiteral elements: (String, PlainValue)...) {
    self = .map(elements.map { Member($0.0, $0.1) })
  }
}
