import Casebook
import Diagnostics
import Notes

/// The paths that are taken, by whom.
struct PathBook {
  private(set) var routes: [Route] = []
  private(set) var log = DiagnosticLog()
  /// Folded, since some file systems do not tell upper and lower case apart.
  private var owners: [String: Owner] = [:]

  /// - Parameter capacity: how many paths are likely.
  init(capacity: Int) {
    routes.reserveCapacity(capacity)
    owners.reserveCapacity(capacity)
  }

  /// Who has a path. It is put into words only if somebody else wants that.
  private struct Owner {
    enum Subject {
      case everySite
      case taxonomy(id: String)
      case term(id: String, taxonomy: String)
      case note(NoteKind)
      case furtherPage(id: String)
      case feed(id: String)
      case redirect
    }

    let subject: Subject
    let place: Place

    static let everySite = Owner(subject: .everySite, place: .nowhere)

    /// The kind of note whose page it is.
    var note: NoteKind? {
      if case .note(let kind) = subject { kind } else { nil }
    }

    var description: String {
      switch subject {
      case .everySite: "a page of every site"
      case .taxonomy(let id): "the list of '\(id)'"
      case .term(let id, let taxonomy): "the term '\(id)' of '\(taxonomy)'"
      case .note(let kind): "\(kind.withArticle) note"
      case .furtherPage(let id): "a further page of '\(id)'"
      case .feed(let id): "the feed of '\(id)'"
      case .redirect: "a redirect"
      }
    }
  }

  mutating func add(_ path: String, _ content: Route.Content) {
    add(PagePath(path), content, .everySite)
  }

  mutating func add(_ stem: String, _ parts: Parts, _ content: (Int) -> Route.Content) {
    for part in 0..<parts.number { add(Parts.path(stem, part: part), content(part), .everySite) }
  }

  mutating func add(_ taxonomy: Taxonomy, _ content: Route.Content) {
    add(
      PagePath("\(taxonomy.id)/index.html"), content,
      Owner(subject: .taxonomy(id: taxonomy.id), place: .range(taxonomy.range)))
  }

  mutating func add(
    _ term: Taxonomy.Term, of taxonomy: Taxonomy, _ parts: Parts, _ content: (Int) -> Route.Content
  ) {
    let owner = Owner(
      subject: .term(id: term.id, taxonomy: taxonomy.id), place: .range(term.range))
    for part in 0..<parts.number {
      add(Parts.path("\(taxonomy.id)/\(term.id)", part: part), content(part), owner)
    }
  }

  mutating func add(_ header: NoteHeader, _ content: Route.Content) {
    add(
      PagePath(header.kind, id: header.id), content,
      Owner(subject: .note(header.kind), place: .file(header.path)))
  }

  mutating func add(_ header: NoteHeader, _ parts: Parts, _ content: (Int) -> Route.Content) {
    add(header, content(0))
    let stem = String(PagePath(header.kind, id: header.id).text.dropLast(5))
    for part in 1..<max(1, parts.number) {
      add(
        Parts.path(stem, part: part), content(part),
        Owner(subject: .furtherPage(id: header.id), place: .file(header.path)))
    }
  }

  /// Pages of another list that have the addresses of a note's further pages.
  mutating func add(behind header: NoteHeader, _ parts: Parts, _ content: (Int) -> Route.Content) {
    let stem = String(PagePath(header.kind, id: header.id).text.dropLast(5))
    for part in 0..<parts.number {
      add(
        Parts.path(stem, part: part + 1), content(part),
        Owner(subject: .furtherPage(id: header.id), place: .file(header.path)))
    }
  }

  /// The feed of a note's page.
  mutating func add(feed file: SiteFile, of header: NoteHeader) {
    add(
      PagePath(feedOf: header), .file(file),
      Owner(subject: .feed(id: header.id), place: .file(header.path)))
  }

  mutating func add(_ redirect: Located<ContentPath>, to header: NoteHeader) {
    let target = PagePath(header.kind, id: header.id)
    var path = redirect.value.text
    if !path.hasSuffix(".html") { path += "/index.html" }
    if let owner = owners[Self.folded(path)] {
      log.report(
        PlanProblem.redirectOverPage(path, owner: owner.description), at: redirect.range,
        notes: Self.notes(owner))
      return
    }
    add(
      PagePath(path), .redirect(target),
      Owner(subject: .redirect, place: .range(redirect.range)))
  }

  private mutating func add(_ path: PagePath, _ content: Route.Content, _ owner: Owner) {
    routes.append(Route(path: path, content: content))
    let other = owners.updateValue(owner, forKey: Self.folded(path.text))
    if let other { report(path, owner, other) }
  }

  private mutating func report(_ path: PagePath, _ owner: Owner, _ other: Owner) {
    // Two notes of one kind on one path have one id, which has been reported.
    if let note = owner.note, note == other.note { return }
    let place = owner.place == .nowhere ? other.place : owner.place
    log.report(
      PlanProblem.onePathTwice(path.text, owner.description, other.description), at: place,
      notes: Self.notes(other))
  }

  private static func notes(_ owner: Owner) -> [Diagnostic.Note] {
    owner.place == .nowhere
      ? [] : [Diagnostic.Note("the other one comes from here", at: owner.place)]
  }

  private static func folded(_ path: String) -> String { path.lowercased() }
}
