import Diagnostics

extension FrontMatterProblem {
  var code: DiagnosticCode {
    switch self {
    case .fileTooLarge, .tooManyValues: .fileTooLarge
    case .invalidEncoding: .invalidEncoding
    case .invalidCharacter: .invalidCharacter
    case .missingFrontMatter: .missingFrontMatter
    case .unclosedFrontMatter: .unclosedFrontMatter
    case .syntax: .yamlSyntax
    case .feature: .yamlFeature
    case .duplicateKey: .duplicateKey
    case .tooDeep: .nestingTooDeep
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .emptyText: .emptyText
    }
  }

  var message: String {
    switch self {
    case .fileTooLarge:
      "this file has more than the \(largestNote / 1024) KiB that are read"
    case .tooManyValues:
      "this file has more than \(mostValues) values"
    case .invalidEncoding(let bytes):
      "this is not UTF-8 text: \(hexadecimal(bytes))"
    case .invalidCharacter(let scalar):
      "\(name(ofCharacter: scalar)) cannot stand in a text"
    case .missingFrontMatter(startsLater: true):
      "something stands before the line '---' that opens the front matter"
    case .missingFrontMatter:
      "this note does not start with a front matter"
    case .unclosedFrontMatter:
      "the front matter that starts here never ends"
    case .syntax(let mistake):
      mistake.message
    case .feature(let feature):
      feature.message
    case .duplicateKey(let key):
      "'\(key)' stands here a second time"
    case .tooDeep:
      "this is nested more than \(deepestNesting) levels deep"
    case .unknownKey(let key, let kind, _, _):
      "'\(key)' is no key of \(kind)"
    case .missingKey(let key, let kind):
      "'\(key)' is missing: \(kind) must have it"
    case .wrongType(let expected, _, let found):
      "expected \(expected), found \(found.name)"
    case .emptyText:
      "a value is missing here"
    }
  }

  var help: String? {
    switch self {
    case .fileTooLarge, .tooManyValues:
      "split it, or keep large material in media/"
    case .invalidEncoding:
      "save the file as UTF-8"
    case .invalidCharacter:
      "delete it; many editors show it only in their list of hidden characters"
    case .missingFrontMatter(startsLater: true):
      "make '---' the first line of the file"
    case .missingFrontMatter:
      "start the file with a line '---', lines 'key: value' and another line '---'"
    case .unclosedFrontMatter:
      "write a line '---' after the last key"
    case .syntax(let mistake):
      mistake.help
    case .feature(let feature):
      feature.help
    case .duplicateKey:
      "keep one of the two; several values are written as a list: [first, second]"
    case .tooDeep:
      "write it flatter"
    case .unknownKey(_, _, let suggestions, let allowed):
      advice(from: suggestions)
        ?? (allowed.isEmpty
          ? "keys of your own start with 'x-'"
          : "its keys are: " + allowed.joined(separator: ", "))
    case .missingKey(let key, _):
      "add a line '\(key): …'"
    case .wrongType(_, .mapping, _):
      "write lines 'key: value', or {key: value, key: value}"
    case .wrongType(_, _, .mapping):
      "write one value; a text with ': ' or braces in it needs quotes"
    case .wrongType:
      "write one value, without brackets and '- '"
    case .emptyText:
      "write a value, or delete the key"
    }
  }

  var replacement: String? {
    switch self {
    case .unknownKey(_, _, let suggestions, _) where suggestions.count == 1: suggestions[0]
    case .invalidCharacter: ""
    default: nil
    }
  }
}

extension YAMLFeature {
  fileprivate var message: String {
    switch self {
    case .anchor: "anchors ('&name') cannot be used in notes"
    case .alias: "aliases ('*name') cannot be used in notes"
    case .tag: "tags ('!name') cannot be used in notes"
    case .mergeKey: "merge keys ('<<') cannot be used in notes"
    case .directive: "lines that start with '%' cannot be used in notes"
    case .secondDocument: "a second YAML document starts here"
    case .keyThatIsNoText: "a list or mapping cannot be a key"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .anchor, .alias, .tag: "write the value out; put a text that starts so in quotes"
    case .mergeKey: "write the keys out"
    case .directive: "delete the line"
    case .secondDocument: "keep one document and no line '---' or '...' within it"
    case .keyThatIsNoText: "put a text that starts with '{' or '[' in quotes"
    }
  }
}

extension SyntaxMistake.Kind {
  fileprivate var message: String {
    switch self {
    case .secondColon: "a text without quotes cannot have ': ' in it"
    case .misplacedKey: "a key cannot start here"
    case .expectedKey: "expected a key here"
    case .lineWithoutColon: "this line has no ':' after its key"
    case .unclosedQuote: "the quotation mark that opens here is never closed"
    case .unclosedList: "the list that '[' opens here is not closed or has no ',' between values"
    case .unclosedMapping:
      "the mapping that '{' opens here is not closed or has no ',' between values"
    case .unclosedBracket: "a '[' or '{' above is never closed"
    case .expectedListEntry: "expected another '- ' of the list above"
    case .listOnKeyLine: "a list with '- ' cannot start here"
    case .tab: "a tab cannot stand here"
    case .specialStart(let scalar): "a text without quotes cannot start with '\(scalar)'"
    case .textAfterQuote: "text stands after the closing quotation mark"
    case .unknownEscape: "this sequence with '\\' has no meaning"
    case .invalidEscape: "this sequence with '\\' names no character"
    case .textAfterBlockMark: "text cannot stand on the line of '|' or '>'"
    case .countWithoutQuotes: "a count that starts with '>' needs quotes"
    case .missingValue: "a value is missing before this"
    case .other(let problem): "this is not YAML: \(problem)"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .secondColon: "put the whole value in quotes: key: \"first: second\""
    case .misplacedKey: "indent it exactly as the keys above it; a text with ': ' needs quotes"
    case .expectedKey: "indent the line as its neighbours, and check the brackets above it"
    case .lineWithoutColon:
      "write 'key: value'; indent the line if it continues the value above"
    case .unclosedQuote: "close it with the same mark"
    case .unclosedList: "write [first, second]; put a text with ',' or brackets in quotes"
    case .unclosedMapping: "write {key: value, key: value}; put a text with ',' in quotes"
    case .unclosedBracket: "write the ']' or '}' that closes it"
    case .expectedListEntry: "indent the line as the '- ' above it, or as the list's own key"
    case .listOnKeyLine: "start it on a line of its own below the key, or write [first, second]"
    case .tab: "use spaces"
    case .specialStart: "put the text in quotes"
    case .textAfterQuote: "put the whole value in quotes of the other kind"
    case .unknownEscape, .invalidEscape: "write '\\\\' for a backslash, or use single quotes"
    case .textAfterBlockMark: "start the text on the next line, indented"
    case .countWithoutQuotes: "write \">48\": without quotes, '>' starts a block of text"
    case .missingValue: "write a value, or put a text that starts with '[', '{' or ',' in quotes"
    case .other: "compare the line with those of a note that works"
    }
  }
}

extension Node.Kind {
  fileprivate var name: String {
    switch self {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { padded(UInt32($0), to: 2) }.joined(separator: " ")
}

private func name(ofCharacter scalar: UInt32) -> String {
  let kind = scalar == 0x2028 || scalar == 0x2029 ? "line separator" : "control character"
  return "the \(kind) U+\(padded(scalar, to: 4))"
}

private func padded(_ number: UInt32, to width: Int) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
