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
    let work: @Sendable () -> [(start: Int, values: [Value])] = {
      var tool = makeTool()
      var pieces: [(start: Int, values: [Value])] = []
      while let range = queue.next() {
        var values: [Value] = []
        values.reserveCapacity(range.count)
        for index in range { values.append(transform(index, &tool)) }
        pieces.append((range.lowerBound, values))
      }
      return pieces
    }
    var pieces: [(start: Int, values: [Value])] = []
    if self.count == 1 {
      pieces = work()
    } else {
      pieces = await withTaskGroup { group in
        for _ in 0..<self.count { group.addTask { work() } }
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

/// Index ranges that workers take one after the other.
private final class WorkQueue: Sendable {
  private let count: Int
  /// Small enough that no worker waits long for the last one.
  private let size: Int
  private let taken = Atomic(0)

  init(_ count: Int, workers: Int) {
    self.count = count
    size = max(1, min(64, count / (workers * 4)))
  }

  func next() -> Range<Int>? {
    let start = taken.add(size, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + size, count) : nil
  }
}
