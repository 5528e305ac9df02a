import Casebook
import Diagnostics
import Notes

/// What the exports say of an incident, whatever their format.
struct IncidentRecord {
  let context: PageContext
  let incident: Incident
  private let handle: Handle<Incident>

  var address: String { context.address(of: PagePath(.incident, id: incident.header.id)) }

  /// - Parameter context: of a file in `data/`.
  init(_ handle: Handle<Incident>, _ context: PageContext) {
    self.context = context
    self.handle = handle
    incident = context.casebook.incidents[handle.number]
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
    incident.header.updates.compactMap(\.date.value.latest).max()?.text
      ?? incident.header.published?.value.latest?.text
  }

  /// The ids of the notes that replace a withdrawn incident.
  var replacements: [String] {
    context.casebook.replacements(of: .incident(handle))
      .compactMap { context.casebook.header(of: $0)?.id }
  }

  func terms(of taxonomy: Int) -> [String] {
    incident.terms.filter { $0.taxonomy == taxonomy }
      .map { context.settings.taxonomies[taxonomy].terms[$0.term].id }
  }

  var claims: [Claim] { incident.claims.map { context.casebook.claims[$0.number] } }

  var sources: [String] { incident.references.map { context.identifier(of: $0.source) } }
}
