import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a server listens at: one port of an address, or of both addresses of the loopback. Browsers
/// take `localhost` for either, and on one alone another program could answer in our place.
struct ListeningSockets: Sendable {
  let port: UInt16
  let sockets: [Socket]

  /// How many ports are tried.
  private static let attempts: UInt16 = 20

  /// - Parameters:
  ///   - port: where to begin; 0 lets the system choose.
  ///   - address: nil for the loopback.
  init(firstFreeFrom port: UInt16, address: String?) throws {
    let last = min(port, .max - Self.attempts) + Self.attempts
    for candidate in port..<last {
      do {
        self = try Self.listening(at: address, port: port == 0 ? 0 : candidate)
        return
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      }
    }
    self = try Self.listening(at: address, port: last)
  }

  private init(_ sockets: [Socket], port: UInt16) {
    self.sockets = sockets
    self.port = port
  }

  private static func listening(at address: String?, port: UInt16) throws -> ListeningSockets {
    let socket = try Self.socket(at: address ?? "127.0.0.1", port: port)
    let port = try Self.port(of: socket) ?? port
    guard address == nil else { return ListeningSockets([socket], port: port) }
    do {
      let other = try Self.socket(at: "::1", port: port)
      return ListeningSockets([socket, other], port: port)
    } catch SocketError.failed(_, let number, _)
      where [EAFNOSUPPORT, EADDRNOTAVAIL].contains(number)
    {
      // The machine has no IPv6.
      return ListeningSockets([socket], port: port)
    } catch {
      try socket.close()
      throw error
    }
  }

  private static func port(of socket: Socket) throws -> UInt16? {
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    default: nil
    }
  }

  private static func socket(at address: String, port: UInt16) throws -> Socket {
    address.contains(":")
      ? try socket(at: sockaddr_in6.inet6(ip6: address, port: port))
      : try socket(at: sockaddr_in.inet(ip4: address, port: port))
  }

  private static func socket(at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try socket.close()
      throw error
    }
    return socket
  }
}
