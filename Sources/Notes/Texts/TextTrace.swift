import Diagnostics

/// A place in a text that shows what happened to it.
struct TextTrace {
  let problem: TextProblem
  /// Of the text's UTF-8.
  let bytes: Range<Int>
}

/// A text in UTF-8, to be looked through byte by byte.
struct TextBytes {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var isPlain: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Zero before the start and behind the end.
  subscript(place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }

  /// Whether a word of ASCII stands at a place.
  func has(_ word: StaticString, at place: Int, ignoringCase: Bool = false) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place >= bytes.startIndex, place + length <= bytes.endIndex else { return false }
    let start = word.utf8Start
    return (0..<length).allSatisfy { offset in
      let byte = bytes[place + offset]
      if byte == start[offset] { return true }
      return ignoringCase && isLetter(byte) && byte | 0x20 == start[offset]
    }
  }

  /// Where a run of bytes that are as they should be ends.
  func end(from place: Int, while isPart: (UInt8) -> Bool) -> Int {
    var end = place
    while end < bytes.endIndex, isPart(bytes[end]) { end += 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
