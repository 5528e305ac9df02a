import FlyingSocks
import Requests

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One client's connection, from its first byte to its last.
struct PreviewConnection: Sendable {
  let socket: AsyncSocket
  let live: LiveSite
  let hosts: AllowedHosts
  let limits: ClientLimits
  let open: OpenConnections
  /// Its number among the open connections.
  let number: Int

  /// Answers requests until the client leaves, or has to.
  func serve() async {
    defer { hangUp() }
    do {
      var received: [UInt8] = []
      while try await serveOne(&received) {}
    } catch {
      // The client went away, or was too slow: there is nobody to tell.
    }
  }

  /// - Parameter received: what was read and not yet used; requests may follow one another.
  /// - Returns: whether another request may come.
  private func serveOne(_ received: inout [UInt8]) async throws -> Bool {
    let start = received
    let socket = socket
    open.wait(number)
    let (head, bytes) = try await within(limits.asking) {
      var bytes = start
      var head = RequestHead(bytes[...])
      while head == .incomplete {
        bytes += try await socket.read(atMost: 4096)
        head = RequestHead(bytes[...])
      }
      return (head, bytes)
    }
    open.work(number)
    switch head {
    case .incomplete:
      return false
    case .refused(let status):
      let refusal = PreviewResponse.refusal(status)
      try await send(refusal.head(closes: true) + refusal.body)
      try await hearOut()
      return false
    case .complete(let request, let count):
      received = Array(bytes[count...])
      return try await answer(request)
    }
  }

  private func answer(_ request: Request) async throws -> Bool {
    let response = await respond(to: request, site: await live.site, hosts: hosts)
    let closes = request.endsConnection
    // Head and beginning go together: a small packet before another would wait for its receipt.
    try await send(response.head(closes: closes) + response.body, response.rest)
    if response.followsEvents { try await sendEvents() }
    return !closes && !response.followsEvents
  }

  private func sendEvents() async throws {
    for await event in await live.events() {
      switch event {
      case .state(let state): try await send(state.event())
      case .heartbeat: try await send(Array(":\n\n".utf8))
      }
    }
  }

  /// - Parameter rest: what follows in the same time.
  private func send(_ bytes: [UInt8], _ rest: FilePart? = nil) async throws {
    let socket = socket
    do {
      try await within(limits.answering) {
        try await socket.write(Data(bytes))
        guard var rest else { return }
        while !rest.range.isEmpty {
          // The length was promised: without the rest, the connection has to break.
          guard let piece = rest.next() else { throw SocketError.disconnected }
          try await socket.write(Data(piece))
        }
      }
    } catch let error as DeadlineError {
      forgetUnsent()
      throw error
    }
  }

  /// Reads on for a while, to no use: hung up on in the middle of its words, a client would lose
  /// the answer that it was sent (RFC 9112, 9.6).
  private func hearOut() async throws {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    let socket = socket
    try await within(limits.asking) {
      while try await !socket.read(atMost: 4096).isEmpty {}
    }
  }

  /// Lets the system drop what a client does not receive, which it would keep for minutes.
  private func forgetUnsent() {
    var reset = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      socket.socket.file.rawValue, SOL_SOCKET, SO_LINGER, &reset,
      socklen_t(MemoryLayout<linger>.size))
  }

  private func hangUp() {
    // Before the system gives its number to another.
    open.remove(number)
    do {
      try socket.close()
    } catch {
      // It is closed already.
    }
  }
}
