import Casebook
import Diagnostics
import MediaFiles
import Notes
import Parallelism
import Site

/// Takes the files apart that published notes show or link to.
struct MediaPreparation: Sendable {
  private let files: [String]
  private let folder: MediaFolder
  /// The files that a published note wants as they are.
  private var untouched: Set<String> = []
  /// Where a note names a file first.
  private var mentions: [String: SourceRange] = [:]

  init(_ assembly: Assembly) {
    let casebook = assembly.plan.casebook
    files = casebook.mediaFiles
    folder = assembly.media
    // Thousands of notes need not be looked through for none.
    if files.isEmpty { return }
    for incident in casebook.timeOrder.incidents {
      for media in casebook[incident].media {
        let file = media.record.file
        mentions[file.value.text] = mentions[file.value.text] ?? file.range
        if media.record.keepsMetadata { untouched.insert(file.value.text) }
      }
    }
    for source in casebook.sourcesInOrder {
      let record = casebook[source].record
      guard let file = record.file else { continue }
      mentions[file.value.text] = mentions[file.value.text] ?? file.range
      if record.keepsMetadata { untouched.insert(file.value.text) }
    }
  }

  /// - Parameters:
  ///   - jobs: how many files are read at once.
  ///   - log: takes what is wrong with them, where a note names them.
  func run(jobs: Jobs, log: inout DiagnosticLog) async -> [PreparedMedia] {
    let preparation = self
    let outcomes = await jobs.map(files.count) { preparation.prepare(preparation.files[$0]) }
    for outcome in outcomes { log.append(contentsOf: outcome.log) }
    return outcomes.compactMap(\.media)
  }

  /// What is published of one file; nil if it may not be.
  func media(_ file: String) -> PreparedMedia? {
    let outcome = prepare(file)
    return outcome.log.hasErrors ? nil : outcome.media
  }

  private func prepare(_ file: String) -> (media: PreparedMedia?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let place = mentions[file].map { Place.range($0) } ?? .file("media/" + file)
    do {
      let media = try PreparedMedia(file, in: folder, keepsMetadata: untouched.contains(file))
      for problem in media.problems { log.report(problem, at: place) }
      return (media, log)
    } catch {
      log.report(ContentProblem.unreadable(file, after: error), at: place)
      return (nil, log)
    }
  }
}
