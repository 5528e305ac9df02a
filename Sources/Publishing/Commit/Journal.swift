/// What a commit is about to do, written down before it does the first of it, so that the next
/// build can finish what a killed one began.
struct Journal: Sendable, Equatable {
  /// Staged files, by their names in the staging folder, with the paths that they go to.
  var renames: [(staged: String, path: String)] = []
  var removals: [String] = []

  var isEmpty: Bool { renames.isEmpty && removals.isEmpty }

  static func == (first: Self, second: Self) -> Bool {
    first.removals == second.removals
      && first.renames.elementsEqual(second.renames) { $0 == $1 }
  }

  init() {}

  /// - Returns: nil for a journal that was not written whole.
  init?(parsing bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.last == "end" else { return nil }
    for line in lines.dropLast() {
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      switch (parts.first, parts.count) {
      case ("rename", 3): renames.append((parts[1], parts[2]))
      case ("remove", 2): removals.append(parts[1])
      default: return nil
      }
    }
  }

  var bytes: [UInt8] {
    var lines = renames.map { "rename\t\($0.staged)\t\($0.path)\n" }
    lines += removals.map { "remove\t\($0)\n" }
    return Array((lines.joined() + "end\n").utf8)
  }
}
