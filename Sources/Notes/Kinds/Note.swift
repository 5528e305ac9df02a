public import Diagnostics
import FrontMatter

/// A note's file: which kind its folder makes it and which id its name gives it.
public struct NoteFile: Sendable {
  public let kind: NoteKind
  public let id: String
  public let path: String
  public let relativePath: String
  public let source: SourceID

  public init(kind: NoteKind, id: String, path: String, relativePath: String, source: SourceID) {
    self.kind = kind
    self.id = id
    self.path = path
    self.relativePath = relativePath
    self.source = source
  }
}

/// A note of any kind, read and typed, its references not yet followed.
public enum Note: Sendable {
  case incident(IncidentNote)
  case location(LocationNote)
  case source(SourceNote)
  case actor(ActorNote)
  case claim(ClaimNote)
  case page(PageNote)

  public var header: NoteHeader {
    switch self {
    case .incident(let note): note.header
    case .location(let note): note.header
    case .source(let note): note.header
    case .actor(let note): note.header
    case .claim(let note): note.header
    case .page(let note): note.header
    }
  }
}

extension Note {
  /// Reads a note.
  ///
  /// - Parameters:
  ///   - file: what its place and name say of it.
  ///   - text: its bytes.
  ///   - taxonomies: the keys of `site.yml`'s taxonomies, which notes may have.
  ///   - log: takes what is wrong with it.
  /// - Returns: nil when the front matter could not be read at all.
  public init?(
    _ file: NoteFile, text: SourceFile, taxonomies: [String], log: inout DiagnosticLog
  ) {
    guard let split = splitNote(text, file.source, log: &log),
      let frontMatter = split.frontMatter,
      let mapping = parseYAML(text, file.source, range: frontMatter, log: &log)
    else { return nil }
    // What is missing is reported at the opening line: there is no better place for it.
    let opening = text.bytes.prefix(3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    let start = SourceRange(file.source, opening, opening + 3)
    var reader = NoteReader(mapping, of: "\(file.kind.withArticle) note", at: start)
    let header = NoteHeader(&reader, of: file, body: split.body)
    self.init(&reader, header: header, taxonomies: taxonomies)
    log.append(contentsOf: reader.finish())
    var look = TextLook()
    look.look(at: mapping)
    look.look(at: split.body, of: text, file.source)
    log.append(contentsOf: look.log)
    if header.status == .withdrawn { self = notice }
  }

  /// Reads the keys that only notes of one kind have.
  init(_ reader: inout NoteReader, header: NoteHeader, taxonomies: [String]) {
    switch header.kind {
    case .incident:
      self = .incident(IncidentNote(&reader, header: header, taxonomies: taxonomies))
    case .location:
      self = .location(LocationNote(&reader, header: header))
    case .source:
      self = .source(SourceNote(&reader, header: header))
    case .actor:
      self = .actor(ActorNote(&reader, header: header))
    case .claim:
      self = .claim(ClaimNote(&reader, header: header, taxonomies: taxonomies))
    case .page:
      self = .page(PageNote(header: header))
    }
  }
}
