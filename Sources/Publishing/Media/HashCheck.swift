import Casebook
import Diagnostics
import Notes
import Parallelism

/// Compares the files in `media/` with the hashes that notes state of them.
struct HashCheck: Sendable {
  private struct Statement: Sendable {
    let file: FilePath
    let hash: Located<ContentHash>
  }

  private let assembly: Assembly
  /// In the order of the files, so that each is read once.
  private let statements: [(file: FilePath, hashes: [Located<ContentHash>])]

  init(_ assembly: Assembly) {
    self.assembly = assembly
    let collection = assembly.collection
    let stated = collection.notes.flatMap { Self.statements(in: $0, collection.media) }
    statements = Dictionary(grouping: stated, by: \.file)
      .map { (file: $0.key, hashes: $0.value.map(\.hash)) }
      .sorted { $0.file < $1.file }
  }

  /// - Parameter jobs: how many files are read at once.
  /// - Returns: an error at each hash that its file does not have.
  func run(jobs: Jobs) async -> DiagnosticLog {
    let statements = statements
    let assembly = assembly
    let logs = await jobs.map(statements.count) { number in
      Self.check(statements[number].file, statements[number].hashes, assembly)
    }
    var log = DiagnosticLog()
    for found in logs { log.append(contentsOf: found) }
    return log
  }

  private static func check(
    _ file: FilePath, _ hashes: [Located<ContentHash>], _ assembly: Assembly
  ) -> DiagnosticLog {
    var log = DiagnosticLog()
    // A rehearsal is called off when the notes have changed.
    if Task.isCancelled { return log }
    do {
      var running = RunningHash()
      try assembly.media.source(file).forEachChunk { running.add($0) }
      let actual = running.text
      for hash in hashes where hash.value.text != actual {
        log.report(HashProblem(file: file.text, actual: actual), at: hash.range)
      }
    } catch {
      log.report(
        ContentProblem.unreadable(file.text, after: error), at: .file("media/" + file.text))
    }
    return log
  }

  private static func statements(in note: Note, _ listing: MediaListing) -> [Statement] {
    switch note {
    case .incident(let incident):
      incident.media.compactMap { statement(of: $0.file, $0.sha256, listing) }
        + incident.sources.compactMap { entry in
          guard case .inline(let source) = entry.value else { return nil }
          return statement(of: source.record.file, source.record.sha256, listing)
        }
    case .source(let source):
      [statement(of: source.record.file, source.record.sha256, listing)].compactMap(\.self)
    default: []
    }
  }

  private static func statement(
    of path: Located<ContentPath>?, _ hash: Located<ContentHash>?, _ listing: MediaListing
  ) -> Statement? {
    // A file that is not there has been reported.
    guard let path, let hash, let file = listing.file(named: path.value.text) else { return nil }
    return Statement(file: file, hash: hash)
  }
}

/// A file that is not the one whose hash was noted.
struct HashProblem: Problem {
  let file: String
  let actual: String

  var code: DiagnosticCode { .hashMismatch }

  var message: String { "the file '\(file)' has another SHA-256: \(actual)" }

  var help: String? {
    "find the original again; take over the new hash only if you know who changed the file and why"
  }
}
