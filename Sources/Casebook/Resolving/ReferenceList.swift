import Markdown

/// The sources of a page, numbered in order of first use.
struct ReferenceList: Sendable {
  private var sources: [Handle<Source>] = []
  private var numbers: [Handle<Source>: Int] = [:]

  /// The number of a source, from 1; a new one gets the next.
  mutating func number(of source: Handle<Source>) -> Int {
    if let number = numbers[source] { return number }
    sources.append(source)
    numbers[source] = sources.count
    return sources.count
  }

  mutating func add(_ source: Handle<Source>) {
    _ = number(of: source)
  }

  /// The list for the page.
  ///
  /// - Parameter uses: the citations in the text, which readers return to from the list.
  func references(uses: [CitationReference]) -> [Reference] {
    var references = sources.map { Reference(source: $0, uses: []) }
    for use in uses where references.indices.contains(use.number - 1) {
      references[use.number - 1].uses.append(use.id)
    }
    return references
  }
}
