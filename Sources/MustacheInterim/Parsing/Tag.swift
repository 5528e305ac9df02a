/// A tag of a template, as it is written.
struct Tag {
  enum Kind: UInt8 {
    case variable = 0x20
    case unescaped = 0x26  // &
    case section = 0x23  // #
    case inverted = 0x5E  // ^
    case close = 0x2F  // /
    case comment = 0x21  // !
    case partial = 0x3E  // >
    case parent = 0x3C  // <
    case block = 0x24  // $
    case delimiters = 0x3D  // =
  }

  let kind: Kind
  let name: TemplateNode.Name
  /// The tag with its delimiters.
  let place: Range<Int>

  /// Whether a line that holds nothing else disappears with the tag.
  var mayStandAlone: Bool { kind != .variable && kind != .unescaped }
}
