/// The sign with which a tag says what it is.
enum Sigil: UInt8 {
  case none = 0
  case triple = 0x7B  // {
  case ampersand = 0x26  // &
  case section = 0x23  // #
  case inverted = 0x5E  // ^
  case end = 0x2F  // /
  case partial = 0x3E  // >
  case parent = 0x3C  // <
  case block = 0x24  // $
  case comment = 0x21  // !
  case delimiters = 0x3D  // =

  init(_ byte: UInt8) {
    self = Self(rawValue: byte) ?? .none
  }

  var kind: Tag.Kind {
    switch self {
    case .none: .variable
    case .triple, .ampersand: .rawVariable
    case .section: .section
    case .inverted: .inverted
    case .end: .end
    case .partial: .partial
    case .parent: .parent
    case .block: .block
    case .comment, .delimiters: .silent
    }
  }

  /// What stands before the closing delimiter.
  var closing: [UInt8] {
    switch self {
    case .triple: [UInt8(ascii: "}")]
    case .delimiters: [UInt8(ascii: "=")]
    default: []
    }
  }
}
