import Casebook
import Diagnostics
import Notes

/// What the exports say of an incident, whatever their format.
struct IncidentRecord {
  let context: PageContext
  let incident: Incident
  let address: String

  /// - Parameter context: of a file in `data/`.
  init(_ handle: Handle<Incident>, _ context: PageContext) {
    self.context = context
    incident = context.casebook.incidents[handle.number]
    let path = PagePath(.incident, id: incident.header.id)
    address =
      context.settings.baseURL.map { "\($0)/\(path.encoded)" } ?? context.path.address(of: path)
  }

  var title: String { context.text(incident.header.title.value) }

  var grade: String? { incident.grade.map { context.settings.grades.steps[$0].id } }

  var locations: [(id: String, title: String)] {
    incident.locations.map { handle in
      let header = context.casebook.locations[handle.number].header
      return (header.id, context.text(header.title.value))
    }
  }

  /// The day of the newest update, else of publication.
  var modified: String? {
    incident.header.updates.compactMap(\.date.latest).max()?.text
      ?? incident.header.published?.latest?.text
  }

  func terms(of taxonomy: Int) -> [String] {
    incident.terms.filter { $0.taxonomy == taxonomy }
      .map { context.settings.taxonomies[taxonomy].terms[$0.term].id }
  }

  var claims: [Claim] { incident.claims.map { context.casebook.claims[$0.number] } }

  /// The sources' ids; an inline source has none of the site's, so its title stands for it.
  var sources: [String] { incident.references.map { name(of: $0.source) } }

  func name(of source: Handle<Source>) -> String {
    let source = context.casebook.sources[source.number]
    return source.header?.id ?? context.text(source.title)
  }

  /// An actor's id, or a plain name.
  func name(of party: Party) -> String {
    switch party {
    case .actor(let handle): context.casebook.actors[handle.number].header.id
    case .name(let name): name
    }
  }
}
