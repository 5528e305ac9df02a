import Casebook
import Diagnostics
import Markdown
import Mustache
import Notes

/// What the views of one page are made from: the plan, and where the page stands.
struct PageContext: Sendable {
  let plan: SitePlan
  let path: PagePath
  let dates: DateWording
  let counts: CountWording
  /// Before the addresses of a page that is shown at any address, where relative ones lead astray.
  private let root: String?

  var casebook: Casebook { plan.casebook }
  var settings: SiteSettings { plan.casebook.settings }
  var words: Words { plan.words }
  var language: String { plan.words.language }

  init(_ plan: SitePlan, at path: PagePath) {
    self.plan = plan
    self.path = path
    dates = DateWording(words: plan.words)
    counts = CountWording(words: plan.words)
    root = path == .notFound ? plan.root : nil
  }

  func url(_ target: PagePath, fragment: String? = nil) -> URLText {
    let address = root.map { $0 + target.encoded } ?? path.address(of: target)
    return URLText(fragment.map { address + "#" + PagePath($0).encoded } ?? address)
  }

  func url(_ target: String) -> URLText { url(PagePath(target)) }

  func text(_ text: LocalizedText) -> String { text.text(in: language) }

  func text(_ text: LocalizedText?) -> String? { text?.text(in: language) }

  func date(_ date: EDTFDate) -> DateView {
    DateView(text: dates.text(date), machine: dates.machineReadable(date))
  }

  /// A note's title, in its language where that is not the page's.
  func link(_ header: NoteHeader, fragment: String? = nil) -> LinkView {
    LinkView(
      title: text(header.title.value),
      url: url(PagePath(header.kind, id: header.id), fragment: fragment),
      language: titleLanguage(header))
  }

  func titleLanguage(_ header: NoteHeader) -> String? {
    guard let own = header.language, own != language,
      header.title.value.variants.count == 1
    else { return nil }
    return own
  }

  func link(_ handle: Handle<Incident>) -> LinkView {
    link(casebook.incidents[handle.number].header)
  }
  func link(_ handle: Handle<Location>) -> LinkView {
    link(casebook.locations[handle.number].header)
  }
  func link(_ handle: Handle<Actor>) -> LinkView { link(casebook.actors[handle.number].header) }

  func link(_ note: NoteReference) -> LinkView? {
    casebook.header(of: note).map { link($0) }
  }

  func party(_ party: Party) -> PartyView {
    switch party {
    case .actor(let handle):
      let link = link(handle)
      return PartyView(name: link.title, url: link.url)
    case .name(let name):
      return PartyView(name: name, url: nil)
    }
  }

  func terms(_ terms: [TermReference]) -> [LinkView] {
    terms.map { reference in
      let taxonomy = settings.taxonomies[reference.taxonomy]
      let term = taxonomy.terms[reference.term]
      return LinkView(title: text(term.label), url: url("\(taxonomy.id)/\(term.id).html"))
    }
  }

  func name(_ text: LocalizedText, language own: String?) -> NameView {
    let chosen = text.text(in: language)
    let variant = text.variants.first { $0.text == chosen }
    let tag = variant?.language ?? own
    return NameView(text: chosen, language: tag == language ? nil : tag)
  }

  /// Names in all languages but the one that the title is in.
  func otherNames(_ names: LocalizedText?, title: String) -> [NameView] {
    (names?.variants ?? []).filter { $0.text != title }
      .map { NameView(text: $0.text, language: $0.language) }
  }

  func body(_ body: Body?) -> HTML? {
    body.flatMap { $0.html.isEmpty ? nil : HTML(bytes: $0.html) }
  }
}
