import Casebook
import Mustache
import Notes

extension PageContext {
  func summaries(_ incidents: some Sequence<Handle<Incident>>) -> [Viewed<IncidentSummaryView>] {
    incidents.map { summary($0) }
  }

  /// An incident in a list.
  func summary(_ handle: Handle<Incident>) -> Viewed<IncidentSummaryView> {
    shared.incidents(handle) { summary(handle, role: nil, dayAnchor: nil) }
  }

  /// An incident in a list, with what it has on this page alone.
  func summary(
    _ handle: Handle<Incident>, role: String?, dayAnchor: String?
  ) -> Viewed<IncidentSummaryView> {
    let incident = casebook.incidents[handle.number]
    let link = link(handle)
    let view = IncidentSummaryView(
      title: link.title, language: link.language, url: link.url, date: date(incident.date),
      places: incident.locations.map { sharedLink($0) }, grade: sharedGrade(incident.grade),
      killed: count(incident.publishedKilled), injured: count(incident.publishedInjured),
      summary: text(incident.header.summary),
      isWithdrawn: incident.isWithdrawn, isDraft: incident.header.isDraft(asOf: plan.asOf),
      role: role, filterTerms: filterTerms(incident), dayAnchor: dayAnchor)
    return Viewed(view, IncidentSummaryView.schema)
  }

  /// Incidents in order of time; the first of each day carries the day's anchor.
  func dated(_ incidents: some Sequence<Handle<Incident>>) -> [Viewed<IncidentSummaryView>] {
    var last: String?
    return incidents.map { handle in
      let date = casebook.incidents[handle.number].date
      let day = dates.machineReadable(date).flatMap { $0.utf8.count == 10 ? $0 : nil }
      defer { last = day ?? last }
      return day == nil || day == last
        ? summary(handle) : summary(handle, role: nil, dayAnchor: day)
    }
  }

  /// What lists are filtered by, as words: `grade:fair weapons:cluster-munition actor:russia`.
  private func filterTerms(_ incident: Incident) -> String {
    var terms = ""
    terms.reserveCapacity(100)
    func add(_ filter: String, _ value: String) {
      if !terms.isEmpty { terms += " " }
      terms += filter
      terms += ":"
      terms += value
    }
    if let grade = incident.grade { add("grade", settings.grades.steps[grade].id) }
    if let year = incident.date.earliest?.year { add("year", yearText(year)) }
    for term in incident.terms {
      let taxonomy = settings.taxonomies[term.taxonomy]
      add(taxonomy.id, taxonomy.terms[term.term].id)
    }
    for involvement in incident.actors {
      if case .actor(let actor) = involvement.party {
        add("actor", casebook.actors[actor.number].header.id)
      }
    }
    return terms
  }
}
