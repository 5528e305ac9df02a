/// A 64-bit hash of an address or an anchor: eight bytes at a time, each mixed into all bits.
func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash = mixed(UInt64(raw.count))
  var position = 0
  while position + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    hash = mixed(hash ^ word)
    position += 8
  }
  var rest: UInt64 = 0
  while position < raw.count {
    rest = rest << 8 | UInt64(raw[position])
    position += 1
  }
  return mixed(hash ^ rest)
}

func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { hash($0) } }

/// The finalizer of SplitMix64, in which each bit of the input changes half of the output's.
private func mixed(_ word: UInt64) -> UInt64 {
  var word = word &+ 0x9E37_79B9_7F4A_7C15
  word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
  return word ^ (word >> 31)
}
