import Diagnostics
import Notes

/// Who has a path. It is put into words only if somebody else wants that.
struct PathOwner {
  enum Subject {
    case everySite
    case taxonomy(id: String)
    case term(id: String, taxonomy: String)
    case note(NoteKind)
    case furtherPage(id: String)
    case feed(id: String)
    case redirect
    case media
    case asset
  }

  let subject: Subject
  let place: Place

  static let everySite = PathOwner(subject: .everySite, place: .nowhere)

  /// The kind of note whose page it is.
  var note: NoteKind? {
    if case .note(let kind) = subject { kind } else { nil }
  }

  var isRedirect: Bool {
    if case .redirect = subject { true } else { false }
  }

  var description: String {
    switch subject {
    case .everySite: "a page of every site"
    case .taxonomy(let id): "the list of '\(id)'"
    case .term(let id, let taxonomy): "the term '\(id)' of '\(taxonomy)'"
    case .note(let kind): "\(kind.withArticle) note"
    case .furtherPage(let id): "a further page of '\(id)'"
    case .feed(let id): "the feed of '\(id)'"
    case .redirect: "a redirect"
    case .media: "a media file"
    case .asset: "a file of the theme"
    }
  }
}
