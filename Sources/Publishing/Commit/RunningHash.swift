import Crypto

/// The SHA-256 of bytes that come a part at a time.
struct RunningHash {
  private var hash = SHA256()

  mutating func add(_ bytes: [UInt8]) {
    hash.update(data: bytes)
  }

  /// In lower-case hexadecimal digits.
  var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
