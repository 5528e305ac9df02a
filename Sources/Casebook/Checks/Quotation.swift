/// A passage that somebody is quoted with.
struct Quotation {
  /// The claim's number.
  let claim: Int
  let text: [UInt8]
  let passage: Passage
  let speaker: UInt64

  /// How many words beside those that differ are shown, where not all are.
  private static let context = 5

  /// A stretch of the passage in one line, with ‹ and › around words that differ, and with
  /// omissions where many words are the same.
  func marked(_ words: Range<Int>, _ differing: [Int]) -> String {
    let isShort = words.count <= 24
    var line = ""
    func add(_ part: String) {
      if !line.isEmpty { line += " " }
      line += part
    }
    var last = words.lowerBound - 1
    for word in words
    where isShort || differing.contains(where: { abs($0 - word) <= Self.context }) {
      if word != last + 1 { add("…") }
      let isNew = !differing.contains(word - 1) || word != last + 1
      let isLast = !differing.contains(word + 1) || word + 1 == words.upperBound
      let letters = String(decoding: text[passage.words[word].bytes], as: UTF8.self)
      let isDifferent = differing.contains(word)
      add((isDifferent && isNew ? "‹" : "") + letters + (isDifferent && isLast ? "›" : ""))
      last = word
    }
    if last >= words.lowerBound, last + 1 < words.upperBound { add("…") }
    return line
  }
}

/// Two quotations of one speaker that are nearly the same.
struct SimilarQuotation {
  let quotation: Quotation
  let other: Quotation
  let alignment: Alignment
  /// Who says the other, and where.
  let speaker: String
  let place: String

  /// What both say, with ‹ and › around the words that differ.
  var words: String { quotation.marked(alignment.first, alignment.differingFirst) }
  var others: String { other.marked(alignment.second, alignment.differingSecond) }
}
