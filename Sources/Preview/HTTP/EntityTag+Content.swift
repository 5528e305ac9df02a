import Publishing
import Requests

extension EntityTag {
  static func of(_ bytes: [UInt8]) -> String {
    var hash = RunningHash()
    hash.add(bytes)
    return of(hash: hash.text)
  }

  /// - Parameter hash: the SHA-256 of the bytes, in hexadecimal digits.
  static func of(hash: String) -> String { "\"\(hash.prefix(32))\"" }
}
