/// What browsers do with the value of an attribute.
enum AttributeKind: Hashable, Sendable {
  /// They show it, or match it against something.
  case plain
  /// They follow it.
  case address
  /// They follow the addresses in a list.
  case addresses
  /// A page's own scripts read it.
  case data
  /// It describes the page, or sends the reader elsewhere.
  case metaContent
  /// They run it as a script, apply it as a style, or read it as markup.
  case code

  /// - Parameters:
  ///   - name: the name of the attribute, in small letters.
  ///   - element: the name of the element, in small letters.
  init(_ name: String, of element: String) {
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
      self = .code
    } else if element == "set" || element.hasPrefix("animate"), Self.animated.contains(name) {
      self = .code
    } else if name.hasPrefix("data-") {
      self = .data
    } else if name == "content", element == "meta" {
      self = .metaContent
    } else if name == "srcset" || name == "imagesrcset" || name == "ping" {
      self = .addresses
    } else {
      self = Self.addressNames.contains(name) ? .address : .plain
    }
  }

  /// An animation can set an `href` to these.
  private static let animated: Set = ["to", "from", "by", "values", "attributename"]

  private static let addressNames: Set = [
    "href", "src", "cite", "action", "formaction", "poster", "data", "xlink:href", "background",
    "manifest", "longdesc", "codebase", "classid", "archive", "profile", "usemap", "xml:base",
  ]
}
