public import Diagnostics

/// What is wrong with a note's withdrawal as a whole.
public enum WithdrawalProblem: Problem {
  /// `withdrawn` stands in a note whose status is another.
  case notInEffect
  /// The note is withdrawn, and readers learn neither when nor why, or only one of these.
  case unexplained(missing: [String])

  init?(_ status: NoteHeader.Status, _ withdrawal: Withdrawal?) {
    guard status == .withdrawn else {
      if withdrawal == nil { return nil }
      self = .notInEffect
      return
    }
    var missing: [String] = []
    if withdrawal?.date == nil { missing.append("date") }
    if withdrawal?.reason == nil { missing.append("reason") }
    if missing.isEmpty { return nil }
    self = .unexplained(missing: missing)
  }

  public var code: DiagnosticCode { .incompleteWithdrawal }

  public var message: String {
    switch self {
    case .notInEffect: "'withdrawn' has no effect: this note's status is not 'withdrawn'"
    case .unexplained(let missing):
      "this note is withdrawn without a \(missing.joined(separator: " or a "))"
    }
  }

  public var help: String? {
    switch self {
    case .notInEffect: "write status: withdrawn, or remove the key 'withdrawn'"
    case .unexplained:
      "write withdrawn: {date: 2016-02-01, reason: why it was withdrawn}; earlier updates are no longer shown"
    }
  }
}
