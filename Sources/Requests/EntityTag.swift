/// The name of a file's content: equal for equal bytes (RFC 9110, 8.8.3).
public enum EntityTag {
  /// Whether the value of `If-None-Match` names a tag.
  public static func list(_ field: String, names tag: String) -> Bool {
    field.split(separator: ",").contains { part in
      var name = part.drop { $0 == " " || $0 == "\t" }
      while name.last == " " || name.last == "\t" { name.removeLast() }
      if name.hasPrefix("W/") { name = name.dropFirst(2) }
      return name == "*" || name == tag
    }
  }
}
