import Diagnostics

/// A finding in so many words.
private struct Statement: Problem {
  let code: DiagnosticCode
  let message: String
  let help: String?
  let replacement: String?
}

extension Diagnostic {
  init(
    _ code: DiagnosticCode, _ message: String, at place: Place, help: String? = nil,
    notes: [Note] = [], replacement: String? = nil
  ) {
    self.init(
      Statement(code: code, message: message, help: help, replacement: replacement), at: place,
      notes: notes)
  }
}
