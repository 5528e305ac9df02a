import Casebook
import Diagnostics
import Notes
import Parallelism
import UnicodeForms

/// Reads the notes of a record, with the media that are published beside them: what has happened to
/// the content folder since makes no difference.
///
/// - Parameters:
///   - content: where the notes came from, for diagnostics.
///   - output: the published site.
func readRecord(
  _ record: PublishedRecord, content: String, output: String, jobs: Jobs,
  log: inout DiagnosticLog
) async throws -> NoteCollection? {
  let media = try ContentFolder(at: output).media
  var catalog = SourceCatalog()
  guard let settingsFile = record.files.first(where: { $0.path == "site.yml" }) else { return nil }
  let text = SourceFile(path: content + "/site.yml", bytes: settingsFile.bytes)
  let settings = SiteSettings(text, catalog.add(text), log: &log)
  let taxonomies = settings.taxonomies.map(\.id)
  let files = record.files.filter { $0.path != "site.yml" }
  let read = await jobs.map(files.count) { number in
    recordedNote(files[number], SourceID(number + 1), content: content, taxonomies)
  }
  for (number, outcome) in read.enumerated() {
    _ = catalog.add(
      SourceFile(path: content + "/" + files[number].path, bytes: files[number].bytes))
    log.append(contentsOf: outcome.log)
  }
  return NoteCollection(
    settings: settings, notes: read.compactMap(\.note), unreadable: [],
    media: MediaListing(
      media, sizes: await imageSizes(of: media, inContent: output, jobs: jobs, log: &log)),
    catalog: catalog)
}

private func recordedNote(
  _ file: PublishedRecord.File, _ source: SourceID, content: String, _ taxonomies: [String]
) -> (note: Note?, log: DiagnosticLog) {
  var log = DiagnosticLog()
  let parts = FilePath(file.path).parts
  guard let kind = NoteKind.allCases.first(where: { $0.folder == parts.first }),
    let name = parts.last
  else { return (nil, log) }
  let path = content + "/" + file.path
  let noteFile = NoteFile(
    kind: kind, id: String(name.dropLast(3)).normalized(.composed), path: path,
    relativePath: file.path, source: source)
  let note = Note(
    noteFile, text: SourceFile(path: path, bytes: file.bytes), taxonomies: taxonomies, log: &log)
  return (note, log)
}
