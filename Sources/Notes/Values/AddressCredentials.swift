/// A user's name or password in a web address: `https://desk:secret@example.org/`. Whoever reads the
/// page could log in with it.
struct AddressCredentials {
  /// The address without it.
  let rest: String

  /// Finds the first: before the address's own host, or, with a password, before the host of an
  /// address within it, as addresses of archived copies have.
  init?(in address: [UInt8]) {
    guard address.contains(UInt8(ascii: "@")) else { return nil }
    var isOwn = true
    var position = address.startIndex
    while let start = Self.authority(in: address[position...]) {
      let stops = isOwn ? Self.stops : Self.stopsWithin
      let authority = address[start...].prefix { !stops.contains($0) }
      if let end = authority.lastIndex(of: UInt8(ascii: "@")),
        isOwn || authority[..<end].contains(UInt8(ascii: ":"))
      {
        rest = String(decoding: address[..<start] + address[(end + 1)...], as: UTF8.self)
        return
      }
      isOwn = false
      position = start
    }
    return nil
  }

  private static let stops = Array("/?#\\".utf8)
  /// A query's next value is no part of the address in the one before.
  private static let stopsWithin = stops + Array("&;,".utf8)

  /// Where the first host of an address starts, or the user before it.
  private static func authority(in address: ArraySlice<UInt8>) -> Int? {
    let mark = Array("://".utf8)
    var rest = address
    while let colon = rest.firstIndex(of: mark[0]) {
      if address[colon...].starts(with: mark) { return colon + mark.count }
      rest = rest[(colon + 1)...]
    }
    return nil
  }
}
