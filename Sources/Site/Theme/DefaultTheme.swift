import CEmbedded

/// The theme that the tool carries inside itself.
public enum DefaultTheme {
  /// A file of the theme, by its path below `Templates/`.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  public static let files: [File] = embeddedFiles(below: "Templates/")
}

/// The files that `CEmbedded` carries below a folder of the repository.
func embeddedFiles(below folder: String) -> [DefaultTheme.File] {
  (0..<embedded_file_count).compactMap { number in
    let file = embedded_files[number]
    let path = String(cString: file.path)
    guard path.hasPrefix(folder) else { return nil }
    return DefaultTheme.File(
      name: String(path.dropFirst(folder.count)),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
