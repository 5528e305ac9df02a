public import Diagnostics
import Notes
public import Parallelism
public import Publishing

/// What is served: one site that never changes. An edit makes another.
public struct PreviewSite: Sendable {
  /// The files of the last build without errors; nil before there was one.
  public let contents: (any PreviewContents)?
  public internal(set) var state: LiveState
  let findings: SiteFindings
  /// The moment that the contents were built at.
  var moment: Instant?
  /// What the terminal was told of second looks and rehearsals.
  var told = (looked: FindingMemory(), rehearsed: FindingMemory())

  init(
    contents: (any PreviewContents)?, state: LiveState, findings: SiteFindings = SiteFindings()
  ) {
    self.contents = contents
    self.state = state
    self.findings = findings
    self.state.tell(findings)
  }

  /// The site that follows.
  func with(
    _ contents: (any PreviewContents)?, _ state: LiveState, _ findings: SiteFindings
  ) -> PreviewSite {
    var site = PreviewSite(contents: contents, state: state, findings: findings)
    site.told = told
    site.moment = moment
    return site
  }

  /// Adds to a page the script that keeps it up to date; other files stay as they are.
  func live(_ bytes: [UInt8], at path: String) -> [UInt8] {
    guard path.hasSuffix(".html"), !FilePath(path).isInside("media") else { return bytes }
    let tag = Array(LiveReload.tag(version: state.version).utf8)
    let end = Array("</body>".utf8)
    var index = bytes.count - end.count
    while index >= 0, !bytes[index...].starts(with: end) { index -= 1 }
    guard index >= 0 else { return bytes + tag }
    return Array(bytes[..<index]) + tag + Array(bytes[index...])
  }
}

/// The files that a site has, by their paths.
public protocol PreviewContents: Sendable {
  /// The path that the site will be published below, with slashes at both ends.
  var root: String { get }

  /// - Returns: nil if the site has no such file.
  func bytes(at path: FilePath) async -> [UInt8]?

  /// A file that is read a part at a time.
  ///
  /// - Returns: nil for a file that is made when it is asked for.
  func media(at path: FilePath) async -> PublishedMedia?

  /// The files after a note was saved, if they can be told without reading all notes.
  func rereadingNote(at path: FilePath, jobs: Jobs) async -> Self?
}

extension PublishedFilesIndex: PreviewContents {}
