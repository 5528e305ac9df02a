import Casebook
import Diagnostics
import FrontMatter
import MediaFiles
import Notes
import Parallelism

/// Reads a content folder: settings first, since they say which keys notes may have, then all
/// notes at once.
///
/// - Parameter memory: what was read before, and takes what is read now.
func readContent(
  at path: String, jobs: Jobs, memory: NoteMemory? = nil, log: inout DiagnosticLog
) async -> NoteCollection? {
  let folder: ContentFolder
  do {
    folder = try ContentFolder(at: path)
  } catch {
    log.report(
      error.path == path
        ? ContentProblem.noFolder(path)
        : ContentProblem.unreadable(error.path, reason: error.message), at: .file(error.path))
    return nil
  }
  log.append(contentsOf: folder.log)
  var catalog = SourceCatalog()
  guard let settings = readSettings(folder, &catalog, log: &log) else { return nil }
  let taxonomies = settings.taxonomies.map(\.id)
  let listed = folder.notes
  let reading = memory?.reading(taxonomies)
  let read = await jobs.map(listed.count) { number in
    ReadNote.read(
      listed[number], source: SourceID(number + 1), taxonomies: taxonomies, root: folder.root,
      reading)
  }
  memory?.keep(read, taxonomies)
  let outcomes = read.map(\.note)
  for outcome in outcomes {
    _ = catalog.add(outcome.text)
    log.append(contentsOf: outcome.log)
  }
  return NoteCollection(
    settings: settings, notes: outcomes.compactMap(\.note),
    unreadable: outcomes.filter { $0.note == nil }.map(\.file), mediaFiles: Set(folder.media),
    imageSizes: await imageSizes(of: folder.media, inContent: path, jobs: jobs),
    catalog: catalog)
}

private func imageSizes(
  of files: [String], inContent path: String, jobs: Jobs
) async -> [String: ImageSize] {
  let folder = MediaFolder(inContent: path)
  let sizes = await jobs.map(files.count) { folder.imageSize(of: files[$0]) }
  return Dictionary(uniqueKeysWithValues: zip(files, sizes)).compactMapValues(\.self)
}

private func readSettings(
  _ folder: ContentFolder, _ catalog: inout SourceCatalog, log: inout DiagnosticLog
) -> SiteSettings? {
  let path = folder.root.child("site.yml")
  do {
    guard let bytes = try folder.root.read("site.yml", limit: largestNote + 1) else {
      log.report(ContentProblem.noSettings(path), at: .file(path))
      return nil
    }
    let text = SourceFile(path: path, bytes: bytes)
    let source = catalog.add(text)
    return SiteSettings(text, source, log: &log)
  } catch {
    log.report(ContentProblem.unreadable(path, reason: error.message), at: .file(path))
    return nil
  }
}

/// A note's file as it was read, whether or not it could be understood.
struct ReadNote: Sendable {
  let file: NoteFile
  let text: SourceFile
  let note: Note?
  let log: DiagnosticLog

  /// Reads a note, or takes it as it was read before.
  ///
  /// - Returns: the note, and the stamp of its file if that will tell of the next change.
  fileprivate static func read(
    _ listed: ContentFolder.Listed, source: SourceID, taxonomies: [String], root: Directory,
    _ reading: NoteMemory.Reading?
  ) -> (note: ReadNote, stamp: NoteStamp?) {
    guard let reading else {
      return (ReadNote(listed, source: source, taxonomies: taxonomies, root: root), nil)
    }
    let stamp = listed.folder.stamp(of: listed.name)
    if let note = reading.known(listed.relativePath, source, stamp) { return (note, stamp) }
    let note = ReadNote(listed, source: source, taxonomies: taxonomies, root: root)
    let isSettled = stamp.map { reading.canTell($0) } == true
    return (note, isSettled && listed.folder.stamp(of: listed.name) == stamp ? stamp : nil)
  }

  private init(
    _ listed: ContentFolder.Listed, source: SourceID, taxonomies: [String], root: Directory
  ) {
    let path = root.child(listed.relativePath)
    var log = DiagnosticLog()
    file = NoteFile(
      kind: listed.kind, id: listed.id, path: path, relativePath: listed.relativePath,
      source: source)
    do {
      let bytes = try listed.folder.read(listed.name, limit: largestNote + 1)
      text = SourceFile(path: path, bytes: bytes ?? [])
      if bytes == nil {
        log.report(ContentProblem.unreadable(path, reason: "it is gone"), at: .file(path))
      }
      note = bytes == nil ? nil : Note(file, text: text, taxonomies: taxonomies, log: &log)
    } catch {
      text = SourceFile(path: path, bytes: [])
      note = nil
      log.report(ContentProblem.unreadable(path, reason: error.message), at: .file(path))
    }
    self.log = log
  }
}
