/// Where in HTML a place of a template is, followed byte by byte over the static text.
struct MarkupContext: Hashable, Sendable {
  private enum State: Hashable {
    case text
    case tagOpen
    case tagName
    case insideTag
    case attributeName
    case afterAttributeName
    case beforeValue
    case quotedValue(UInt8)
    case unquotedValue
    case markupDeclaration
    case comment
    case rawText
  }

  /// Why a value must not stand at a place.
  enum Hazard: Sendable {
    case script, style, comment, tagName, attributeName, unquoted, event, styleAttribute
    case documentAttribute, declaration

    var description: String {
      switch self {
      case .script: "in a script"
      case .style: "in a style sheet"
      case .comment: "in a comment"
      case .tagName: "in the name of a tag"
      case .attributeName: "in the name of an attribute"
      case .unquoted: "in an attribute without quotes"
      case .event: "in an attribute for scripts"
      case .styleAttribute: "in a style attribute"
      case .documentAttribute: "in an attribute that holds a document"
      case .declaration: "in a declaration"
      }
    }
  }

  /// How an address in an attribute has begun.
  private enum AddressStart: Hashable {
    case empty
    /// Static text says where it leads.
    case fixed
    /// A value may say where it leads.
    case open
  }

  private var state = State.text
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  private var value: [UInt8] = []
  private var addressStart = AddressStart.empty
  private var isJSONScript = false
  private let isXML: Bool

  init(isXML: Bool) {
    self.isXML = isXML
  }

  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { read(byte) }
  }

  /// Notes that a value stands here.
  mutating func readValue(isAddress: Bool) {
    if case .quotedValue = state, addressStart == .empty {
      addressStart = isAddress ? .fixed : .open
    }
    if state == .beforeValue { state = .unquotedValue }
  }

  /// What forbids a value here; nil where it is safe.
  var hazard: Hazard? {
    switch state {
    case .text: return nil
    case .tagOpen, .tagName: return .tagName
    case .insideTag, .attributeName, .afterAttributeName: return .attributeName
    case .beforeValue, .unquotedValue: return .unquoted
    case .comment: return .comment
    case .markupDeclaration: return .declaration
    case .rawText:
      if isElement("script") { return .script }
      return isElement("style") ? .style : nil
    case .quotedValue:
      if isXML { return nil }
      if attribute.starts(with: [0x6F, 0x6E]) { return .event }
      if attribute == Array("style".utf8) { return .styleAttribute }
      return attribute == Array("srcdoc".utf8) ? .documentAttribute : nil
    }
  }

  /// Whether JSON may stand here.
  var takesJSON: Bool { state == .rawText && isElement("script") && isJSONScript }

  /// Whether markup may stand here.
  var takesMarkup: Bool { state == .text }

  /// Whether an address may stand here.
  var takesAddress: Bool {
    if isXML { return hazard == nil }
    guard case .quotedValue = state else { return false }
    return isAddressAttribute || attribute.starts(with: Array("data-".utf8))
      || attribute == Array("content".utf8)
  }

  /// Whether a text would decide here where a link leads.
  var beginsAddress: Bool {
    guard !isXML, case .quotedValue = state else { return false }
    return isAddressAttribute && addressStart != .fixed
  }

  var isInAddress: Bool {
    guard !isXML, case .quotedValue = state else { return false }
    return isAddressAttribute
  }

  /// The context after a section that may or may not have been rendered.
  ///
  /// - Returns: nil if the two are not the same place.
  func merged(_ other: MarkupContext) -> MarkupContext? {
    var one = self
    var two = other
    if one.addressStart != two.addressStart {
      one.addressStart = .open
      two.addressStart = .open
    }
    // A section may add attributes right after a tag's name.
    let insideTags: [State] = [.tagName, .insideTag, .afterAttributeName]
    if insideTags.contains(one.state), insideTags.contains(two.state) {
      one.state = .insideTag
      two.state = .insideTag
    }
    one.value = []
    two.value = []
    if one.state == .insideTag || one.state == .text {
      one.attribute = []
      two.attribute = []
    }
    return one == two ? one : nil
  }

  private var isAddressAttribute: Bool {
    let names = [
      "href", "src", "srcset", "cite", "action", "formaction", "poster", "data", "xlink:href",
      "background", "ping", "manifest",
    ]
    return names.contains { $0.utf8.elementsEqual(attribute) }
  }

  /// Text is the same place whatever stood before it.
  private mutating func enterText() {
    self = MarkupContext(isXML: isXML)
  }

  private func isElement(_ name: String) -> Bool { name.utf8.elementsEqual(element) }

  private mutating func read(_ byte: UInt8) {
    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .tagOpen
        element = []
        isJSONScript = false
      }
    case .tagOpen:
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        state = .markupDeclaration
        value = [byte]
      } else if byte == UInt8(ascii: "/") || Self.isLetter(byte) {
        state = .tagName
        element = [Self.lowercased(byte)]
      } else {
        state = .text
      }
    case .tagName:
      if isSpace {
        state = .insideTag
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        element.append(Self.lowercased(byte))
      }
    case .insideTag, .afterAttributeName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "="), state == .afterAttributeName {
        state = .beforeValue
      } else if !isSpace, byte != UInt8(ascii: "/") {
        state = .attributeName
        attribute = [Self.lowercased(byte)]
      }
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        state = .beforeValue
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if isSpace || byte == UInt8(ascii: "/") {
        state = .afterAttributeName
      } else {
        attribute.append(Self.lowercased(byte))
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .quotedValue(byte)
        value = []
        addressStart = .empty
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !isSpace {
        state = .unquotedValue
      }
    case .quotedValue(let quote):
      readQuoted(byte, quote)
    case .unquotedValue:
      if isSpace {
        state = .insideTag
      } else if byte == UInt8(ascii: ">") {
        endTag()
      }
    case .markupDeclaration:
      value.append(byte)
      if value.starts(with: Array("!--".utf8)) {
        state = .comment
        value = []
      } else if byte == UInt8(ascii: ">") {
        enterText()
      }
    case .comment:
      value = value.suffix(2) + [byte]
      if value == Array("-->".utf8) { enterText() }
    case .rawText:
      value = (value + [Self.lowercased(byte)]).suffix(element.count + 3)
      if value == Array("</".utf8) + element + [UInt8(ascii: ">")] { enterText() }
    }
  }

  private mutating func readQuoted(_ byte: UInt8, _ quote: UInt8) {
    if byte == quote {
      if attribute == Array("type".utf8), isElement("script") {
        isJSONScript = ["application/ld+json", "application/json"].contains {
          $0.utf8.elementsEqual(value)
        }
      }
      state = .insideTag
      return
    }
    value.append(byte)
    if [UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "?")].contains(byte)
      || value == Array("mailto:".utf8)
    {
      if addressStart == .empty { addressStart = .fixed }
    }
  }

  private mutating func endTag() {
    let raw = ["script", "style", "textarea", "title"]
    if !isXML, raw.contains(where: { $0.utf8.elementsEqual(element) }) {
      state = .rawText
      value = []
    } else {
      enterText()
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
