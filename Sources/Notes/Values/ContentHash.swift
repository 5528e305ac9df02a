/// A SHA-256 as 64 hexadecimal digits, kept in lower case.
public struct ContentHash: Hashable, Sendable {
  public let text: String

  init(parsing text: String) throws(ValueProblem) {
    let lowered = text.lowercased()
    guard lowered.utf8.count == 64,
      lowered.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw .hash(text) }
    self.text = lowered
  }
}
