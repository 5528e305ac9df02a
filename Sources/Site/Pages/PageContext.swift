import Casebook
import Diagnostics
import Markdown
import Mustache
import Notes

/// What the views of one page are made from: the plan, and where the page stands.
struct PageContext {
  let plan: SitePlan
  let path: PagePath
  let shared: PageViews
  let dates: DateWording
  let counts: CountWording
  /// Before the addresses of a page that is shown at any address, where relative ones lead astray.
  private let root: String?

  var casebook: Casebook { plan.casebook }
  var settings: SiteSettings { plan.casebook.settings }
  var words: Words { plan.words }
  var language: String { plan.words.language }

  init(_ plan: SitePlan, at path: PagePath, sharing views: SharedViews) {
    self.plan = plan
    self.path = path
    shared = views.views(for: path)
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

  func date(_ date: EDTFDate) -> Viewed<DateView> {
    shared.dates(date.text) {
      Viewed(
        DateView(text: dates.text(date), machine: dates.machineReadable(date)), DateView.schema)
    }
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
      header.title.value.isAlone
    else { return nil }
    return own
  }

  func link(_ handle: Handle<Incident>) -> LinkView { sharedLink(handle).subject }
  func link(_ handle: Handle<Location>) -> LinkView { sharedLink(handle).subject }
  func link(_ handle: Handle<Actor>) -> LinkView { link(casebook.actors[handle.number].header) }

  func sharedLink(_ handle: Handle<Incident>) -> Viewed<LinkView> {
    shared.incidentLinks(handle) {
      Viewed(link(casebook.incidents[handle.number].header), LinkView.schema)
    }
  }

  func sharedLink(_ handle: Handle<Location>) -> Viewed<LinkView> {
    shared.locationLinks(handle) {
      Viewed(link(casebook.locations[handle.number].header), LinkView.schema)
    }
  }

  func link(_ note: NoteReference) -> LinkView? {
    casebook.header(of: note).map { link($0) }
  }

  func party(_ party: Party) -> Viewed<PartyView> {
    switch party {
    case .actor(let handle):
      shared.parties(handle) {
        let link = link(handle)
        return Viewed(PartyView(name: link.title, url: link.url), PartyView.schema)
      }
    case .name(let name):
      Viewed(PartyView(name: name, url: nil), PartyView.schema)
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
    let variant = text.variant(in: language)
    let tag = variant.language ?? own
    return NameView(text: variant.text, language: tag == language ? nil : tag)
  }

  /// Names in all languages but the one that the title is in.
  func otherNames(_ names: LocalizedText?, title: String) -> [NameView] {
    (names?.variants ?? []).filter { $0.text != title }
      .map { NameView(text: $0.text, language: $0.language) }
  }

  func body(_ body: Body?) -> HTML? {
    guard let html = body?.html, !html.isEmpty else { return nil }
    return HTML(bytes: CitationWording(words: words).text(html))
  }
}
