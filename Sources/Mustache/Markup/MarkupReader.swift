extension MarkupContext {
  /// Longer names than this are not ones that matter.
  private static let longestName = 40

  /// Moves over bytes that the template writes itself.
  mutating func read(_ bytes: some Sequence<UInt8>, isXML: Bool) {
    for byte in bytes { read(byte, isXML: isXML) }
  }

  private mutating func read(_ byte: UInt8, isXML: Bool) {
    switch position {
    case .content: if byte == UInt8(ascii: "<") { position = .tagStart }
    case .rawText: readRawText(byte)
    case .comment: readUntil("-->", byte)
    case .declaration: readUntil(">", byte)
    case .instruction: readUntil(isXML ? "?>" : ">", byte)
    case .characterData: readUntil("]]>", byte)
    case .tagStart, .endTagStart: readTagStart(byte, isXML: isXML)
    case .declarationStart: readDeclarationStart(byte, isXML: isXML)
    case .tagName, .betweenAttributes, .afterValue, .attributeName, .afterAttributeName:
      readTag(byte, isXML: isXML)
    case .beforeValue: readBeforeValue(byte, isXML: isXML)
    case .value(let quote): readValue(byte, quote, isXML: isXML)
    }
  }

  private mutating func readUntil(_ end: String, _ byte: UInt8) {
    pending.append(Character(Unicode.Scalar(byte.lowercased)))
    // What is pending is kept as short as what is looked for.
    if pending.utf8.count > end.utf8.count { pending.removeFirst() }
    guard pending == end else { return }
    leave()
  }

  /// Forgets all that was said of a tag, but not what was wrong with it.
  private mutating func leave() {
    let lackedSpace = lacksSpace
    self = MarkupContext()
    lacksSpace = lackedSpace
  }

  private mutating func readRawText(_ byte: UInt8) {
    let end = "</" + element
    let isName = byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    if pending == end, isName {
      pending = ""
      isEndTag = true
      position = .tagName
      readTag(byte, isXML: false)
      return
    }
    pending.append(Character(Unicode.Scalar(byte.lowercased)))
    while !pending.isEmpty, !end.hasPrefix(pending) { pending.removeFirst() }
  }

  private mutating func readTagStart(_ byte: UInt8, isXML: Bool) {
    let isEnd = position == .endTagStart
    if byte.isLetter || isXML && byte == UInt8(ascii: "_") {
      leave()
      isEndTag = isEnd
      position = .tagName
      readTag(byte, isXML: isXML)
    } else if isEnd {
      position = .declaration
      readUntil(">", byte)
    } else {
      switch byte {
      case UInt8(ascii: "/"): position = .endTagStart
      case UInt8(ascii: "!"): position = .declarationStart
      case UInt8(ascii: "?"): position = .instruction
      case UInt8(ascii: "<"): break
      default: position = .content
      }
    }
  }

  private mutating func readDeclarationStart(_ byte: UInt8, isXML: Bool) {
    pending.append(Character(Unicode.Scalar(byte.lowercased)))
    if pending == "--" {
      position = .comment
      // The dashes stay pending, for `<!-->` is a whole comment.
    } else if isXML, pending == "[cdata[" {
      pending = ""
      position = .characterData
    } else if !"--".hasPrefix(pending), !isXML || !"[cdata[".hasPrefix(pending) {
      pending = ""
      position = .declaration
      readUntil(">", byte)
    }
  }

  private mutating func readTag(_ byte: UInt8, isXML: Bool) {
    let hadSlash = endsWithSlash
    endsWithSlash = byte == UInt8(ascii: "/")
    switch byte {
    case UInt8(ascii: ">"): endTag(closesItself: hadSlash && isXML, isXML: isXML)
    case UInt8(ascii: "/"): position = .betweenAttributes
    case UInt8(ascii: "=") where position == .attributeName || position == .afterAttributeName:
      position = .beforeValue
    case _ where byte.isSpace:
      let hasName = position == .attributeName || position == .afterAttributeName
      position = hasName ? .afterAttributeName : .betweenAttributes
    case _ where position == .tagName: extend(\.element, byte)
    case _ where position == .attributeName: extend(\.attribute, byte)
    default:
      if position == .afterValue { lacksSpace = true }
      position = .attributeName
      attribute = ""
      extend(\.attribute, byte)
    }
  }

  private mutating func extend(_ name: WritableKeyPath<Self, String>, _ byte: UInt8) {
    guard self[keyPath: name].utf8.count < Self.longestName else { return }
    self[keyPath: name].append(Character(Unicode.Scalar(byte.lowercased)))
  }

  private mutating func endTag(closesItself: Bool, isXML: Bool) {
    let isRaw = Self.holdsRawText(element, isXML: isXML)
    guard isRaw, !isEndTag, !closesItself else {
      leave()
      return
    }
    let (element, scriptType) = (element, scriptType)
    leave()
    position = .rawText
    self.element = element
    self.scriptType = scriptType
  }

  private static func holdsRawText(_ element: String, isXML: Bool) -> Bool {
    switch element {
    case "script", "style": true
    case "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext": !isXML
    default: false
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8, isXML: Bool) {
    switch byte {
    case UInt8(ascii: "\""): startValue(.double)
    case UInt8(ascii: "'"): startValue(.single)
    case UInt8(ascii: ">"): endTag(closesItself: false, isXML: isXML)
    case _ where byte.isSpace: break
    default:
      startValue(.none)
      readValue(byte, .none, isXML: isXML)
    }
  }

  private mutating func startValue(_ quote: Quote) {
    position = .value(quote)
    reach = .start("")
    switch (element, attribute) {
    case ("script", "type"): scriptType = ""
    case ("meta", "name"), ("meta", "property"), ("meta", "itemprop"): describesPage = true
    default: break
    }
  }

  private mutating func readValue(_ byte: UInt8, _ quote: Quote, isXML: Bool) {
    let isEnd =
      switch quote {
      case .double: byte == UInt8(ascii: "\"")
      case .single: byte == UInt8(ascii: "'")
      case .none: byte.isSpace || byte == UInt8(ascii: ">")
      }
    guard !isEnd else {
      position = .afterValue
      attribute = ""
      reach = .start("")
      if quote == .none { readTag(byte, isXML: isXML) }
      return
    }
    if element == "script", attribute == "type" { extend(\.scriptType, byte) }
    extendAddress(byte)
  }

  private static let safeSchemes: Set = ["mailto", "tel", "geo", "http", "https"]

  private mutating func extendAddress(_ byte: UInt8) {
    if reach == .settled || reach == .strangeScheme { return }
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
      reach = .settled
      return
    }
    guard case .start(let scheme) = reach, !(scheme.isEmpty && byte.isSpace) else { return }
    if byte == UInt8(ascii: ":") {
      reach = Self.safeSchemes.contains(scheme) ? .settled : .strangeScheme
    } else if scheme.utf8.count < Self.longestName {
      reach = .start(scheme + String(Unicode.Scalar(byte.lowercased)))
    }
  }
}
