import Casebook
import Diagnostics
import Mustache
import Notes

extension PageContext {
  func references(_ references: [Reference]) -> [ReferenceView] {
    references.enumerated().map { place, reference in
      ReferenceView(
        number: place + 1, anchor: ReferenceMarks.anchor(place + 1),
        source: source(reference.source),
        uses: reference.uses.enumerated().map { number, id in
          LinkView(title: words.number(number + 1), url: URLText("#" + id))
        })
    }
  }

  func source(_ handle: Handle<Source>) -> Viewed<SourceView> {
    let source = casebook.sources[handle.number]
    let make = { Viewed(view(source), SourceView.schema) }
    // Inline sources are named on one page, or two.
    return source.header == nil ? make() : shared.sources(handle, make)
  }

  private func view(_ source: Source) -> SourceView {
    let record = source.record
    return SourceView(
      title: text(source.title),
      language: record.language == language ? nil : record.language,
      page: source.header.map { url(PagePath(.source, id: $0.id)) },
      kindLabel: record.kind.map { words("source-\($0.rawValue)") },
      publisher: source.publisher.map { party($0) }, authors: record.authors,
      date: record.date.map { date($0.value) },
      url: record.url.map { URLText($0.value.encoded) }, address: record.url?.value.text,
      archived: record.archived.map {
        LinkView(title: $0.value.host, url: URLText($0.value.encoded))
      },
      captured: record.captured?.value.text, capturedBy: record.capturedBy,
      translatedBy: record.translatedBy,
      file: source.file.map { LinkView(title: $0.text, url: url(PagePath(media: $0))) },
      hash: record.sha256?.value.text, reliability: record.reliability?.rawValue,
      reliabilityLabel: record.reliability.map { words("reliability-\($0.rawValue)") },
      credibility: record.credibility?.rawValue,
      credibilityLabel: record.credibility.map { words("credibility-\($0.rawValue)") },
      note: text(record.note), status: source.header.flatMap { status(of: $0) })
  }

  /// Where readers find a source: its page, or the incident that it stands in.
  func page(of source: Source) -> URLText? {
    switch source.origin {
    case .note(let header): url(PagePath(.source, id: header.id))
    case .inline(let incident, _): link(incident).url
    }
  }
}
