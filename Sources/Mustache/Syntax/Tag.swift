/// One tag of a template: `{{name}}`, `{{#name}}`, `{{>name}}` and so on.
struct Tag: Sendable {
  enum Kind: Sendable, Hashable {
    case variable, rawVariable
    case section, inverted, parent, block
    case end
    case partial
    /// A comment or a change of delimiters: nothing of it is rendered.
    case silent

    /// Whether an end tag has to follow.
    var isContainer: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      case .variable, .rawVariable, .end, .partial, .silent: false
      }
    }

    /// Whether the tag's name is that of a field.
    var namesField: Bool {
      switch self {
      case .variable, .rawVariable, .section, .inverted: true
      case .parent, .block, .end, .partial, .silent: false
      }
    }
  }

  let kind: Kind
  let name: TagName
  /// The bytes of the tag, delimiters included.
  let range: Range<Int>
}

/// What a tag names.
struct TagName: Sendable {
  /// The name without the asterisk of a dynamic name.
  let text: String
  /// Whether the name is that of a field that holds the name of a partial: `{{>*name}}`.
  let isDynamic: Bool
  let range: Range<Int>

  /// The parts of a dotted name; none for `.`, the current value.
  var path: [String] {
    text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where a part of a dotted name stands.
  func range(ofPart index: Int) -> Range<Int> {
    let path = path
    guard path.indices.contains(index) else { return range }
    let lower = path[..<index].reduce(range.lowerBound) { $0 + $1.utf8.count + 1 }
    return lower..<(lower + path[index].utf8.count)
  }

  /// The name as it is written.
  var written: String { isDynamic ? "*" + text : text }
}

/// What opens and closes a tag.
struct Delimiters: Sendable {
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
  static let longest = 16

  let open: [UInt8]
  let close: [UInt8]
}
