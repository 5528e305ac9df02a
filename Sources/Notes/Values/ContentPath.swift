public import Diagnostics

/// A relative path with `/` between its parts that cannot lead out of where it starts.
public struct ContentPath: Hashable, Sendable {
  public let path: FilePath

  public var text: String { path.text }

  public init(parsing text: String) throws(ValueProblem) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !text.isEmpty, text.utf8.count <= 1024,
      parts.allSatisfy({ part in
        !part.isEmpty && part.count <= 255 && !part.elementsEqual([0x2E])
          && !part.elementsEqual([0x2E, 0x2E])
      }),
      text.unicodeScalars.allSatisfy(Self.canStandInName)
    else { throw .path(text) }
    path = FilePath(text)
  }

  /// Not what makes a name look like another or act where it is printed: controls, directions, and
  /// what Windows takes in no name.
  private static func canStandInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFF9...0xFFFF:
      false
    default: !#"<>"|\"#.unicodeScalars.contains(scalar)
    }
  }
}
