import Notes

extension KeyDeclaration {
  /// How the value is written, in words: "a list of claims", "one of: show, count".
  var writing: String {
    if case .flag = form { return form.name }
    guard let choices = form.choices else { return form.name }
    let words = choices.joined(separator: ", ")
    if case .list = form { return "a list of: \(words)" }
    return "one of: \(words)"
  }

  /// Values to copy, unless ``writing`` lists all that there are.
  var samples: [String] {
    guard form.choices == nil else { return [] }
    return examples
  }
}
