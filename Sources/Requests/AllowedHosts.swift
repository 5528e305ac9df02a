/// The host that a request names, and whether it is this server.
///
/// A page of another site can make a browser ask this address by a name of its own (DNS
/// rebinding), and would then read the answer; so a name that is not known to be ours is refused.
public struct AllowedHosts: Sendable {
  private let names: Set<String>
  private let allowsEveryAddress: Bool

  /// - Parameter address: what `--host` asked for; nil for the loopback alone.
  public init(listeningOn address: String? = nil) {
    var names: Set = ["localhost", "127.0.0.1", "[::1]"]
    if let address { names.insert(address.contains(":") ? "[\(address)]" : address) }
    self.names = names
    allowsEveryAddress = address == "0.0.0.0" || address == "::"
  }

  /// - Parameter authority: the value of `Host`: a name or address, and perhaps a port.
  public func allows(_ authority: String) -> Bool {
    guard let host = Self.host(of: authority.lowercased()) else { return false }
    return names.contains(host) || (allowsEveryAddress && Self.isAddress(host))
  }

  /// The name without its port; nil if the port is none.
  private static func host(of authority: String) -> String? {
    let hostEnd: String.Index
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      hostEnd = authority.index(after: bracket)
    } else {
      hostEnd = authority.firstIndex(of: ":") ?? authority.endIndex
    }
    let rest = authority[hostEnd...]
    guard rest.isEmpty || (rest.hasPrefix(":") && isPort(rest.dropFirst())) else { return nil }
    return String(authority[..<hostEnd])
  }

  private static func isPort(_ text: Substring) -> Bool {
    (1...5).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a host is written as an address, which no name server can point elsewhere.
  private static func isAddress(_ host: String) -> Bool {
    if host.hasPrefix("[") { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
