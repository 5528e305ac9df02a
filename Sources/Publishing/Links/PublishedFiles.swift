import Diagnostics

/// Every path that is published, to look links up in.
struct PublishedFiles: Sendable {
  private let numbers: [UInt64: Int]

  init(_ paths: some Sequence<FilePath>) {
    var numbers: [UInt64: Int] = [:]
    for (number, path) in paths.enumerated() { numbers[hash(Array(path.text.utf8))] = number }
    self.numbers = numbers
  }

  func number(of path: [UInt8]) -> Int? { numbers[hash(path)] }
}
