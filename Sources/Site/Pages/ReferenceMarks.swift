import Casebook
import Mustache

/// The numbers of a page's reference list.
struct ReferenceMarks: Sendable {
  private let numbers: [Handle<Source>: Int]

  /// A page without a list: its claims name no numbers.
  static let none = ReferenceMarks([])

  init(_ references: [Reference]) {
    numbers = Dictionary(
      uniqueKeysWithValues: references.enumerated().map { ($0.element.source, $0.offset + 1) })
  }

  /// A full stop cannot stand in a heading's id, so this is nobody else's.
  static func anchor(_ number: Int) -> String { "reference.\(number)" }

  /// The sources of a claim: by number where the page lists them, else as links to their pages.
  func marks(of sources: [Handle<Source>], _ context: PageContext) -> [SourceMarkView] {
    sources.compactMap { handle in
      let source = context.casebook.sources[handle.number]
      let title = context.text(source.title)
      if let number = numbers[handle] {
        return SourceMarkView(
          number: context.words.number(number), title: title,
          url: URLText("#" + Self.anchor(number)))
      }
      return context.page(of: source).map {
        SourceMarkView(number: nil, title: title, url: $0)
      }
    }
  }
}
