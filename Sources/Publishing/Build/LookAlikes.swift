import Diagnostics

/// Finds names of one folder that are one name where neither case nor normalisation counts.
struct LookAlikes {
  /// A `String` finds its key in every normalisation.
  private var names: [String: String] = [:]

  /// - Returns: the first name that looks like this one; nil if none did so far.
  mutating func other(than name: String) -> String? {
    let folded = FilePath(name).folded
    if let other = names[folded] { return other }
    names[folded] = name
    return nil
  }
}
