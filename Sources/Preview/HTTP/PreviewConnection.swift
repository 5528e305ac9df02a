import FlyingSocks
import Foundation

/// One client's connection, from its first byte to its last.
struct PreviewConnection: Sendable {
  /// How long a client may take to send a head, and how long it may say nothing between two.
  static let patience = Duration.seconds(15)
  /// How long an answer may take to be sent.
  static let sendingTime = Duration.seconds(60)

  let socket: AsyncSocket
  let live: LiveSite
  let hosts: AllowedHosts

  /// Answers requests until the client leaves, or has to.
  func serve() async {
    do {
      defer { hangUp() }
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
    let (head, bytes) = try await within(Self.patience) {
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
      try await send(PreviewResponse.refusal(status).encoded(closes: true))
      return false
    case .complete(let request, let count):
      received = Array(bytes[count...])
      return try await answer(request)
    }
  }

  private func answer(_ request: PreviewRequest) async throws -> Bool {
    let response = respond(to: request, site: await live.site, hosts: hosts)
    let closes = request.value(of: "connection")?.lowercased().contains("close") == true
    try await send(response.encoded(closes: closes))
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

  private func send(_ bytes: [UInt8]) async throws {
    let socket = socket
    try await within(Self.sendingTime) { try await socket.write(Data(bytes)) }
  }

  private func hangUp() {
    do {
      try socket.close()
    } catch {
      // It is closed already.
    }
  }
}
