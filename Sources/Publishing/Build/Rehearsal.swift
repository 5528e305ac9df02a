import Casebook
public import Diagnostics
import Parallelism
public import Site

/// A build without its last step, for a preview: finds what `build` would refuse beyond what was
/// found when the site was put together. It takes as long as a build, since every page is rendered.
public struct Rehearsal: Sendable {
  private var options: BuildOptions
  private let atlas: Atlas

  public init(_ options: BuildOptions, atlas: Atlas) {
    self.options = options
    self.options.isCheck = true
    self.options.isRehearsal = true
    // What the preview is asked for meanwhile goes first.
    self.options.jobs = Jobs(1)
    self.atlas = atlas
  }

  /// - Parameters:
  ///   - assembly: the site that the preview shows.
  ///   - catalog: the texts that it was made from.
  /// - Returns: what was found; nil if the task was cancelled.
  public func run(_ assembly: Assembly, _ catalog: SourceCatalog) async -> BuildOutcome? {
    let outcome: BuildOutcome
    if options.visibility.includesDrafts {
      // What is published has no drafts: notes that lean on them may be wrong without.
      var options = options
      options.visibility = Visibility(asOf: options.visibility.asOf, includesDrafts: false)
      outcome = await Build(options, atlas: atlas).run()
    } else {
      outcome = await Build(options, atlas: atlas).run(from: assembly, catalog)
    }
    return Task.isCancelled ? nil : outcome
  }
}
