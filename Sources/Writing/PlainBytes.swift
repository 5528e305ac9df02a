/// Which bytes of a text are copied as they are.
struct PlainBytes: Sendable {
  /// Beside what is never plain, wherever it is written, what is not plain here.
  let mark: UInt8
  let isPlain: @Sendable (UInt8) -> Bool

  /// Where plain bytes end that begin at a place.
  @inline(__always)
  func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if areOrdinary(word), !holds(word, mark) {
          position += 8
          continue
        }
      }
      guard isPlain(bytes[position]) else { break }
      position += 1
    }
    return position
  }
}

extension PageBuffer {
  /// Appends bytes, most of which are plain: they are copied run by run.
  ///
  /// - Parameter appendOther: writes what stands for any other.
  mutating func appendRuns(
    of bytes: UnsafeBufferPointer<UInt8>, _ plain: PlainBytes,
    _ appendOther: (inout PageBuffer, UInt8) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      let end = plain.end(in: bytes, from: start)
      append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if end < bytes.count { appendOther(&self, bytes[end]) }
      start = end + 1
    }
  }
}
