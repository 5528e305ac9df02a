public import Diagnostics

/// What is wrong with a note beyond the text of one value.
public enum NoteProblem: Problem {
  case partsAboveTotal([String], sum: Int, total: Int)
  /// Groups of people are counted, and all of them are not.
  case noTotal(least: Int)
  case noLanguage
  case languageTwice(String)
  case fileName(String, suggestion: String)
  case unknownCode(String)
  case duplicateTerm(String)
  case claimWithoutSource
  case reportedWithoutQuote
  case listTooLong(Int, most: Int)
}
