/// The bytes with which some editors start a UTF-8 file.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The first bytes that are not UTF-8, or nil: stray and missing continuation bytes, overlong
/// forms, surrogates, numbers past U+10FFFF.
func firstEncodingFault(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
  var position = 0
  while position < bytes.count {
    if bytes[position] < 0x80 {
      // Eight at a time: most texts have no other bytes.
      let isRun = position + 8 <= bytes.count && word(at: position, in: bytes) & highBits == 0
      position += isRun ? 8 : 1
    } else if let scalar = scalar(at: position, in: bytes) {
      position += scalar.length
    } else {
      return position..<endOfFault(at: position, in: bytes)
    }
  }
  return nil
}

/// The highest bit of each of eight bytes.
let highBits: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes, all of which have to be there.
@inline(__always)
func word(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
}

/// Whether all of eight bytes are printable ASCII. Eight that are may be taken for some that are not.
@inline(__always)
func isPlain(_ word: UInt64) -> Bool {
  // The highest bit of a byte tells: those from 0x80 on have it, those below 0x20 after taking 0x20
  // away, 0x7F after adding one.
  let low = word &- 0x2020_2020_2020_2020
  let high = word &+ 0x0101_0101_0101_0101
  return (word | low | high) & highBits == 0
}

/// The character whose UTF-8 starts at a byte, or nil if none does.
func scalar(
  at start: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (value: UInt32, length: Int)? {
  guard start < bytes.count else { return nil }
  let lead = bytes[start]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let (length, smallest): (Int, UInt32)
  switch lead {
  case 0xC2...0xDF: (length, smallest) = (2, 0x80)
  case 0xE0...0xEF: (length, smallest) = (3, 0x800)
  case 0xF0...0xF4: (length, smallest) = (4, 0x1_0000)
  default: return nil
  }
  guard start + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[start + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let isSurrogate = (0xD800...0xDFFF).contains(value)
  guard value >= smallest, value <= 0x10_FFFF, !isSurrogate else { return nil }
  return (value, length)
}

/// A fault is its first byte with the continuation bytes after it, as many as belong to it.
private func endOfFault(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let most: Int
  switch bytes[start] {
  case 0xC0...0xDF: most = 2
  case 0xE0...0xEF: most = 3
  case 0xF0...0xF7: most = 4
  default: most = 1
  }
  var end = start + 1
  while end < min(start + most, bytes.count), bytes[end] & 0xC0 == 0x80 { end += 1 }
  return end
}

/// Whether a character may not stand in a text: NUL and the other control characters of C0 and C1
/// but for tab and line breaks, and the two that are no characters.
func isForbidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: false
  case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// Where the first U+2028 or U+2029 starts. Only YAML, no editor and no stage after it, takes them
/// for the end of a line.
func firstLineSeparator(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  bytes.indices.dropLast(2).first { position in
    bytes[position] == 0xE2 && bytes[position + 1] == 0x80 && bytes[position + 2] & 0xFE == 0xA8
  }
}
