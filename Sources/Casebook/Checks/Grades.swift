import Diagnostics
import Notes

extension Casebook {
  /// Grades that say more than their incidents bear.
  func checkGrades(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for number in incidents.indices {
      guard let grade = incidents[number].grade, settings.grades.steps.indices.contains(grade)
      else {
        continue
      }
      let id = settings.grades.steps[grade].id
      let header = incidents[number].header
      if id == "fair" {
        let count = publishers(of: number)
        guard count < 2 else { continue }
        log.report(
          CheckProblem.fewPublishers(grade: id, count: count),
          at: notes.incident(header)?.grade?.range ?? header.title.range)
      } else if id == "confirmed", !isAdmitted(number) {
        log.report(
          CheckProblem.noAdmission(grade: id),
          at: notes.incident(header)?.grade?.range ?? header.title.range)
      }
    }
  }

  private func isAdmitted(_ number: Int) -> Bool {
    let incident = incidents[number]
    return incident.actors.contains { $0.role == .declared }
      || (incident.claims + ratedClaims(about: Handle(number))).contains {
        self[$0].kind == .admission
      }
  }

  /// How many independent publishers an incident's sources have: an actor and what it is part of
  /// are one.
  private func publishers(of incident: Int) -> Int {
    let cited =
      incidents[incident].references.map(\.source)
      + ratedClaims(about: Handle(incident)).flatMap { claims[$0.number].sources }
    var actors: Set<Handle<Actor>> = []
    var names: Set<String> = []
    for source in cited {
      switch sources[source.number].publisher {
      case .actor(let actor): actors.insert(whole(of: actor))
      case .name(let name): names.insert(NameSkeleton(name).text)
      case nil: continue
      }
      if actors.count + names.count > 1 { break }
    }
    return actors.count + names.count
  }
}
