/// The one stretch of a file that a request asks for (RFC 9110, 14.1.2).
public enum ByteRange: Equatable, Sendable {
  /// No range, several, or one that is not understood: the whole file is the answer.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// - Parameters:
  ///   - field: the value of `Range`.
  ///   - count: the length of the file.
  public init(_ field: String, in count: Int) {
    guard field.hasPrefix("bytes="), !field.contains(",") else {
      self = .whole
      return
    }
    let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      self = .whole
      return
    }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true):
      self = .whole
    case (true, false):
      // The last bytes; more than there are is all of them.
      let length = min(Int(ends[1]) ?? .max, count)
      self = length == 0 ? .unsatisfiable : .part((count - length)..<count)
    case (false, let isOpen):
      let first = Int(ends[0]) ?? .max
      let last = isOpen ? count - 1 : min(Int(ends[1]) ?? .max, count - 1)
      if let stated = Int(ends[1]), stated < first {
        self = .whole
      } else {
        self = first <= last ? .part(first..<(last + 1)) : .unsatisfiable
      }
    }
  }
}
