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
    let ranges = ranges(of: count)
    guard self.count > 1, ranges.count > 1 else { return (0..<count).map(transform) }
    return await withTaskGroup(of: (Int, [Value]).self) { group in
      var pending = ranges.enumerated().makeIterator()
      for _ in 0..<self.count {
        guard let (number, range) = pending.next() else { break }
        group.addTask { (number, range.map(transform)) }
      }
      var pieces = [[Value]](repeating: [], count: ranges.count)
      while let (number, piece) = await group.next() {
        pieces[number] = piece
        if let (number, range) = pending.next() {
          group.addTask { (number, range.map(transform)) }
        }
      }
      var values: [Value] = []
      values.reserveCapacity(count)
      for piece in pieces { values.append(contentsOf: piece) }
      return values
    }
  }

  /// Ranges small enough that no worker waits long for the last one.
  private func ranges(of count: Int) -> [Range<Int>] {
    let size = max(1, min(64, count / (self.count * 4)))
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
