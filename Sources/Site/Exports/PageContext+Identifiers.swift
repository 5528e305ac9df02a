import Casebook
import Diagnostics
import Notes

/// How exports name things: by their ids, and plain names by themselves.
extension PageContext {
  func identifier(of party: Party) -> String {
    switch party {
    case .actor(let handle): casebook.actors[handle.number].header.id
    case .name(let name): name
    }
  }

  /// An inline source has no id of the site's, so its title stands for it.
  func identifier(of source: Handle<Source>) -> String {
    let source = casebook.sources[source.number]
    return source.header?.id ?? text(source.title)
  }

  func address(of claim: Handle<Claim>) -> String? {
    place(of: claim).map { place in
      address(of: place.page) + (place.fragment.map { "#" + PagePath($0).encoded } ?? "")
    }
  }

  /// An inline source stands on its incident's page.
  func address(of source: Source) -> String {
    switch source.origin {
    case .note(let header): address(of: PagePath(.source, id: header.id))
    case .inline(let incident, _):
      address(of: PagePath(.incident, id: casebook.incidents[incident.number].header.id))
    }
  }
}
