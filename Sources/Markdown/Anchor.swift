import UnicodeForms

/// The fragment of an address that leads to a heading.
public enum Anchor {
  /// An anchor as pages have it: browsers compare bytes, and one keyboard or disk composes letters
  /// that another takes apart.
  public static func composed(_ text: String) -> String { text.normalized(.composed) }
}
