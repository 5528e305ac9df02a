public import Diagnostics

/// What is wrong with `site.yml` beyond the text of one value.
public enum SettingsProblem: Problem {
  case missing(folder: String)
  case identifier(String)
  case reservedTaxonomy(String, TakenName)
  case reservedName(String, ReservedName)
  case contact(String)
  case timezone(String, nearest: [String])
  case baseURL(String)
  case perPage(Int)

  public var code: DiagnosticCode {
    switch self {
    case .missing: .missingContent
    case .identifier, .reservedTaxonomy: .invalidIdentifier
    case .reservedName: .reservedName
    case .contact, .baseURL: .invalidAddress
    case .timezone: .unknownValue
    case .perPage: .invalidNumber
    }
  }

  public var message: String {
    switch self {
    case .missing(let folder): "there is no site.yml in '\(folder)'"
    case .identifier(let text): "'\(text)' cannot be an id"
    case .reservedTaxonomy(let text, _): "a taxonomy cannot be called '\(text)'"
    case .reservedName(let text, let name):
      "a taxonomy cannot be called '\(text)': \(name.purpose)"
    case .contact(let text): "'\(text)' is neither a mailbox nor a web address"
    case .timezone(let text, _): "'\(text)' is not the name of a time zone"
    case .baseURL(let text): "pages cannot stand below '\(text)'"
    case .perPage(let number): "\(number) incidents on a page are too few or too many"
    }
  }

  public var help: String? {
    switch self {
    case .missing: "write one with at least a title: `title: My site`"
    case .identifier(let text):
      "ids are letters, digits, '-', '_' and '.', for example '\(NoteIdentifier.suggestion(for: text))'"
    case .reservedTaxonomy(let text, let reason): reason.help(for: text)
    case .reservedName: "choose another name"
    case .contact: "write name@example.org, or an address that starts with https://"
    case .timezone(_, let nearest):
      advice(from: nearest)
        ?? "write a name of the IANA time zone database, such as Asia/Damascus or UTC"
    case .baseURL:
      "write an address without '?' and '#', such as https://example.org/reports"
    case .perPage: "write a number from 10 to 500"
    }
  }
}
