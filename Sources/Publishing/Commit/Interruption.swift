import Dispatch
import Synchronization

/// Lets a process that is asked to end do so only where nothing is left half-done.
///
/// Everything that changes the output folder happens in spans: staging one file, or the whole way
/// from the journal to the checksums. Once the process is to end no span begins, those that have
/// begun end, and what was only staged is removed.
public final class Interruption: Sendable {
  /// What became of the published site so far.
  public enum Standing: Sendable {
    /// It is as it was before.
    case untouched
    case published
    /// Partly old and partly new, and a journal says how to finish it.
    case mixed
  }

  private struct State {
    var spans = 0
    var isClosed = false
    var standing = Standing.untouched
    var cleanUp: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let isQuiet = DispatchSemaphore(value: 0)

  public init() {}

  /// Waits until the process may end, and removes what was only staged.
  ///
  /// - Returns: what became of the site.
  public func close() -> Standing {
    let hasSpans = state.withLock { state in
      state.isClosed = true
      return state.spans > 0
    }
    if hasSpans { isQuiet.wait() }
    let (cleanUp, standing) = state.withLock { ($0.cleanUp, $0.standing) }
    cleanUp?()
    return standing
  }

  /// Whether the process is about to end.
  public var isClosed: Bool { state.withLock(\.isClosed) }

  /// - Returns: false if the process is about to end: nothing may be changed any more.
  func beginSpan() -> Bool {
    state.withLock { state in
      if !state.isClosed { state.spans += 1 }
      return !state.isClosed
    }
  }

  func endSpan() {
    let isLast = state.withLock { state in
      state.spans -= 1
      return state.isClosed && state.spans == 0
    }
    if isLast { isQuiet.signal() }
  }

  /// - Parameter cleanUp: removes what is staged; nil if nothing is.
  func set(_ standing: Standing, cleanUp: (@Sendable () -> Void)? = nil) {
    state.withLock { state in
      state.standing = standing
      state.cleanUp = cleanUp
    }
  }
}
