import FlyingSocks
import Foundation
import Requests

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
    let (head, bytes) = try await within(limits.asking) {
      var bytes = start
      var head = RequestHead(bytes[...])
      while head == .incomplete {
        bytes += try await socket.read(atMost: 4096)
        head = RequestHead(bytes[...])
      }
      return (head, bytes)
    }
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
    let closes = request.value(of: "connection")?.lowercased().contains("close") == true
    // Head and beginning go together: a small packet before another would wait for its receipt.
    let beginning = response.body.prefix(Self.pieceSize)
    try await send(response.head(closes: closes) + beginning, response.body[beginning.endIndex...])
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

  /// How many bytes are handed to the system at once: a video is not copied as a whole.
  private static let pieceSize = 1 << 20

  /// - Parameter more: what follows in the same time.
  private func send(_ bytes: [UInt8], _ more: ArraySlice<UInt8> = []) async throws {
    let socket = socket
    do {
      try await within(limits.answering) {
        try await socket.write(Data(bytes))
        var rest = more
        while !rest.isEmpty {
          try await socket.write(Data(rest.prefix(Self.pieceSize)))
          rest = rest.dropFirst(Self.pieceSize)
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
    do {
      try socket.close()
    } catch {
      // It is closed already.
    }
  }
}
