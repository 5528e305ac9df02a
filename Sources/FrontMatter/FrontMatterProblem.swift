import Diagnostics

/// What can be wrong with a note's front matter, whatever its keys mean.
enum FrontMatterProblem: Problem {
  case fileTooLarge
  /// The bytes that are no UTF-8.
  case invalidEncoding([UInt8])
  /// A forbidden character's number.
  case invalidCharacter(UInt32)

  /// The file does not start with `---`; blank lines may stand before it.
  case missingFrontMatter(startsLater: Bool)
  case unclosedFrontMatter

  case syntax(SyntaxMistake.Kind)
  case feature(YAMLFeature)
  case duplicateKey(String)
  case tooDeep
  case tooManyValues

  /// A key that the schema does not have, and the nearest ones that it has.
  case unknownKey(String, of: String, suggestions: [String])
  case missingKey(String, of: String)
  case wrongType(expected: String, found: Node.Kind)
  case emptyText
}

/// What YAML has and notes may not use.
enum YAMLFeature: Sendable {
  case anchor, alias, tag, mergeKey, directive, secondDocument, keyThatIsNoText
}
