import Diagnostics
import Notes

/// The sources that stand in an incident's note: known by their ids there alone, which are compared
/// as those of notes are.
struct InlineSources: Sendable {
  private var numbers: [FoldedName: Int] = [:]
  private var titles: [LocalizedText] = []
  private var first = 0

  init() {}

  /// - Parameters:
  ///   - sources: the sources in the order of the note.
  ///   - first: the number of the first of them in the casebook.
  ///   - log: takes ids that stand twice.
  init(_ sources: [InlineSource], first: Int, log: inout DiagnosticLog) {
    self.first = first
    titles = sources.map(\.title.value)
    for (place, source) in sources.enumerated() {
      guard let id = source.id else { continue }
      if numbers.updateValue(first + place, forKey: FoldedName(id.value)) != nil {
        log.report(CasebookProblem.duplicateInNote(what: "source", text: id.value), at: id.range)
      }
    }
  }

  subscript(id: String) -> Handle<Source>? {
    numbers[FoldedName(id)].map { Handle($0) }
  }

  func title(of source: Handle<Source>) -> LocalizedText? {
    let place = source.number - first
    return titles.indices.contains(place) ? titles[place] : nil
  }
}
