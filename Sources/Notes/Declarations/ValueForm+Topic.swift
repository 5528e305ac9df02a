extension ValueForm {
  /// The word under which the reference explains the record that is written there: "claim" for a list
  /// of claims. Nil for values that are no records, and for those that are explained where they stand.
  public var topic: String? {
    switch self {
    case .list, .record, .either(.count, .record): record?.topic
    default: nil
    }
  }
}

extension RecordDeclaration {
  /// "claim" for "a claim", "source" for "an inline source".
  fileprivate var topic: String {
    switch name {
    case "a media entry": "media"
    case "an actor with its role": "role"
    case "a count by group": "count"
    default: name.split(separator: " ").last.map(String.init) ?? name
    }
  }
}
