import Mustache

extension PageBuffer {
  /// Appends bytes, most of which are plain: they are copied run by run.
  ///
  /// - Parameters:
  ///   - isPlain: whether a byte is copied as it is.
  ///   - appendOther: writes what stands for any other.
  mutating func appendRuns(
    of bytes: UnsafeBufferPointer<UInt8>, where isPlain: (UInt8) -> Bool,
    _ appendOther: (inout PageBuffer, UInt8) -> Void
  ) {
    var start = 0
    for position in bytes.indices where !isPlain(bytes[position]) {
      append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
      appendOther(&self, bytes[position])
      start = position + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
