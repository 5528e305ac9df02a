public import Diagnostics
public import Notes

/// What is wrong between notes.
public enum CasebookProblem: Problem {
  /// `what` is the kind of thing wanted: "source", "claim", "grade".
  case unknownReference(what: String, text: String, nearest: [String])
  case notPublished(NoteKind, text: String)
  case withdrawnReference(NoteKind, text: String, replacements: [String])
  case ambiguousReference(text: String, meanings: [String])
  case duplicateIdentifier(NoteKind, text: String)
  case duplicateInNote(what: String, text: String)
  case withinCircle([String])
  case partCircle([String])
  case replyCircle([String])
  /// Places within places, or parts of parts.
  case tooDeep(NoteKind, limit: Int)
  case similarName(String, known: String)
  case brokenLink(String, nearest: [String])
  case brokenAnchor(String, in: String, nearest: [String])
  case missingMedia(String, nearest: [String])
  case protectedPlace(Accuracy, allowed: Accuracy)
  case protectedMetadata(String)
}
