import Diagnostics
public import Publishing

/// Remembers what was told, so that a finding is told once as long as it lasts.
public struct FindingMemory: Sendable {
  /// Lines are no part of it: they move while a text grows.
  private struct Key: Hashable {
    let code: DiagnosticCode
    let message: String
    let path: String?

    init(_ diagnostic: Diagnostic, in catalog: SourceCatalog) {
      code = diagnostic.code
      message = diagnostic.message
      path =
        switch diagnostic.place {
        case .range(let range): catalog[range.source].path
        case .file(let path): path
        case .nowhere: nil
        }
    }
  }

  private var known: Set<Key> = []

  public init() {}

  /// - Returns: the outcome with those findings alone that the last one did not have.
  public mutating func news(in outcome: BuildOutcome) -> BuildOutcome {
    let keys = outcome.diagnostics.map { Key($0, in: outcome.catalog) }
    let news = zip(outcome.diagnostics, keys).filter { !known.contains($0.1) }.map(\.0)
    known = Set(keys)
    return outcome.with(news)
  }
}
