import Casebook
import Diagnostics
import Notes
import Site

/// A position that was published sharper than it is now.
struct SharperPosition: Problem, Hashable {
  let kind: NoteKind
  let id: String
  let before: PublishedPosition
  /// Nil if no position is published any more.
  let now: PublishedPosition?
  /// The note's file; the run as a whole if the note is gone.
  let place: Place

  var code: DiagnosticCode { .sharperBefore }

  var message: String {
    let outcome = now.map { "now \($0.text)" } ?? "now no position is"
    return "the \(kind.rawValue) '\(id)' was published at \(before.text); \(outcome)"
  }

  var help: String? {
    "copies may remain: clear your host's cache, and ask web archives and search engines to remove the old page and the files in data/"
  }

  /// - Parameters:
  ///   - folder: a published site; one that is not there has published nothing.
  ///   - assembly: the site that takes its place.
  static func all(in folder: String, than assembly: Assembly) throws -> [SharperPosition] {
    let casebook = assembly.plan.casebook
    return try sharper(.incident, in: folder, "incidents.csv", assembly) {
      casebook.incidents.map { ($0.header, $0.position) }
    }
      + sharper(.location, in: folder, "locations.csv", assembly) {
        casebook.locations.map { ($0.header, $0.position) }
      }
  }

  private static func sharper(
    _ kind: NoteKind, in folder: String, _ file: String, _ assembly: Assembly,
    _ notes: () -> [(header: NoteHeader, position: Position?)]
  ) throws -> [SharperPosition] {
    guard let bytes = try PublishedPosition.file(file, in: folder),
      let route = assembly.plan.routes.first(where: { $0.path.text == "data/" + file }),
      // Most builds change no position.
      assembly.render(route) != bytes
    else { return [] }
    let current = Dictionary(notes().map { ($0.header.id, $0) }, uniquingKeysWith: { $1 })
    return PublishedPosition.read(bytes).compactMap { id, before in
      let note = current[id]
      let now = note?.position.map { PublishedPosition($0) }
      guard now.map({ before.isSharper(than: $0) }) ?? true else { return nil }
      return SharperPosition(
        kind: kind, id: id, before: before, now: now,
        place: note.map { .file($0.header.path) } ?? .nowhere)
    }
  }
}
