import Casebook
import Diagnostics
import MediaFiles
import Notes
import Parallelism
import Site

/// Takes the files apart that published notes show or link to.
struct MediaPreparation: Sendable {
  private let files: [Located<FilePath>]
  private let folder: MediaFolder
  /// The files that a published note wants as they are.
  private var untouched: Set<FilePath> = []

  init(_ assembly: Assembly) {
    let casebook = assembly.plan.casebook
    files = casebook.mediaFiles
    folder = assembly.media
    // Thousands of notes need not be looked through for none.
    if files.isEmpty { return }
    for incident in casebook.timeOrder.incidents {
      for media in casebook[incident].media where media.record.keepsMetadata {
        untouched.insert(media.file)
      }
    }
    for source in casebook.sourcesInOrder {
      guard casebook[source].record.keepsMetadata, let file = casebook[source].file else {
        continue
      }
      untouched.insert(file)
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
  func media(_ file: Located<FilePath>) -> PreparedMedia? {
    let outcome = prepare(file)
    return outcome.log.hasErrors ? nil : outcome.media
  }

  private func prepare(_ file: Located<FilePath>) -> (media: PreparedMedia?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    do {
      let media = try PreparedMedia(
        file.value, in: folder, keepsMetadata: untouched.contains(file.value))
      for problem in media.problems { log.report(problem, at: file.range) }
      return (media, log)
    } catch {
      log.report(ContentProblem.unreadable(file.value.text, after: error), at: file.range)
      return (nil, log)
    }
  }
}
