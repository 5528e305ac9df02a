import ArgumentParser
import Notes

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
      The id is made of the title, in Latin letters, and for an incident of its date. A file that \
      is there is never overwritten.
      """)

  @OptionGroup var folders: SiteArguments

  @Argument(
    help: "incident, location, source, actor, claim or page.", transform: Self.kind(named:))
  var kind: NoteKind

  @Argument(help: "The note's title.")
  var title: String

  @Option(help: "When it was, as 2015-10-15, 2015-10, 2015-10-15~ or unknown.")
  var date: String?

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
  }

  func run() throws {
    let draft = NoteDraft(kind: kind, title: title, date: date, location: location)
    let folder = folders.contentFolder + "/" + kind.folder
    let path = folder + "/" + draft.id + ".md"
    do {
      try NewFile.write(draft.text, to: path)
    } catch {
      guard error.isThereAlready else {
        Terminal.writeError("\(path) could not be written: \(error.message)\n")
        throw ExitCode(74)
      }
      Terminal.writeError("\(path) is there already; it was not touched\n")
      throw ExitCode(1)
    }
    Terminal.write(path + "\n")
    if edit { try openEditor(path) }
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
