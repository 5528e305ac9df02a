/// Makes addresses that open a place in the user's editor.
public struct EditorLink: Sendable {
  private let pattern: String?
  private let folder: String

  /// - Parameters:
  ///   - choice: `vscode`, `none`, or an address with `{file}`, `{line}` and `{column}`.
  ///   - folder: the absolute path that files' paths start from.
  /// - Returns: nil for an address without `{file}` or without a scheme, and for `javascript:`.
  public init?(_ choice: String, from folder: String) {
    self.folder = folder
    switch choice {
    case "none": pattern = nil
    case "vscode": pattern = "vscode://file{file}:{line}:{column}"
    default:
      guard let colon = choice.firstIndex(of: ":"), choice.contains("{file}"),
        !["javascript", "data", "vbscript"].contains(choice[..<colon].lowercased()),
        choice[..<colon].utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D })
      else { return nil }
      pattern = choice
    }
  }

  func link(file: String, line: Int, column: Int) -> String? {
    guard let pattern, !file.hasPrefix("(") else { return nil }
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    var link = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      link += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("{file}") {
        link += Self.encoded(path)
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{line}") {
        link += String(line)
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{column}") {
        link += String(column)
        rest = rest.dropFirst(8)
      } else {
        link += "{"
        rest = rest.dropFirst()
      }
    }
    return link + rest
  }

  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
