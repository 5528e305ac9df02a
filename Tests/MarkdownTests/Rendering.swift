import Diagnostics

@testable import Markdown

/// Knows every note that is not called unknown, or none, and writes down what it is asked.
struct NotedReferences: ReferenceResolver {
  private let knowsNotes: Bool
  private(set) var asked: [String] = []
  private var sources: [String] = []

  init(knowsNotes: Bool) {
    self.knowsNotes = knowsNotes
  }

  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation? {
    asked.append("citation \(key)" + (locator.map { ", \($0)" } ?? ""))
    guard knowsNotes, !key.hasPrefix("unknown") else { return nil }
    if !sources.contains(key) { sources.append(key) }
    let number = (sources.firstIndex(of: key) ?? 0) + 1
    return Citation(number: number, anchor: "reference-\(number)", title: "About \(key)")
  }

  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination? {
    asked.append("note \(target)")
    guard knowsNotes, !target.hasPrefix("unknown") else { return nil }
    return LinkDestination(address: "../locations/\(target).html", title: "Title of \(target)")
  }

  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination? {
    asked.append("link \(path)" + (fragment.map { " # \($0)" } ?? ""))
    guard knowsNotes, path.hasSuffix(".md"), !path.hasPrefix("unknown") else { return nil }
    let page = String(path.dropLast(3)) + ".html" + (fragment.map { "#\($0)" } ?? "")
    return LinkDestination(address: page, title: "")
  }

  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination? {
    asked.append("image \(path)")
    guard knowsNotes, path.hasPrefix("../media/") else { return nil }
    return ImageDestination(address: path, width: 640, height: 480)
  }
}

/// A body with what was found wrong in it and what it asked for.
struct Rendered {
  let body: Body
  /// The code of each finding and what its range covers: `raw-html «<b>»`.
  let findings: [String]
  let diagnostics: [Diagnostic]
  let asked: [String]

  var html: String { String(decoding: body.html, as: UTF8.self) }
}

/// Renders a body that follows `before` in its file; `knowing` says whether the notes and files that
/// it refers to exist.
func rendered(
  _ markdown: String, after before: String = "", headingBase: Int? = 2, anchors: Set<String> = [],
  idPrefix: String = "", knowing: Bool = true
) -> Rendered {
  let bytes = Array((before + markdown).utf8)
  let file = SourceFile(path: "note.md", bytes: bytes)
  var references = NotedReferences(knowsNotes: knowing)
  var log = DiagnosticLog()
  let body = renderBody(
    file, SourceID(7), body: before.utf8.count..<bytes.count, headingBase: headingBase,
    anchors: anchors, idPrefix: idPrefix, resolver: &references, log: &log)
  let findings = log.diagnostics.map { diagnostic in
    guard case .range(let range) = diagnostic.place else { return diagnostic.code.rawValue }
    let covered = String(decoding: bytes[range.bytes], as: UTF8.self)
    return "\(diagnostic.code.rawValue) «\(covered)»"
  }
  return Rendered(
    body: body, findings: findings, diagnostics: log.diagnostics, asked: references.asked)
}
