import Diagnostics

/// The record of a published site could not be written.
struct RecordProblem: Problem {
  let reason: String

  var code: DiagnosticCode { .notRecorded }

  var message: String { "what was published could not be recorded: \(reason)" }

  var help: String? {
    "`dossier withdraw --now` needs the folder .dossier beside the notes; make it writable"
  }
}
