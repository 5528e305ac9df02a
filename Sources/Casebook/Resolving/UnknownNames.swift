import Diagnostics
import Notes

/// Reports names that nothing has, with those that may have been meant.
///
/// Each list of names is prepared once. After the first few hundred references the advice is left
/// out: a mistake that common has one cause, and its first cases show it.
struct UnknownNames {
  private static let mostAdvised = 200
  /// A list of names that is this short is told as a whole if none of them is near.
  private static let fewNames = 12

  private let context: ResolvingContext
  private var vocabularies: [UnknownReference.Names: Vocabulary] = [:]
  private var advised = 0

  init(_ context: ResolvingContext) {
    self.context = context
  }

  mutating func report(_ unknown: UnknownReference, log: inout DiagnosticLog) {
    let text = unknown.reference.value
    let nearest = nearest(to: text, unknown.names)
    let problem: CasebookProblem =
      unknown.names == [.mediaFiles]
      ? .missingMedia(text, nearest: nearest)
      : .unknownReference(what: unknown.what, text: text, nearest: nearest)
    log.report(problem, at: unknown.reference.range)
  }

  private mutating func nearest(to text: String, _ names: [UnknownReference.Names]) -> [String] {
    guard advised < Self.mostAdvised else { return [] }
    advised += 1
    let known = names.map { vocabulary($0) }
    let nearest = Vocabulary.nearest(to: text, in: known)
    guard nearest.isEmpty, names.first?.isListOfFew == true,
      known.reduce(0, { $0 + $1.count }) <= Self.fewNames
    else { return nearest }
    return Set(known.flatMap(\.words)).sorted()
  }

  private mutating func vocabulary(_ names: UnknownReference.Names) -> Vocabulary {
    if let known = vocabularies[names] { return known }
    let vocabulary = Vocabulary(words(names))
    vocabularies[names] = vocabulary
    return vocabulary
  }

  private func words(_ names: UnknownReference.Names) -> [String] {
    switch names {
    case .notes(let kind): context.index.names(kind)
    case .mediaFiles: context.media.names
    case .claims(let incident, let prefix):
      context.shelves.incidents.notes[incident].claims.compactMap { $0.id?.value }
        .map { id in prefix.map { "\($0)#\(id)" } ?? id }
    case .terms(let taxonomy): context.settings.taxonomies[taxonomy].terms.map(\.id)
    case .grades: context.settings.grades.steps.map(\.id)
    case .ratings: context.settings.ratings.steps.map(\.id)
    }
  }
}

extension UnknownReference.Names {
  /// Whether it is a list that people know, most often a short one.
  fileprivate var isListOfFew: Bool {
    switch self {
    case .claims, .terms, .grades, .ratings: true
    case .notes, .mediaFiles: false
    }
  }
}
