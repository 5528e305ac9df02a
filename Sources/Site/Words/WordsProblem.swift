import Diagnostics

/// What is wrong with a strings file.
enum WordsProblem: Problem {
  case pluralCategory(String)
  case missing(keys: [String], language: String)
  case noLanguage(String, available: [String])

  var code: DiagnosticCode {
    switch self {
    case .pluralCategory: .unknownKey
    case .missing, .noLanguage: .missingString
    }
  }

  var message: String {
    switch self {
    case .pluralCategory(let text): "'\(text)' is not a plural category"
    case .missing(let keys, let language):
      "the strings for '\(language)' lack \(keys.map { "'\($0)'" }.joined(separator: ", "))"
    case .noLanguage(let language, _): "there are no strings for the language '\(language)'"
    }
  }

  var help: String? {
    switch self {
    case .pluralCategory: "CLDR's categories are zero, one, two, few, many and other"
    case .missing: "add the keys; the default theme's en.yml has them all"
    case .noLanguage(let language, let available):
      "write Templates/strings/\(language).yml, or use one of: \(available.joined(separator: ", "))"
    }
  }
}
