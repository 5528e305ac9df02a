import Casebook
import Diagnostics
import Notes

/// The paths that are taken, by whom.
struct PathBook {
  private(set) var routes: [Route] = []
  private(set) var log = DiagnosticLog()
  private var claims: PathClaims
  /// Where the further pages of lists lay in earlier versions, and where they are.
  private var formerPages: [(path: PagePath, target: PagePath)] = []

  /// - Parameter capacity: how many paths are likely.
  init(capacity: Int) {
    routes.reserveCapacity(capacity)
    claims = PathClaims(capacity: capacity)
  }

  mutating func add(_ path: String, _ content: Route.Content) {
    add(PagePath(path), content, .everySite)
  }

  mutating func add(_ stem: String, _ parts: Parts, _ content: (Int) -> Route.Content) {
    for part in 0..<parts.number { add(stem, part, content(part), .everySite) }
  }

  mutating func add(_ taxonomy: Taxonomy, _ content: Route.Content) {
    add(
      PagePath("\(taxonomy.id)/index.html"), content,
      PathOwner(subject: .taxonomy(id: taxonomy.id), place: .range(taxonomy.range)))
  }

  mutating func add(
    _ term: Taxonomy.Term, of taxonomy: Taxonomy, _ parts: Parts, _ content: (Int) -> Route.Content
  ) {
    let owner = PathOwner(
      subject: .term(id: term.id, taxonomy: taxonomy.id), place: .range(term.range))
    for part in 0..<parts.number {
      add("\(taxonomy.id)/\(term.id)", part, content(part), owner)
    }
  }

  mutating func add(_ header: NoteHeader, _ content: Route.Content) {
    add(
      PagePath(header.kind, id: header.id), content,
      PathOwner(subject: .note(header.kind), place: .file(header.path)))
  }

  mutating func add(_ header: NoteHeader, _ parts: Parts, _ content: (Int) -> Route.Content) {
    add(header, content(0))
    let stem = String(PagePath(header.kind, id: header.id).text.dropLast(5))
    for part in 1..<max(1, parts.number) {
      add(
        stem, part, content(part),
        PathOwner(subject: .furtherPage(id: header.id), place: .file(header.path)))
    }
  }

  /// Pages of another list that have the addresses of a note's further pages.
  mutating func add(behind header: NoteHeader, _ parts: Parts, _ content: (Int) -> Route.Content) {
    let stem = String(PagePath(header.kind, id: header.id).text.dropLast(5))
    for part in 0..<parts.number {
      add(
        Parts.path(stem, part: part + 1), content(part),
        PathOwner(subject: .furtherPage(id: header.id), place: .file(header.path)))
    }
  }

  /// The feed of a note's page.
  mutating func add(feed file: SiteFile, of header: NoteHeader) {
    add(
      PagePath(feedOf: header), .file(file),
      PathOwner(subject: .feed(id: header.id), place: .file(header.path)))
  }

  /// A file of the theme or of `media/`, which is no route.
  mutating func occupy(_ path: FilePath, _ subject: PathOwner.Subject, at place: Place) {
    let owner = PathOwner(subject: subject, place: place)
    if let refusal = PublishedPath.refusal(of: path) {
      log.report(PlanProblem.refused(path, refusal), at: place)
    } else if let clash = claims.take(path, owner) {
      report(clash)
    }
  }

  mutating func add(_ redirect: Located<ContentPath>, to header: NoteHeader) {
    var path = redirect.value.path
    if !path.text.hasSuffix(".html") { path = FilePath(path.text + "/index.html") }
    let owner = PathOwner(subject: .redirect, place: .range(redirect.range))
    if let refusal = PublishedPath.refusal(of: path) {
      log.report(PlanProblem.refused(redirect.value.path, refusal), at: redirect.range)
    } else if let clash = claims.take(path, owner) {
      report(clash)
    } else {
      let target = PagePath(header.kind, id: header.id)
      routes.append(Route(path: PagePath(path.text), content: .redirect(target)))
    }
  }

  /// Lets the addresses that further pages had lead to those that they have, where nobody else has
  /// taken them.
  mutating func addFormerPages() {
    for (path, target) in formerPages {
      let owner = PathOwner(subject: .redirect, place: .nowhere)
      guard claims.take(path.path, owner) == nil else { continue }
      routes.append(Route(path: path, content: .formerPage(target)))
    }
  }

  /// A page of a list.
  private mutating func add(
    _ stem: String, _ part: Int, _ content: Route.Content, _ owner: PathOwner
  ) {
    let path = Parts.path(stem, part: part)
    add(path, content, owner)
    if let former = Parts.formerPath(stem, part: part) { formerPages.append((former, path)) }
  }

  private mutating func add(_ path: PagePath, _ content: Route.Content, _ owner: PathOwner) {
    routes.append(Route(path: path, content: content))
    if let clash = claims.take(path.path, owner) { report(clash) }
  }

  private mutating func report(_ clash: PathClash) {
    let (claim, other) = (clash.claim, clash.other)
    // Two notes of one kind on one path have one id, which has been reported.
    if clash.isOfOneFile, let note = claim.owner.note, note == other.owner.note { return }
    let isRedirect = claim.owner.isRedirect
    let place = claim.owner.place == .nowhere ? other.owner.place : claim.owner.place
    let notes =
      other.owner.place == .nowhere || claim.owner.place == .nowhere
      ? [] : [Diagnostic.Note("the other one comes from here", at: other.owner.place)]
    log.report(clash.problem(isRedirect: isRedirect), at: place, notes: notes)
  }
}
