import Diagnostics
import Notes

/// What each place lies within and each actor is part of, by their places on the shelves.
struct Parents: Sendable {
  let locations: [Int?]
  let actors: [Int?]

  /// - Parameters:
  ///   - unknown: takes parents that do not exist.
  ///   - log: takes circles. A circle is broken after its report.
  init(
    _ shelves: Shelves, _ index: NoteIndex, unknown: inout [UnknownReference],
    log: inout DiagnosticLog
  ) {
    locations = Self.parents(
      shelves.locations.notes.map(\.within), ids: shelves.locations.notes.map(\.header.id),
      .location, shelves.locations.publishedCount, index, &unknown, log: &log
    ) { CasebookProblem.withinCircle($0) }
    actors = Self.parents(
      shelves.actors.notes.map(\.partOf), ids: shelves.actors.notes.map(\.header.id),
      .actor, shelves.actors.publishedCount, index, &unknown, log: &log
    ) { CasebookProblem.partCircle($0) }
  }

  private static func parents(
    _ references: [Located<String>?], ids: [String], _ kind: NoteKind, _ publishedCount: Int,
    _ index: NoteIndex, _ unknown: inout [UnknownReference], log: inout DiagnosticLog,
    circle problem: ([String]) -> CasebookProblem
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
        unknown.append(UnknownReference(kind.rawValue, among: [.notes(kind)], reference))
        parents.append(nil)
      }
    }
    for circle in circles(parents) {
      if let place = references[circle[0]]?.range {
        log.report(problem(circle.map { ids[$0] }), at: place)
      }
      parents[circle[0]] = nil
    }
    for number in tooDeep(parents) {
      if let place = references[number]?.range {
        log.report(CasebookProblem.tooDeep(kind, limit: deepest), at: place)
      }
      parents[number] = nil
    }
    return parents
  }

  /// Countries have six or seven levels. Every page names those above it, so a chain of thousands
  /// would fill the disk.
  private static let deepest = 32

  /// Those that are one level too deep; what lies within them starts anew.
  private static func tooDeep(_ parents: [Int?]) -> [Int] {
    var depths: [Int?] = Array(repeating: nil, count: parents.count)
    var found: [Int] = []
    for start in parents.indices {
      var way: [Int] = []
      var place: Int? = start
      while let number = place, depths[number] == nil {
        way.append(number)
        place = parents[number]
      }
      for number in way.reversed() {
        let depth = parents[number].flatMap { depths[$0] }.map { $0 + 1 } ?? 0
        depths[number] = depth > deepest ? 0 : depth
        if depth > deepest { found.append(number) }
      }
    }
    return found.sorted()
  }
}
