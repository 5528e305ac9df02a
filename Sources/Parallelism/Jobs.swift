import Synchronization

/// How many pieces of work run at once.
public struct Jobs: Sendable {
  public let count: Int

  /// - Parameter count: at least 1; less is 1.
  public init(_ count: Int) {
    self.count = max(1, count)
  }

  /// `transform` of every index below `count`, in the order of the indices whichever is done first.
  public func map<Value: Sendable>(
    _ count: Int, _ transform: @escaping @Sendable (Int) -> Value
  ) async -> [Value] {
    await map(count, eachWith: { () }, { index, _ in transform(index) })
  }

  /// As above, with something that each worker makes for itself and keeps from piece to piece.
  public func map<Value: Sendable, Tool>(
    _ count: Int, eachWith makeTool: @escaping @Sendable () -> Tool,
    _ transform: @escaping @Sendable (Int, inout Tool) -> Value
  ) async -> [Value] {
    let queue = WorkQueue(count, workers: self.count)
    let work: @Sendable (_ worker: Int) -> [(start: Int, values: [Value])] = { worker in
      var tool = makeTool()
      var pieces: [(start: Int, values: [Value])] = []
      while let range = queue.next(for: worker) {
        var values: [Value] = []
        values.reserveCapacity(range.count)
        for index in range { values.append(transform(index, &tool)) }
        pieces.append((range.lowerBound, values))
      }
      return pieces
    }
    var pieces: [(start: Int, values: [Value])] = []
    if self.count == 1 {
      pieces = work(0)
    } else {
      pieces = await withTaskGroup { group in
        for worker in 0..<self.count { group.addTask { work(worker) } }
        return await group.reduce(into: []) { $0 += $1 }
      }
      pieces.sort { $0.start < $1.start }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for piece in pieces { values.append(contentsOf: piece.values) }
    return values
  }
}

/// Index ranges that workers take one after the other: every other worker from the end, so that
/// what is near each other, and needs the same things, is done by few of them.
private final class WorkQueue: Sendable {
  /// Small enough that no worker waits long for the last one.
  private let size: Int
  private let rest: Mutex<Range<Int>>

  init(_ count: Int, workers: Int) {
    size = max(1, min(64, count / (workers * 4)))
    rest = Mutex(0..<count)
  }

  func next(for worker: Int) -> Range<Int>? {
    rest.withLock { rest in
      let taken = worker.isMultiple(of: 2) ? rest.prefix(size) : rest.suffix(size)
      guard !taken.isEmpty else { return nil }
      rest =
        taken.lowerBound == rest.lowerBound
        ? taken.upperBound..<rest.upperBound : rest.lowerBound..<taken.lowerBound
      return taken
    }
  }
}
