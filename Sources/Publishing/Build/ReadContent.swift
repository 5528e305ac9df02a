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
  guard let folder = listContent(at: path, log: &log) else { return nil }
  log.append(contentsOf: folder.log)
  var catalog = SourceCatalog()
  guard let settings = readSettings(folder, &catalog, log: &log) else { return nil }
  let taxonomies = settings.taxonomies.map(\.id)
  let listed = folder.notes
  let reading = memory?.reading(taxonomies)
  let root = folder.root
  let read = await jobs.map(listed.count, eachWith: { FolderWalk(root) }) { number, walk in
    ReadNote.read(
      listed[number], source: SourceID(number + 1), taxonomies: taxonomies, walk, reading)
  }
  memory?.keep(read, taxonomies)
  let outcomes = read.map(\.note)
  for outcome in outcomes {
    _ = catalog.add(outcome.text)
    log.append(contentsOf: outcome.log)
  }
  return NoteCollection(
    settings: settings, notes: outcomes.compactMap(\.note),
    unreadable: outcomes.filter { $0.note == nil }.map(\.file),
    media: MediaListing(
      folder.media,
      sizes: await imageSizes(of: folder.media, inContent: path, jobs: jobs, log: &log)),
    catalog: catalog)
}

/// - Returns: nil after a report, if the folder cannot be looked into.
func listContent(at path: String, log: inout DiagnosticLog) -> ContentFolder? {
  do {
    return try ContentFolder(at: path)
  } catch {
    log.report(
      error.path == path && error.isOfAbsence
        ? ContentProblem.noFolder(path)
        : ContentProblem.unreadable(error.path, reason: error.reason), at: .file(error.path))
    return nil
  }
}

/// The sizes of those files below `media/` that are images. One whose size cannot be read is an
/// error: its page would be published without the size.
func imageSizes(
  of files: [FilePath], inContent path: String, jobs: Jobs, log: inout DiagnosticLog
) async -> [FilePath: ImageSize] {
  let folder = MediaFolder(inContent: path)
  let outcomes = await jobs.map(files.count) { number -> Result<ImageSize?, FileSystemError> in
    do throws(FileSystemError) {
      return .success(try folder.imageSize(of: files[number]))
    } catch {
      return .failure(error)
    }
  }
  var sizes: [FilePath: ImageSize] = [:]
  for (file, outcome) in zip(files, outcomes) {
    switch outcome {
    case .success(let size): sizes[file] = size
    case .failure(let error):
      let problem = ContentProblem.unreadable("media/" + file.text, reason: error.reason)
      log.report(problem, at: .file("media/" + file.text))
    }
  }
  return sizes
}

/// - Returns: nil after a report, if there are none or they cannot be read.
func readSettings(
  _ folder: ContentFolder, _ catalog: inout SourceCatalog, log: inout DiagnosticLog
) -> SiteSettings? {
  let path = folder.root.child("site.yml")
  do {
    guard let bytes = try folder.root.read("site.yml", limit: readable(largestNote)) else {
      log.report(ContentProblem.noSettings(path), at: .file(path))
      return nil
    }
    let text = SourceFile(path: path, bytes: bytes)
    let source = catalog.add(text)
    return SiteSettings(text, source, log: &log)
  } catch {
    log.report(ContentProblem.unreadable(path, reason: error.reason), at: .file(path))
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
    _ listed: ContentFolder.Listed, source: SourceID, taxonomies: [String], _ walk: FolderWalk,
    _ reading: NoteMemory.Reading?
  ) -> (note: ReadNote, stamp: NoteStamp?) {
    guard let reading else {
      return (ReadNote(listed, source: source, taxonomies: taxonomies, walk), nil)
    }
    let stamp = walk.stamp(of: listed)
    if let note = reading.known(listed.path, source, stamp) { return (note, stamp) }
    let note = ReadNote(listed, source: source, taxonomies: taxonomies, walk)
    let isSettled = stamp.map { reading.canTell($0) } == true
    return (note, isSettled && walk.stamp(of: listed) == stamp ? stamp : nil)
  }

  /// Reads one note for itself.
  init(_ listed: ContentFolder.Listed, in root: Directory, taxonomies: [String]) {
    self.init(listed, source: SourceID(0), taxonomies: taxonomies, FolderWalk(root))
  }

  private init(
    _ listed: ContentFolder.Listed, source: SourceID, taxonomies: [String], _ walk: FolderWalk
  ) {
    let path = walk.root.child(listed.path.text)
    var log = DiagnosticLog()
    file = NoteFile(
      kind: listed.kind, id: listed.id, path: path, relativePath: listed.path.text,
      source: source)
    do {
      let folder = try walk.folder(at: listed.folder)
      let bytes = try folder?.read(listed.name, limit: readable(largestNote))
      text = SourceFile(path: path, bytes: bytes ?? [])
      if bytes == nil {
        log.report(ContentProblem.unreadable(path, reason: "it is gone"), at: .file(path))
      }
      note = bytes == nil ? nil : Note(file, text: text, taxonomies: taxonomies, log: &log)
    } catch {
      text = SourceFile(path: path, bytes: [])
      note = nil
      log.report(ContentProblem.unreadable(path, reason: error.reason), at: .file(path))
    }
    self.log = log
  }
}

extension FolderWalk {
  /// The stamp of a note's file; nil if it is gone or cannot be reached.
  fileprivate func stamp(of listed: ContentFolder.Listed) -> NoteStamp? {
    do {
      return try folder(at: listed.folder)?.stamp(of: listed.name)
    } catch {
      // Reading the note meets the same failure and reports it.
      return nil
    }
  }
}
