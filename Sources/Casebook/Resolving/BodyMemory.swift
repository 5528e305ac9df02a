import Diagnostics
import Markdown
import Notes
import Synchronization

/// The texts that were rendered before, for a preview that resolves the notes again and again: of
/// thousands, one was edited.
public final class BodyMemory: Sendable {
  private let texts = Mutex(RememberedTexts())

  public init() {}

  var remembered: RememberedTexts { texts.withLock { $0 } }

  /// Takes what was rendered in place of what was rendered before.
  func keep(_ texts: RememberedTexts) {
    self.texts.withLock { $0 = texts }
  }
}

/// What came of each note when it was resolved, to resolve some of them again.
struct KeptOutcomes: Sendable {
  var outcomes: Published
  let texts: RememberedTexts
}

/// Rendered texts, by the number of their note's file.
struct RememberedTexts: Sendable {
  private var texts: [RenderedText?]

  init(files: Int = 0) {
    texts = Array(repeating: nil, count: files)
  }

  /// The text of a note if it was rendered from the very note that was read.
  subscript(header: NoteHeader) -> RenderedText? {
    let number = Int(header.source.number)
    guard texts.indices.contains(number), texts[number]?.header === header else { return nil }
    return texts[number]
  }

  mutating func add(_ text: RenderedText) {
    let number = Int(text.header.source.number)
    if texts.indices.contains(number) { texts[number] = text }
  }
}

/// A text as it was rendered, with all that it was told of what it refers to. As long as it is told
/// the same, it would be rendered the same.
final class RenderedText: Sendable {
  let header: NoteHeader
  let body: Body
  /// What is wrong with the text itself.
  let log: DiagnosticLog
  private let answers: [Answer]

  init(_ header: NoteHeader, body: Body, log: DiagnosticLog, answers: [Answer]) {
    self.header = header
    self.body = body
    self.log = log
    self.answers = answers
  }

  /// Asks again for all that the text refers to.
  ///
  /// - Parameter references: keeps what it was asked for, as it does when the text is rendered.
  /// - Returns: whether every answer is the same.
  func isToldTheSame(by references: inout BodyReferences) -> Bool {
    for answer in answers where !answer.isRepeated(by: &references) { return false }
    return true
  }
}

/// What a text asked, and what it was told.
enum Answer: Sendable {
  case citation(String, locator: String?, SourceRange, Citation?)
  case wikiLink(String, hasText: Bool, SourceRange, LinkDestination?)
  case relativeLink(String, fragment: String?, SourceRange, LinkDestination?)
  case image(String, SourceRange, ImageDestination?)

  fileprivate func isRepeated(by references: inout BodyReferences) -> Bool {
    switch self {
    case .citation(let key, let locator, let range, let told):
      references.citation(key, locator: locator, at: range) == told
    case .wikiLink(let target, let hasText, let range, let told):
      references.wikiLink(target, hasText: hasText, at: range) == told
    case .relativeLink(let path, let fragment, let range, let told):
      references.relativeLink(path, fragment: fragment, at: range) == told
    case .image(let path, let range, let told):
      references.image(path, at: range) == told
    }
  }
}

/// Resolves what a text refers to, and keeps what it is told.
struct RecordedReferences: ReferenceResolver {
  var references: BodyReferences
  private(set) var answers: [Answer] = []

  init(_ references: BodyReferences) {
    self.references = references
  }

  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation? {
    let told = references.citation(key, locator: locator, at: range)
    answers.append(.citation(key, locator: locator, range, told))
    return told
  }

  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination? {
    let told = references.wikiLink(target, hasText: hasText, at: range)
    answers.append(.wikiLink(target, hasText: hasText, range, told))
    return told
  }

  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination? {
    let told = references.relativeLink(path, fragment: fragment, at: range)
    answers.append(.relativeLink(path, fragment: fragment, range, told))
    return told
  }

  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination? {
    let told = references.image(path, at: range)
    answers.append(.image(path, range, told))
    return told
  }
}
