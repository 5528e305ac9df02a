/// What a commit is about to do, written down before it does the first of it, so that the next
/// build can finish what a killed one began: these removals, and then what is staged moves into
/// place.
struct Journal: Sendable, Equatable {
  var removals: [String] = []

  init(removals: [String]) {
    self.removals = removals
  }

  /// - Returns: nil for a journal that was not written whole.
  init?(parsing bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.last == "end" else { return nil }
    for line in lines.dropLast() {
      guard line.hasPrefix("remove\t") else { return nil }
      removals.append(String(line.dropFirst("remove\t".count)))
    }
  }

  var bytes: [UInt8] {
    Array((removals.map { "remove\t\($0)\n" }.joined() + "end\n").utf8)
  }
}
