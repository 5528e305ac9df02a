import FlyingSocks
import Requests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Listens at an address, and serves a site to those who connect.
public struct PreviewServer: Sendable {
  private static let heartbeat = Duration.seconds(15)

  /// The port that it listens at.
  public var port: UInt16 { listening.port }

  private let listening: ListeningSockets
  private let hosts: AllowedHosts
  private let limits: ClientLimits

  /// Takes the first free port.
  ///
  /// - Parameters:
  ///   - port: where to begin; 0 lets the system choose.
  ///   - address: an IP address of this machine; nil for the loopback.
  public init(port: UInt16, address: String? = nil, limits: ClientLimits = ClientLimits()) throws {
    listening = try ListeningSockets(firstFreeFrom: port, address: address)
    hosts = AllowedHosts(listeningOn: address)
    self.limits = limits
  }

  /// Serves until the task is cancelled.
  public func run(_ live: LiveSite) async throws {
    // A client that leaves in the middle of an answer is an error of that answer, not a signal.
    signal(SIGPIPE, SIG_IGN)
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let sockets = try listening.sockets.map { try AsyncSocket(socket: $0, pool: pool) }
    let open = OpenConnections(atMost: limits.connections)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      for socket in sockets { group.addTask { try await accept(from: socket, live, open) } }
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

  private func accept(
    from listening: AsyncSocket, _ live: LiveSite, _ open: OpenConnections
  ) async throws {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let socket = try await listening.accept()
          guard let number = open.add(socket.socket.file.rawValue) else {
            try socket.close()
            continue
          }
          group.addTask {
            await PreviewConnection(
              socket: socket, live: live, hosts: hosts, limits: limits, open: open, number: number
            ).serve()
          }
        } catch {
          // The system is out of files, or the client left before it was met.
          do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
        }
      }
    }
  }
}
