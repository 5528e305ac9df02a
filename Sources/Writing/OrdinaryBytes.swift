/// Whether eight bytes of a text, whatever it is written into, need no closer look: there is none of
/// `" & ' < >`, no control character and nothing beyond ASCII among them. Of eight with `#` it says
/// no.
@inlinable @inline(__always)
public func areOrdinary(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // Zero where a byte is one of `" # & '`, which differ in two bits, and of `< >`, which do in one.
  let quotes = (word | 0x05 * ones) ^ 0x27 * ones
  let angles = (word | 0x02 * ones) ^ 0x3E * ones
  // The highest bit of a byte tells: a zero has it after taking one away, a control character after
  // taking 0x20 away, 0x7F after adding one.
  let marks = (quotes &- ones) & ~quotes | (angles &- ones) & ~angles
  let controls = (word &- 0x20 * ones) | (word &+ ones)
  return (marks | controls | word) & (0x80 * ones) == 0
}

/// Whether a byte is among eight.
@inlinable @inline(__always)
public func holds(_ word: UInt64, _ byte: UInt8) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let zeros = word ^ UInt64(byte) * ones
  return (zeros &- ones) & ~zeros & (0x80 * ones) != 0
}
