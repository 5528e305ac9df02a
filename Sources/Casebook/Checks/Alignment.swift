/// The words of a shorter passage beside the stretch of a longer one that they fit best.
struct Alignment {
  /// The words of each passage that take part, and those of them that the other does not have.
  private(set) var first: Range<Int>
  private(set) var second: Range<Int>
  private(set) var differingFirst: [Int] = []
  private(set) var differingSecond: [Int] = []

  /// Passages of fewer words are alike too easily.
  static let fewestWords = 4

  /// How many words of a passage may be others in one that is nearly the same.
  static func tolerance(_ count: Int) -> Int { count * 3 / 10 }

  /// - Returns: nil unless the passages are nearly the same, and not the same: at least 70 % of the
  ///   words of the shorter one stand in the other in one stretch and in their order.
  init?(_ one: [Passage.Word], _ other: [Passage.Word]) {
    guard one.count <= other.count else {
      guard let turned = Alignment(other, one) else { return nil }
      self = turned
      swap(&first, &second)
      swap(&differingFirst, &differingSecond)
      return
    }
    guard one.count >= Self.fewestWords else { return nil }
    let costs = Self.costs(one, other)
    let width = other.count + 1
    let lastRow = costs[(one.count * width)...]
    guard let least = lastRow.min(), least <= Self.tolerance(one.count),
      // Of stretches that fit as well, the last holds the words that the earlier ones lack.
      let end = lastRow.lastIndex(of: least)
    else { return nil }
    first = one.indices
    second = 0..<(end - one.count * width)
    trace(costs, one, other)
    if differingFirst.isEmpty, differingSecond.isEmpty { return nil }
  }

  /// The edits between the first words of `one` and any stretch of `other` that ends at a word: rows
  /// for `one`, columns for `other`.
  private static func costs(_ one: [Passage.Word], _ other: [Passage.Word]) -> [Int32] {
    let width = other.count + 1
    var costs = [Int32](repeating: 0, count: (one.count + 1) * width)
    for row in 1...one.count {
      costs[row * width] = Int32(row)
      for column in 1..<width {
        let isSame = one[row - 1].stem == other[column - 1].stem
        let above = (row - 1) * width + column
        costs[row * width + column] = min(
          costs[above - 1] + (isSame ? 0 : 1), costs[above] + 1, costs[row * width + column - 1] + 1
        )
      }
    }
    return costs
  }

  /// Goes back from the end of the best stretch, and notes which words differ.
  private mutating func trace(
    _ costs: [Int32], _ one: [Passage.Word], _ other: [Passage.Word]
  ) {
    let width = other.count + 1
    var row = one.count
    var column = second.upperBound
    while row > 0 {
      let cost = costs[row * width + column]
      if column > 0 {
        let isSame = one[row - 1].stem == other[column - 1].stem
        if cost == costs[(row - 1) * width + column - 1] + (isSame ? 0 : 1) {
          (row, column) = (row - 1, column - 1)
          guard one[row].form != other[column].form else { continue }
          differingFirst.append(row)
          differingSecond.append(column)
          continue
        }
        if cost == costs[row * width + column - 1] + 1 {
          column -= 1
          differingSecond.append(column)
          continue
        }
      }
      row -= 1
      differingFirst.append(row)
    }
    second = column..<second.upperBound
  }
}
