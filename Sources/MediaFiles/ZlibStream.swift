import CZlib

/// Data as zlib packs it (RFC 1950), for the little in an image that has to be looked into.
enum ZlibStream {
  /// - Parameter limit: so many bytes may come out; a few packed ones can stand for gigabytes.
  /// - Throws: ``MediaDamage`` for what is no such data, or for more.
  static func unpacked(_ bytes: some Sequence<UInt8>, limit: Int) throws -> [UInt8] {
    let packed = Array(bytes)
    var status = Z_OK
    let unpacked = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var length = uLongf(limit)
      status = uncompress(buffer.baseAddress, &length, packed, uLong(packed.count))
      count = status == Z_OK ? Int(length) : 0
    }
    switch status {
    case Z_OK: return unpacked
    case Z_BUF_ERROR: throw MediaDamage.invalid("packed data in it are too large")
    default: throw MediaDamage.invalid("packed data in it are damaged")
    }
  }

  /// Data in the form of zlib's, and as large as before: what zlib itself would write differs from
  /// version to version, and a site is the same bytes on every machine.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(bytes.count, 1), by: 0xFFFF) {
      let part = bytes[start..<min(bytes.count, start + 0xFFFF)]
      let length = UInt16(part.count)
      stream.append(part.endIndex == bytes.count ? 1 : 0)
      for number in [length, ~length] { stream += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      stream += part
    }
    let sum = adler32(1, bytes, uInt(bytes.count))
    return stream + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}
