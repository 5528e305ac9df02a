import Diagnostics
import Notes

extension Casebook {
  /// Grades that say more than their incidents bear.
  func checkGrades(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents {
      guard let grade = incident.grade, settings.grades.steps.indices.contains(grade) else {
        continue
      }
      let id = settings.grades.steps[grade].id
      let place = notes.incident(incident)?.grade?.range ?? incident.header.title.range
      if id == "fair" {
        let count = publishers(of: incident)
        if count < 2 { log.report(CheckProblem.fewPublishers(grade: id, count: count), at: place) }
      } else if id == "confirmed", !isAdmitted(incident) {
        log.report(CheckProblem.noAdmission(grade: id), at: place)
      }
    }
  }

  private func isAdmitted(_ incident: Incident) -> Bool {
    incident.actors.contains { $0.role == .declared }
      || (incident.claims + incident.ratedClaims).contains { self[$0].kind == .admission }
  }

  /// How many independent publishers an incident's sources have: an actor and what it is part of
  /// are one.
  private func publishers(of incident: Incident) -> Int {
    let sources =
      incident.references.map(\.source) + incident.ratedClaims.flatMap { self[$0].sources }
    var actors: Set<Handle<Actor>> = []
    var names: Set<String> = []
    for source in sources {
      switch self[source].publisher {
      case .actor(let actor): actors.insert(whole(of: actor))
      case .name(let name): names.insert(NameSkeleton(name).text)
      case nil: continue
      }
      if actors.count + names.count > 1 { break }
    }
    return actors.count + names.count
  }
}
