public import Diagnostics
import Notes

extension CasebookProblem {
  public var code: DiagnosticCode {
    switch self {
    case .unknownReference, .notPublished: .unknownReference
    case .withdrawnReference: .withdrawnReference
    case .ambiguousReference: .ambiguousReference
    case .duplicateIdentifier, .duplicateInNote: .duplicateIdentifier
    case .withinCircle: .withinCircle
    case .partCircle: .partCircle
    case .replyCircle: .replyCircle
    case .tooDeep: .nestingTooDeep
    case .similarName: .similarName
    case .brokenLink: .brokenLink
    case .brokenAnchor: .brokenAnchor
    case .missingMedia: .missingMedia
    case .protectedPlace, .protectedMetadata: .protectedPlace
    }
  }

  public var message: String {
    switch self {
    case .unknownReference(let what, let text, _):
      "no \(what) has the id '\(text)'"
    case .notPublished(let kind, let text):
      "the \(kind.rawValue) '\(text)' is a draft and is not published"
    case .withdrawnReference(let kind, let text, _):
      "the \(kind.rawValue) '\(text)' is withdrawn; this refers to its notice"
    case .ambiguousReference(let text, let meanings):
      "'\(text)' can mean \(abridged(meanings, atMost: 6, separator: " or "))"
    case .duplicateIdentifier(let kind, let text):
      "another \(kind.rawValue) has the id or alias '\(text)'"
    case .duplicateInNote(let what, let text):
      "another \(what) of this note has the id '\(text)'"
    case .withinCircle(let ids):
      "these places lie within each other: \(Self.chain(ids))"
    case .partCircle(let ids):
      "these actors are part of each other: \(Self.chain(ids))"
    case .replyCircle(let ids):
      "these claims reply to each other: \(Self.chain(ids))"
    case .tooDeep(let kind, let limit):
      "this \(kind.rawValue) has more than \(limit) others above it"
    case .similarName(let name, let known):
      "'\(name)' is almost the name of the actor '\(known)'"
    case .brokenLink(let path, _):
      "the link '\(path)' leads to no note"
    case .brokenAnchor(let anchor, let page, _):
      "'\(page)' has no heading with the anchor '\(anchor)'"
    case .missingMedia(let path, _):
      "there is no file '\(path)' in the media folder"
    case .protectedPlace(let accuracy, let allowed):
      "the place is protected: '\(accuracy.rawValue)' is sharper than '\(allowed.rawValue)'"
    case .protectedMetadata(let file):
      "the place is published coarsely, and the metadata of '\(file)' may say where it is"
    }
  }

  public var help: String? {
    switch self {
    case .unknownReference(let what, _, let nearest):
      Self.advice(nearest) ?? "use the id of \(what == "actor" ? "an" : "a") \(what) that exists"
    case .notPublished: "publish it, or build with --drafts to see both"
    case .withdrawnReference(_, _, let replacements):
      replacements.first.map { "refer to what replaces it: '\($0)'" }
        ?? "check whether what you write still holds, and remove the reference if it does not"
    case .ambiguousReference(let text, _):
      "write the folder before the id, such as 'locations/\(text)'"
    case .duplicateIdentifier: "upper and lower case, spaces and hyphens do not tell ids apart"
    case .duplicateInNote: "give each its own id"
    case .withinCircle, .partCircle, .replyCircle: "break the circle at one of them"
    case .tooDeep: "leave out levels that no reader needs"
    case .similarName(_, let known):
      "write \(known) if it is the same, or {name: …} for a plain name"
    case .brokenLink(_, let nearest):
      Self.advice(nearest) ?? "write [[id]], or the path from this note to the other's file"
    case .brokenAnchor(_, _, let nearest):
      Self.advice(nearest) ?? "link to the page alone, or to one of its headings"
    case .missingMedia(_, let nearest):
      Self.advice(nearest) ?? "put the file into media/, or delete what names it"
    case .protectedPlace(_, let allowed):
      "write publish-accuracy: \(allowed.rawValue), or leave the key out"
    case .protectedMetadata: "leave out keep-metadata, and it is removed"
    }
  }

  public var replacement: String? {
    if case .unknownReference(_, _, let nearest) = self { nearest.first } else { nil }
  }

  private static func advice(_ nearest: [String]) -> String? {
    guard !nearest.isEmpty else { return nil }
    return "did you mean " + nearest.map { "'\($0)'" }.joined(separator: " or ") + "?"
  }

  private static func chain(_ ids: [String]) -> String {
    abridged(ids + ids.prefix(1), separator: " → ")
  }
}
