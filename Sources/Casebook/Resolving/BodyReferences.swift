import Diagnostics
import Markdown
import MediaFiles
import Notes

/// Resolves what a note's body refers to, and keeps the page's reference list.
struct BodyReferences: ReferenceResolver {
  var follower: ReferenceFollower
  private(set) var references = ReferenceList()
  private let page: PagePath
  /// From the content folder.
  private let path: FilePath

  /// - Parameters:
  ///   - follower: follows references for the note.
  ///   - header: the note that the body belongs to.
  init(_ follower: ReferenceFollower, of header: NoteHeader) {
    self.follower = follower
    page = PagePath(header.kind, id: header.id)
    path = FilePath(header.relativePath)
  }

  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation? {
    guard let source = follower.source(Located(key, at: range)) else { return nil }
    follower.trail.citations.append(CitationUse(source: source, locator: locator))
    let number = references.number(of: source)
    return Citation(
      number: number, anchor: "reference.\(number)", title: title(of: source))
  }

  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination? {
    let (text, fragment) = target.cut(at: "#")
    guard let note = anyNote(Located(text, at: range)) else { return nil }
    if !hasText { follower.trail.named.append(note) }
    return destination(note, fragment: fragment, at: range)
  }

  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination? {
    guard let target = resolved(path) else {
      follower.trail.log.report(CasebookProblem.brokenLink(path, nearest: []), at: range)
      return nil
    }
    if target.first == "media" {
      return follower.file(named: target.dropFirst().joined(separator: "/"), at: range)
        .map { LinkDestination(address: address(of: $0), title: path) }
    }
    guard let kind = NoteKind.allCases.first(where: { $0.folder == target.first }),
      let file = target.last, file.hasSuffix(".md"),
      let note = noteReference(kind, Located(String(file.dropLast(3)), at: range))
    else {
      if follower.trail.unknown.last?.reference.range != range {
        follower.trail.log.report(CasebookProblem.brokenLink(path, nearest: []), at: range)
      }
      return nil
    }
    return destination(note, fragment: fragment, at: range)
  }

  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination? {
    guard let target = resolved(path), target.first == "media" else {
      follower.trail.log.report(CasebookProblem.missingMedia(path, nearest: []), at: range)
      return nil
    }
    let file = target.dropFirst().joined(separator: "/")
    guard let file = follower.file(named: file, at: range) else { return nil }
    let size = follower.context.media.size(of: file)
    return ImageDestination(address: address(of: file), width: size?.width, height: size?.height)
  }

  /// The note that is meant, whatever its kind; `folder/id` says which kind.
  private mutating func anyNote(_ reference: Located<String>) -> NoteReference? {
    let (folder, rest) = reference.value.cut(at: "/")
    if let rest, !rest.isEmpty, let kind = NoteKind.allCases.first(where: { $0.folder == folder }) {
      return noteReference(kind, Located(rest, at: reference.range))
    }
    let kinds = follower.context.index.kinds(of: reference.value)
    if kinds.count > 1 {
      follower.trail.log.report(
        CasebookProblem.ambiguousReference(
          text: reference.value, meanings: kinds.map { "the \($0.rawValue)" }),
        at: reference.range)
      return nil
    }
    guard let kind = kinds.first else {
      follower.unknown("note", reference, among: NoteKind.allCases.map { .notes($0) })
      return nil
    }
    return noteReference(kind, reference)
  }

  private mutating func noteReference(
    _ kind: NoteKind, _ reference: Located<String>
  ) -> NoteReference? {
    follower.mentioned(kind, reference).map { NoteReference(kind, number: $0) }
  }

  /// The notes that stand in for the one that the body belongs to.
  ///
  /// - Parameter references: ids as in links; without a folder, of a note of the same kind.
  mutating func replacements(_ references: [Located<String>], of kind: NoteKind) -> [NoteReference]
  {
    references.compactMap { reference in
      let (folder, rest) = reference.value.cut(at: "/")
      let named = NoteKind.allCases.first { $0.folder == folder }
      guard let rest, !rest.isEmpty, let named else {
        return follower.note(kind, reference).map { NoteReference(kind, number: $0) }
      }
      return follower.note(named, Located(rest, at: reference.range))
        .map { NoteReference(named, number: $0) }
    }
  }

  private mutating func destination(
    _ note: NoteReference, fragment: String?, at range: SourceRange
  ) -> LinkDestination? {
    guard let header = follower.context.header(of: note) else { return nil }
    follower.trail.links.append(note)
    var address = page.address(of: PagePath(header.kind, id: header.id))
    let fragment = fragment.map(Anchor.composed)
    if let fragment, !fragment.isEmpty, header.status == .withdrawn {
      // The heading went with the text. The link leads to the notice.
      follower.trail.log.report(
        CasebookProblem.withdrawnReference(
          header.kind, text: "\(header.id)#\(fragment)",
          replacements: header.withdrawal?.replacedBy.map(\.value) ?? []),
        at: range)
    } else if let fragment, !fragment.isEmpty {
      follower.trail.anchors.append(AnchorUse(note: note, anchor: fragment, range: range))
      address += "#" + PagePath(fragment).encoded
    }
    return LinkDestination(
      address: address, title: header.title.value.text(in: follower.context.settings.language))
  }

  /// The address of a file below `media/`, which is published at the same place.
  private func address(of file: FilePath) -> String { page.address(of: PagePath(media: file)) }

  /// A path relative to the note's folder, from the content folder; nil if it leads out of that.
  private func resolved(_ path: String) -> [String]? {
    guard path.utf8.first != UInt8(ascii: "/") else { return nil }
    var parts = Array(self.path.parts.dropLast())
    for part in FilePath(path).parts {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts
  }

  private func title(of source: Handle<Source>) -> String {
    let title = follower.inlineSources.title(of: source) ?? follower.context.title(of: source)
    return title?.text(in: follower.context.settings.language) ?? ""
  }
}

extension String {
  /// What stands before the first `mark`, and behind it if there is one.
  fileprivate func cut(at mark: Unicode.Scalar) -> (before: String, behind: String?) {
    guard let place = unicodeScalars.firstIndex(of: mark) else { return (self, nil) }
    return (
      String(unicodeScalars[..<place]),
      String(unicodeScalars[unicodeScalars.index(after: place)...])
    )
  }
}
