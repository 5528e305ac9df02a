import Dispatch
import Synchronization

/// Prints beside everything else: a terminal that somebody has stopped takes nothing for as long as
/// they like, and the site is kept up to date meanwhile.
final class Bulletin: Sendable {
  /// How much waits for a terminal; what comes on top is shown in the browser alone.
  private static let mostWaiting = 20

  private let queue = DispatchQueue(label: "dossier.bulletin")
  private let waiting = Atomic(0)

  /// - Parameter print: is called after all that were posted before.
  func post(_ print: @escaping @Sendable () throws -> Void) {
    guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= Self.mostWaiting else {
      waiting.wrappingSubtract(1, ordering: .relaxed)
      return
    }
    queue.async {
      do {
        try print()
      } catch {
        Terminal.writeError("\(error)\n")
      }
      self.waiting.wrappingSubtract(1, ordering: .relaxed)
    }
  }
}
