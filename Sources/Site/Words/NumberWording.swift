/// Writes whole numbers with a language's digits and its mark between thousands.
struct NumberWording: Sendable {
  /// The language's digits from 0 to 9; nil if they are the ASCII digits.
  private let digits: [Character]?
  private let thousandsMark: Unicode.Scalar?
  /// The numbers that pages are full of, written once.
  private var common: [String] = []

  /// - Parameters:
  ///   - digits: ten characters from 0 to 9; the ASCII digits if they are not ten.
  ///   - thousandsMark: what stands between groups of three digits in numbers of five or more.
  init(digits: String?, thousandsMark: String?) {
    let own = digits.map(Array.init)
    self.digits = own?.count == 10 && digits != "0123456789" ? own : nil
    self.thousandsMark = thousandsMark?.unicodeScalars.first
    common = (0..<1000).map { written($0) }
  }

  func text(_ number: Int) -> String {
    common.indices.contains(number) ? common[number] : written(number)
  }

  /// Text with ASCII digits turned into the language's own.
  func localDigits(_ text: String) -> String {
    guard let digits else { return text }
    return String(
      text.map { character in
        character.isASCII
          ? character.wholeNumberValue.map { digits[$0] } ?? character : character
      })
  }

  private func written(_ number: Int) -> String {
    var scalars = Array(String(number.magnitude).unicodeScalars)
    if scalars.count > 4, let thousandsMark {
      for place in stride(from: scalars.count - 3, to: 0, by: -3) {
        scalars.insert(thousandsMark, at: place)
      }
    }
    return (number < 0 ? "−" : "") + localDigits(String(String.UnicodeScalarView(scalars)))
  }
}
