import Diagnostics

/// What is wrong with a strings file.
enum WordsProblem: Problem {
  case pluralCategory(String)
  /// Something else, where so many texts are wanted.
  case list(String, count: Int)
  case noList(String)
  case noPlural(String)
  case missing(keys: [String], language: String)
  case noLanguage(String, available: [String])

  var code: DiagnosticCode {
    switch self {
    case .pluralCategory: .unknownKey
    case .list, .noList, .noPlural: .wrongType
    case .missing, .noLanguage: .missingString
    }
  }

  var message: String {
    switch self {
    case .pluralCategory(let text): "'\(text)' is not a plural category"
    case .list(let key, let count): "'\(key)' is a list of \(count) texts"
    case .noList(let key): "'\(key)' is one text, no list"
    case .noPlural(let key): "'\(key)' has no texts by plural category"
    case .missing(let keys, let language):
      "the strings for '\(language)' lack \(keys.map { "'\($0)'" }.joined(separator: ", "))"
    case .noLanguage(let language, _): "there are no strings for the language '\(language)'"
    }
  }

  var help: String? {
    switch self {
    case .pluralCategory: "CLDR's categories are zero, one, two, few, many and other"
    case .list(let key, _), .noList(let key), .noPlural(let key):
      "write it as the default theme's en.yml writes '\(key)'"
    case .missing: "add the keys; the default theme's en.yml has them all"
    case .noLanguage(let language, let available):
      "write Templates/strings/\(language).yml, or use one of: \(available.joined(separator: ", "))"
    }
  }
}
