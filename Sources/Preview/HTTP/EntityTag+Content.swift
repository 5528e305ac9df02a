import Crypto
import Requests

extension EntityTag {
  static func of(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hash = SHA256.hash(data: bytes).prefix(16)
    let text = hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "\"" + String(decoding: text, as: UTF8.self) + "\""
  }

  /// - Parameter hash: the SHA-256 of the bytes, in hexadecimal digits.
  static func of(hash: String) -> String { "\"\(hash.prefix(32))\"" }
}
