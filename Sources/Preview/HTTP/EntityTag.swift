import Crypto

/// The name of a file's content: equal for equal bytes.
enum EntityTag {
  static func of(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hash = SHA256.hash(data: bytes).prefix(16)
    let text = hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "\"" + String(decoding: text, as: UTF8.self) + "\""
  }

  /// - Parameter hash: the SHA-256 of the bytes, in hexadecimal digits.
  static func of(hash: String) -> String { "\"\(hash.prefix(32))\"" }

  /// Whether the value of `If-None-Match` names a tag.
  static func list(_ field: String, names tag: String) -> Bool {
    field.split(separator: ",").contains { part in
      var name = part.drop { $0 == " " || $0 == "\t" }
      while name.last == " " || name.last == "\t" { name.removeLast() }
      if name.hasPrefix("W/") { name = name.dropFirst(2) }
      return name == "*" || name == tag
    }
  }
}
