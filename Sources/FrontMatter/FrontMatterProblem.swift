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

  /// A key that the schema does not have, the nearest ones that it has, the others that could stand
  /// there, and whether authors may add their own.
  case unknownKey(
    String, of: String, suggestions: [String], others: [String], allowsOwn: Bool)
  case missingKey(String, of: String)
  /// What the schema calls the value that it wants, how that is written, and what was found.
  case wrongType(expected: String, written: Node.Kind, found: Node.Kind)
  case emptyText
}

/// What YAML has and notes may not use.
enum YAMLFeature: Sendable {
  case anchor, alias, tag, mergeKey, directive, secondDocument, keyThatIsNoText
}
