/// A number of people as somebody stated it.
public enum Count: Hashable, Sendable {
  /// Nobody says.
  case unknown
  /// `46`; 0 means that someone said 0.
  case exactly(Int)
  /// `40-49`.
  case between(Int, Int)
  /// `46+`.
  case atLeast(Int)
  /// `>48`.
  case moreThan(Int)
  /// `~12`.
  case about(Int)
  /// `<5`.
  case fewerThan(Int)

  /// The lowest number that it allows; nil when unknown.
  public var minimum: Int? {
    switch self {
    case .unknown: nil
    case .exactly(let number), .atLeast(let number), .about(let number): number
    case .moreThan(let number): number + 1
    case .between(let low, _): low
    case .fewerThan: 0
    }
  }

  /// The highest number that it vouches for; nil when unknown. `46+` vouches for 46 and `>48` for 49:
  /// what lies above is open.
  public var maximum: Int? {
    switch self {
    case .unknown: nil
    case .exactly(let number), .atLeast(let number), .about(let number): number
    case .moreThan(let number): number + 1
    case .between(_, let high): high
    case .fewerThan(let limit): limit - 1
    }
  }

  /// The highest number that is written: the one that a noun beside it agrees with.
  public var written: Int? {
    switch self {
    case .unknown: nil
    case .exactly(let number), .atLeast(let number), .moreThan(let number), .about(let number),
      .fewerThan(let number):
      number
    case .between(_, let high): high
    }
  }

  /// Whether more than the maximum is possible.
  public var isOpen: Bool {
    switch self {
    case .atLeast, .moreThan: true
    case .unknown, .exactly, .between, .about, .fewerThan: false
    }
  }

  public var isMoreThan: Bool {
    if case .moreThan = self { true } else { false }
  }

  public var isApproximate: Bool {
    if case .about = self { true } else { false }
  }
}

extension Count {
  /// Reads `46`, `40-49` (also with an en dash), `46+`, `>48`, `~12`, `<5` or `unknown`.
  init(parsing text: String) throws(ValueProblem) {
    if text == "unknown" {
      self = .unknown
      return
    }
    let bytes = Array(text.replacingEnDash.utf8)
    if let number = decimalNumber(bytes) {
      self = .exactly(number)
    } else if bytes.last == UInt8(ascii: "+"), let number = decimalNumber(bytes.dropLast()) {
      self = .atLeast(number)
    } else if bytes.first == UInt8(ascii: ">"), let number = decimalNumber(bytes.dropFirst()) {
      guard number < Int.max else { throw .count(text) }
      self = .moreThan(number)
    } else if bytes.first == UInt8(ascii: "~"), let number = decimalNumber(bytes.dropFirst()) {
      self = .about(number)
    } else if bytes.first == UInt8(ascii: "<"), let number = decimalNumber(bytes.dropFirst()) {
      guard number > 0 else { throw .count(text) }
      self = .fewerThan(number)
    } else if let dash = bytes.firstIndex(of: UInt8(ascii: "-")),
      let low = decimalNumber(bytes[..<dash]), let high = decimalNumber(bytes[(dash + 1)...])
    {
      guard low <= high else { throw .countRange(text) }
      self = low == high ? .exactly(low) : .between(low, high)
    } else {
      throw .count(text)
    }
  }
}

extension String {
  /// People type ranges with an en dash where they have learned to typeset them.
  fileprivate var replacingEnDash: String {
    guard let dash = unicodeScalars.firstIndex(of: "\u{2013}") else { return self }
    var scalars = unicodeScalars
    scalars.replaceSubrange(dash...dash, with: CollectionOfOne("-"))
    return String(scalars)
  }
}
