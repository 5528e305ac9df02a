/// A relative path with `/` between its parts that cannot lead out of where it starts.
public struct ContentPath: Hashable, Sendable {
  public let text: String

  public init(parsing text: String) throws(ValueProblem) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !text.isEmpty, text.utf8.count <= 1024,
      parts.allSatisfy({ part in
        !part.isEmpty && part.count <= 255 && !part.elementsEqual([0x2E])
          && !part.elementsEqual([0x2E, 0x2E])
      }),
      text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { throw .path(text) }
    self.text = text
  }
}
