/// Turns libyaml's positions, which count characters, into bytes.
///
/// libyaml asks about places that lie close together, so the cursor walks from the last answer to
/// the next one, in either direction. Text in ASCII needs no walk.
struct CharacterCursor {
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  /// - Parameter bytes: valid UTF-8, the same at every later call.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// The offset of the byte at which the character of that number, counted from 0, starts; a
  /// number past the end gives the end.
  mutating func byteOffset(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if isASCII { return min(max(target, 0), bytes.count) }
    while character < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, isContinuation(bytes[byte]) { byte += 1 }
      character += 1
    }
    while character > target, byte > 0 {
      byte -= 1
      while byte > 0, isContinuation(bytes[byte]) { byte -= 1 }
      character -= 1
    }
    return byte
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
