public import Diagnostics

extension NoteProblem {
  public var code: DiagnosticCode {
    switch self {
    case .partsAboveTotal: .countRange
    case .noTotal: .unlikelyCount
    case .noLanguage: .emptyText
    case .languageTwice: .duplicateKey
    case .fileName: .invalidFileName
    case .unknownCode: .unknownValue
    case .duplicateTerm: .duplicateIdentifier
    case .claimWithoutSource: .claimWithoutSource
    case .reportedWithoutQuote: .missingKey
    case .listTooLong: .listTooLong
    }
  }

  public var message: String {
    switch self {
    case .partsAboveTotal(let parts, let sum, let total):
      "\(parts.joined(separator: " + ")) are at least \(sum), more than the total of \(total)"
    case .noTotal(let least):
      "this count has no total, and its groups are \(least) at the least"
    case .languageTwice(let tag): "there is a text in '\(tag)' already"
    case .noLanguage: "there is no text in any language"
    case .fileName(let name, _): "the file name '\(name)' cannot be an id"
    case .unknownCode(let text): "no diagnostic has the code '\(text)'"
    case .duplicateTerm(let id): "the id '\(id)' stands twice in this list"
    case .claimWithoutSource: "this claim has no source"
    case .reportedWithoutQuote:
      "'reported-in' says whose wording 'quote' is, and there is no 'quote'"
    case .listTooLong(let number, let most):
      "this list has \(number) entries; more than \(most) are not shown"
    }
  }

  public var help: String? {
    switch self {
    case .partsAboveTotal: "check the numbers against the source; a total may be written 46+"
    case .noTotal(let least): "write total: \(least)+ so that it is counted, or total: unknown"
    case .languageTwice: "keep one of the two"
    case .noLanguage: "write the text, or texts by language: {en: al-Ghantu, ar: الغنطو}"
    case .fileName(_, let suggestion):
      "ids are letters, digits, '-', '_' and '.'; rename the file, for example to '\(suggestion)'"
    case .unknownCode(let text):
      suggestions(for: text, among: DiagnosticCode.allCases.map(\.rawValue), limit: 1).first
        .map { "did you mean '\($0)'?" } ?? "`dossier explain` lists all codes"
    case .duplicateTerm: "remove or rename one of the two"
    case .claimWithoutSource: "name what records it: source: the-id-of-a-source"
    case .reportedWithoutQuote:
      "add quote: with the words of that source, or list the source under 'source' only"
    case .listTooLong: "name what matters most, or something that stands for many of them"
    }
  }
}
