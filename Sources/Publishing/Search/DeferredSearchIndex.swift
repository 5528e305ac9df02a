import Diagnostics
import Dispatch

/// The search index of a site that is looked at before it is published: made when it is asked for
/// first, since few edits are followed by a search.
actor DeferredSearchIndex {
  private let assembly: Assembly
  private let program: String
  private var indexing: Task<[FilePath: [UInt8]], Never>?

  init(_ assembly: Assembly, program: String) {
    self.assembly = assembly
    self.program = program
  }

  /// The index's files by their paths below the site's root; none if it could not be made.
  var files: [FilePath: [UInt8]] {
    get async {
      if let indexing { return await indexing.value }
      let (assembly, program) = (assembly, program)
      let task = Task {
        await aside {
          do {
            let index = try SearchIndex(of: assembly, with: program)
            return Dictionary(index.files.map { (FilePath($0.path), $0.bytes) }) { first, _ in first
            }
          } catch {
            return [:]
          }
        }
      }
      indexing = task
      return await task.value
    }
  }
}

/// Does something that takes long on a thread of its own, so that shorter tasks do not wait for it.
func aside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: work()) }
  }
}
