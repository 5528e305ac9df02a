/// Where in a page of markup a template has got to: what the browser makes of what comes next.
struct MarkupContext: Hashable, Sendable {
  enum Quote: Hashable, Sendable {
    case double, single, none
  }

  enum Position: Hashable, Sendable {
    case content
    /// In an element that holds text only, up to its end tag.
    case rawText
    case comment
    /// In `<!…>`.
    case declaration
    /// In `<?…?>`.
    case instruction
    /// In `<![CDATA[…]]>`.
    case characterData
    /// Behind `<`, `</` or `<!`.
    case tagStart, endTagStart, declarationStart
    case tagName
    case betweenAttributes
    /// Behind a value, where white space or the end of the tag has to follow.
    case afterValue
    case attributeName, afterAttributeName
    case beforeValue
    case value(Quote)
  }

  /// How much of an address is known to come from the template.
  enum AddressReach: Hashable, Sendable {
    /// Nothing but these letters, which may be the start of a scheme.
    case start(String)
    /// Values that could hold a scheme, or parts of one.
    case unknown
    /// A scheme that is not known to be harmless, `javascript:` say.
    case strangeScheme
    /// Far enough that what follows cannot change the scheme.
    case settled
  }

  var position = Position.content
  /// The element that is being read, in small letters.
  var element = ""
  var isEndTag = false
  /// The attribute that is being read, in small letters.
  var attribute = ""
  var reach = AddressReach.start("")
  /// What the `type` of a script has been seen to be.
  var scriptType = ""
  /// Whether the attributes of a `meta` element say that its content describes the page.
  var describesPage = false
  /// Whether the tag may turn out to close itself, as its last byte was a slash.
  var endsWithSlash = false
  /// Whether something followed a value, or a section among attributes, without a space before it.
  var lacksSpace = false
  /// The bytes just read that may turn out to be the start of what ends this stretch.
  var pending = ""

  var attributeKind: AttributeKind { AttributeKind(attribute, of: element) }

  /// Whether scripts of the type seen are data that browsers do not run.
  var isDataScript: Bool {
    scriptType == "application/ld+json" || scriptType == "application/json"
  }

  var isInTag: Bool {
    switch position {
    case .tagName, .betweenAttributes, .afterValue, .attributeName, .afterAttributeName: true
    default: false
    }
  }

  var isInValue: Bool {
    if case .value = position { true } else { false }
  }
}

extension MarkupContext {
  /// Where a template has got to behind a section that may be rendered any number of times.
  ///
  /// - Parameters:
  ///   - start: the context in front of the section.
  ///   - end: the context at the end of what stands in it.
  /// - Returns: what is certain of the context; nothing if the two are different kinds of places.
  static func joining(_ start: Self, _ end: Self) -> Self? {
    var joined = start
    joined.pending = ""
    joined.endsWithSlash = false
    if start.isInTag, end.isInTag, start.element == end.element, start.isEndTag == end.isEndTag {
      joined.joinAttributes(with: end)
      if start != end { joined.position = .afterValue }
      return joined
    }
    guard start.position == end.position, start.element == end.element,
      start.attribute == end.attribute
    else { return nil }
    if start.isInValue { joined.joinAttributes(with: end) }
    if start.reach != end.reach { joined.reach = .unknown }
    return joined
  }

  private mutating func joinAttributes(with other: Self) {
    if scriptType != other.scriptType { scriptType = "?" }
    describesPage = describesPage && other.describesPage
    if !isInValue { attribute = "" }
  }
}
