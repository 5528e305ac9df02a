import Diagnostics

/// Citations and links to notes.
///
/// A bracket with two citations becomes
///
///     <sup class="citations">[<a class="citation" id="citation.1" href="#reference-3"
///     role="doc-biblioref" aria-label="3: Title of the source">3</a><span
///     class="locator">, p. 20</span>; <a …>4</a>]</sup>
///
/// The brackets tell a number from an exponent where no style sheet is read; the role is the one
/// that screen readers know for a reference to a list of sources.
extension BodyRenderer {
  /// Writes a text and what follows it as text, up to ``writtenThrough``.
  mutating func renderBrackets(
    from node: Node, _ resolver: inout some ReferenceResolver
  ) {
    let text = WrittenText(from: node, in: &map)
    if text.last != node { writtenThrough = text.last }
    var position = 0
    while let bracket = text.bracket(from: position) {
      html.appendText(text.bytes[position..<bracket.start])
      render(bracket, of: text, &resolver)
      position = bracket.end
    }
    html.appendText(text.bytes[position...])
  }

  private mutating func render(
    _ bracket: Bracket, of text: WrittenText, _ resolver: inout some ReferenceResolver
  ) {
    guard let content = bracket.content else {
      let opening = map.range(text.place(bracket.start..<bracket.start + 2))
      log.report(
        bracket.kind == .citation ? MarkdownProblem.unclosedCitation : .unclosedWikiLink,
        at: opening)
      return html.append("[")
    }
    guard links == 0 else {
      return refuse(bracket, of: text) { .linkInLink($0) }
    }
    switch bracket.kind {
    case .citation:
      guard let sources = text.citedSources(content) else {
        return refuse(bracket, of: text) { .citation($0) }
      }
      renderCitations(sources, of: text, &resolver)
    case .wikiLink:
      guard let link = text.wikiLink(content) else {
        return refuse(bracket, of: text) { .wikiLink($0) }
      }
      if !renderWikiLink(link, of: text, &resolver) {
        html.appendText(text.bytes[bracket.start..<bracket.end])
      }
    }
  }

  private mutating func refuse(
    _ bracket: Bracket, of text: WrittenText, _ problem: (String) -> MarkdownProblem
  ) {
    let whole = bracket.start..<bracket.end
    log.report(problem(text.text(whole)), at: map.range(text.place(whole)))
    html.appendText(text.bytes[whole])
  }

  private mutating func renderCitations(
    _ sources: [CitedSource], of text: WrittenText, _ resolver: inout some ReferenceResolver
  ) {
    html.append("<sup class=\"citations\">[")
    for (index, cited) in sources.enumerated() {
      if index > 0 { html.append("; ") }
      let key = text.text(cited.key)
      let locator = cited.locator.map(text.text)
      let place = map.range(text.place(cited.key))
      if let citation = resolver.citation(key, locator: locator, at: place) {
        renderCitation(citation, of: key, locator, place)
      } else {
        html.appendText("@" + key)
      }
      if let locator {
        html.append("<span class=\"locator\">, ")
        html.appendText(locator)
        html.append("</span>")
      }
    }
    html.append("]</sup>")
  }

  private mutating func renderCitation(
    _ citation: Citation, of key: String, _ locator: String?, _ place: SourceRange
  ) {
    // A full stop cannot stand in a heading's id, so these ids are nobody else's.
    let id = "\(idPrefix)citation.\(citations.count + 1)"
    citations.append(
      CitationReference(
        number: citation.number, id: id, key: key, locator: locator, range: place))
    html.append("<a class=\"citation\" id=\"")
    html.appendAttribute(id)
    html.append("\" href=\"#")
    html.appendAddress(citation.anchor.utf8)
    html.append("\" role=\"doc-biblioref\" aria-label=\"")
    html.append(number: citation.number)
    if !citation.title.isEmpty {
      html.append(": ")
      html.appendAttribute(citation.title)
    }
    html.append("\">")
    html.append(number: citation.number)
    html.append("</a>")
  }

  /// - Returns: false if there is no such note.
  private mutating func renderWikiLink(
    _ link: WikiLink, of written: WrittenText, _ resolver: inout some ReferenceResolver
  ) -> Bool {
    let target = written.text(link.target)
    let place = map.range(written.place(link.target))
    guard let destination = destination(target, hasText: link.text != nil, place, &resolver) else {
      return false
    }
    html.append("<a href=\"")
    html.appendAddress(destination.address.utf8)
    html.append("\">")
    html.appendText(link.text.map(written.text) ?? destination.title)
    html.append("</a>")
    return true
  }

  private mutating func destination(
    _ target: String, hasText: Bool, _ place: SourceRange, _ resolver: inout some ReferenceResolver
  ) -> LinkDestination? {
    guard target.hasPrefix("#") else {
      return resolver.wikiLink(target, hasText: hasText, at: place)
    }
    let anchor = String(target.dropFirst())
    fragments.append((anchor, place))
    return LinkDestination(address: target, title: anchor)
  }
}
