import Diagnostics
import Notes

extension Casebook {
  /// Notes that nothing leads to.
  func checkLinks(log: inout DiagnosticLog) {
    func report(_ kind: CheckProblem.NeverLinked, _ note: NoteReference) {
      // A preview shows drafts: what is being written need not be linked yet.
      guard !linkedNotes.contains(note), let header = header(of: note), header.status == .published
      else { return }
      log.report(CheckProblem.neverLinked(kind), at: header.title.range)
    }
    for (number, location) in locations.enumerated() where location.allIncidents.isEmpty {
      report(.location, .location(Handle(number)))
    }
    let shown = Set(incidents.indices.lazy.flatMap { incidents[$0].media }.compactMap(\.source))
    for number in sources.indices where backlinks.citations[number].isEmpty {
      if !shown.contains(Handle(number)) { report(.source, .source(Handle(number))) }
    }
    for (number, actor) in actors.enumerated() where isSilent(actor) {
      report(.actor, .actor(Handle(number)))
    }
    for number in claims.indices where isLoose(number) {
      report(.claim, .claim(Handle(number)))
    }
    let navigated = Set(settings.navigation.map { Self.page($0.target.value) })
    // Without a navigation of its own, a site's leads to all pages.
    guard !navigated.isEmpty else { return }
    for (number, page) in pages.enumerated() where !navigated.contains(page.header.id) {
      report(.page, .page(Handle(number)))
    }
  }

  private func isSilent(_ actor: Actor) -> Bool {
    actor.claims.isEmpty && actor.attributed.isEmpty && actor.incidents.isEmpty
      && actor.sources.isEmpty && actor.parts.isEmpty
  }

  private func isLoose(_ claim: Int) -> Bool {
    claims[claim].incidents.isEmpty && backlinks.replies[claim].isEmpty
      && backlinks.answered[claim] == nil && claims[claim].header != nil
  }

  /// The page's id that a target of the navigation means: with or without its ending.
  private static func page(_ target: String) -> String {
    target.hasSuffix(".html") ? String(target.dropLast(5)) : target
  }
}
