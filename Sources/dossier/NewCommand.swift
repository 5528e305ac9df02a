import ArgumentParser
import Diagnostics
import Notes
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new note, with the keys that it may have.",
    discussion: """
      The id is made of the title and, for an incident, its date; in Latin letters unless site.yml \
      says `ids: native`. An existing note is never overwritten.
      """)

  @OptionGroup var folders: SiteArguments

  @Argument(
    help: "incident, location, source, actor, claim or page.", transform: Self.kind(named:))
  var kind: NoteKind

  @Argument(help: "The note's title.")
  var title: String

  @Option(help: "When it was, as 2015-10-15, 2015-10, 2015-10-15~ or unknown.")
  var date: String?

  @Option(help: "The note's id, in place of one made of its title.")
  var id: String?

  @Option(help: "The id of the location where it was.")
  var location: String?

  @Flag(help: "Open the note in the editor that EDITOR names.")
  var edit = false

  mutating func validate() throws {
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("The title needs a letter or a digit.")
    }
    guard !title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw ValidationError("The title must be one line of text.")
    }
    if let date, !NoteDraft.isDate(date) {
      throw ValidationError("--date wants a date such as 2015-10-15, 2015-10 or unknown.")
    }
    if date != nil, ![.incident, .source, .claim].contains(kind) {
      throw ValidationError("--date is for incidents, sources and claims.")
    }
    if location != nil, ![.incident, .location].contains(kind) {
      throw ValidationError("--location is for incidents, and for locations within others.")
    }
    if let location, !NoteIdentifier.isValid(location) {
      throw ValidationError("--location wants the id of a location's note.")
    }
    if let id, !NoteIdentifier.isValid(id) {
      throw ValidationError(
        "--id wants letters, digits, '-', '_' and '.', such as \(NoteIdentifier.suggestion(for: id))."
      )
    }
  }

  func run() throws {
    let outline = try outline()
    let draft = NoteDraft(
      kind: kind, title: title, date: date, location: try location(in: outline),
      taxonomies: outline.settings.taxonomies.map(\.id), style: outline.settings.identifierStyle)
    let id = id ?? draft.id
    if let existing = outline.path(of: id, kind) {
      throw refusal(
        folders.contentFolder + "/" + existing + " is there already; it was not touched")
    }
    let path = folders.contentFolder + "/" + kind.folder + "/" + id + ".md"
    try write(draft.text, to: path)
    Terminal.write(path + "\n")
    if edit { try openEditor(path) }
  }

  /// What the site has already.
  private func outline() throws -> ContentOutline {
    var log = DiagnosticLog()
    if let outline = ContentOutline(at: folders.contentFolder, log: &log) { return outline }
    let problem = log.diagnostics.last
    throw refusal(
      [problem?.message, problem?.help, "`dossier init` starts a site"].compactMap(\.self)
        .joined(separator: "; "))
  }

  private func location(in outline: ContentOutline) throws -> String? {
    guard let location, kind != .incident || location != "unknown" else { return location }
    if let id = outline.location(named: location) { return id }
    let meant = advice(from: outline.locations(near: location))
    throw refusal(
      "no location has the id '\(location)'; "
        + (meant ?? "`dossier new location` writes a note for one"))
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try NewFile.write(text, to: path)
    } catch {
      guard error.isThereAlready else {
        Terminal.writeError("\(path) could not be written: \(error.message)\n")
        throw ExitCode(74)
      }
      throw refusal("\(path) is there already; it was not touched")
    }
  }

  private static func kind(named name: String) throws -> NoteKind {
    guard let kind = NoteKind(rawValue: name) else {
      throw ValidationError("Kinds are incident, location, source, actor, claim and page.")
    }
    return kind
  }

  private func openEditor(_ path: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let editors = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    guard let editor = editors.first(where: { !$0.isEmpty }) else {
      throw ValidationError("--edit wants the name of an editor in EDITOR.")
    }
    // The editor takes this process's place: as a child in a group of its own it could not read from
    // the terminal. It may come with options; the path is handed on as one word.
    let words = ["sh", "-c", editor + " \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    execv("/bin/sh", &arguments)
    throw ValidationError("\(editor) could not be started: \(String(cString: strerror(errno))).")
  }
}

/// Says why no note was written.
private func refusal(_ reason: String) -> ExitCode {
  Terminal.writeError(reason + "\n")
  return ExitCode(1)
}
