/// A path below the output folder that cannot lead anywhere else.
struct OutputPath: Hashable, Sendable {
  let folders: [String]
  let name: String

  /// - Returns: nil for a path that is absolute, empty in a part, longer than file systems allow,
  ///   or has `.`, `..`, a backslash or a control character in it. A first part that begins with
  ///   a dot would be the builder's own folder or one that hosts give a meaning to.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 32, path.first != ".",
      parts.allSatisfy({ part in
        !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
      }),
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    folders = parts.dropLast().map(String.init)
    name = String(last)
  }
}
