/// A BCP 47 language tag such as `ar`, `zh-Hant` or `pt-BR`.
public struct LanguageTag: Hashable, Sendable {
  public let text: String

  /// - Throws: ``ValueProblem`` for text that RFC 5646 does not call well-formed. Whether a subtag
  ///   is registered is not checked.
  init(parsing text: String) throws(ValueProblem) {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count) || primary.count == 1,
      primary.allSatisfy(\.isASCIILetter), text.utf8.count <= 35,
      primary.count > 1 || (primary.first == UInt8(ascii: "x") && subtags.count > 1),
      subtags.dropFirst().allSatisfy({
        (1...8).contains($0.count)
          && $0.allSatisfy { $0.isASCIILetter || (0x30...0x39).contains($0) }
      })
    else { throw .language(text) }
    self.text = text
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
