import CLibcrypto

/// The SHA-256 of bytes that arrive in parts.
public struct RunningHash {
  private var state = SHA256_CTX()

  public init() {
    SHA256_Init(&state)
  }

  public mutating func add(_ bytes: [UInt8]) {
    SHA256_Update(&state, bytes, bytes.count)
  }

  /// The hash of what was added so far, in 64 lower-case hexadecimal digits.
  public var text: String {
    var state = state
    var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256_Final(&hash, &state)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * hash.count)
    for byte in hash {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
