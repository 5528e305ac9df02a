import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Listens at an address, and serves a site to those who connect.
public struct PreviewServer: Sendable {
  private static let heartbeat = Duration.seconds(15)

  public let port: UInt16
  private let socket: Socket
  private let hosts: AllowedHosts
  private let limits: ClientLimits

  /// Takes the first free port.
  ///
  /// - Parameters:
  ///   - port: where to begin; 0 lets the system choose.
  ///   - address: an IP address of this machine; nil for the loopback.
  public init(port: UInt16, address: String? = nil, limits: ClientLimits = ClientLimits()) throws {
    hosts = AllowedHosts(listeningOn: address)
    self.limits = limits
    var candidate = port
    while true {
      do {
        socket = try Self.listen(at: address ?? "127.0.0.1", port: candidate)
        break
      } catch SocketError.failed(_, EADDRINUSE, _) where candidate < .max && candidate < port + 20 {
        candidate += 1
      }
    }
    if case .ip4(_, let port) = try socket.sockname() {
      self.port = port
    } else if case .ip6(_, let port) = try socket.sockname() {
      self.port = port
    } else {
      self.port = candidate
    }
  }

  private static func listen(at address: String, port: UInt16) throws -> Socket {
    address.contains(":")
      ? try listen(at: sockaddr_in6.inet6(ip6: address, port: port))
      : try listen(at: sockaddr_in.inet(ip4: address, port: port))
  }

  private static func listen(at address: some SocketAddress) throws -> Socket {
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

  /// Serves until the task is cancelled.
  public func run(_ live: LiveSite) async throws {
    // A client that leaves in the middle of an answer is an error of that answer, not a signal.
    signal(SIGPIPE, SIG_IGN)
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listening, live) }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.heartbeat)
          await live.beat()
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func accept(from listening: AsyncSocket, _ live: LiveSite) async throws {
    let open = OpenConnections(atMost: limits.connections)
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let socket = try await listening.accept()
          guard open.take() else {
            try socket.close()
            continue
          }
          group.addTask {
            await PreviewConnection(socket: socket, live: live, hosts: hosts, limits: limits)
              .serve()
            open.giveBack()
          }
        } catch {
          // The system is out of files, or the client left before it was met.
          do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
        }
      }
    }
  }
}

/// How many clients there are.
private final class OpenConnections: Sendable {
  private let count = Atomic(0)
  private let most: Int

  init(atMost most: Int) {
    self.most = most
  }

  /// - Returns: whether there is room for one more.
  func take() -> Bool {
    if count.wrappingAdd(1, ordering: .relaxed).newValue <= most {
      return true
    }
    giveBack()
    return false
  }

  func giveBack() {
    count.wrappingSubtract(1, ordering: .relaxed)
  }
}
