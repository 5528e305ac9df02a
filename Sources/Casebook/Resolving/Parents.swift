import Diagnostics
import Notes

/// What each place lies within and each actor is part of, by their places on the shelves.
struct Parents: Sendable {
  let locations: [Int?]
  let actors: [Int?]

  /// - Parameter log: takes unknown parents and circles. A circle is broken after its report.
  init(_ shelves: Shelves, _ index: NoteIndex, log: inout DiagnosticLog) {
    locations = Self.parents(
      shelves.locations.notes.map(\.within), ids: shelves.locations.notes.map(\.header.id),
      .location, shelves.locations.publishedCount, index, log: &log
    ) { CasebookProblem.withinCircle($0) }
    actors = Self.parents(
      shelves.actors.notes.map(\.partOf), ids: shelves.actors.notes.map(\.header.id),
      .actor, shelves.actors.publishedCount, index, log: &log
    ) { CasebookProblem.partCircle($0) }
  }

  private static func parents(
    _ references: [Located<String>?], ids: [String], _ kind: NoteKind, _ publishedCount: Int,
    _ index: NoteIndex, log: inout DiagnosticLog, circle problem: ([String]) -> CasebookProblem
  ) -> [Int?] {
    var parents: [Int?] = []
    for (number, reference) in references.enumerated() {
      guard let reference else {
        parents.append(nil)
        continue
      }
      switch index.entry(kind, reference.value) {
      case .note(let parent, let isPublished):
        if isPublished || number >= publishedCount {
          parents.append(parent)
        } else {
          log.report(
            CasebookProblem.notPublished(kind, text: reference.value), at: reference.range)
          parents.append(nil)
        }
      case .unreadable:
        parents.append(nil)
      case nil:
        let nearest = suggestions(for: reference.value, among: index.names(kind))
        log.report(
          CasebookProblem.unknownReference(
            what: kind.rawValue, text: reference.value, nearest: nearest),
          at: reference.range)
        parents.append(nil)
      }
    }
    for circle in circles(parents) {
      if let place = references[circle[0]]?.range {
        log.report(problem(circle.map { ids[$0] }), at: place)
      }
      parents[circle[0]] = nil
    }
    return parents
  }
}
