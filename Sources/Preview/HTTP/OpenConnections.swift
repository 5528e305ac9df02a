import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clients that are connected, and which of them are idle.
///
/// When there are as many as there may be, the one that has been idle for longest makes room: a
/// browser connects again when it needs to, and who merely holds connections loses them first.
final class OpenConnections: Sendable {
  fileprivate struct Connections {
    var nextNumber = 0
    var descriptors: [Int: Int32] = [:]
    /// Of those that wait for a request: how many had begun to wait before.
    var waiting: [Int: Int] = [:]
    var waits = 0
  }

  private let connections = Mutex(Connections())
  private let most: Int

  init(atMost most: Int) {
    self.most = most
  }

  /// Takes a new client, which is idle until its first request is there.
  ///
  /// - Parameter descriptor: of its socket.
  /// - Returns: the number that it goes by; nil if there is no room, since all are being answered.
  func add(_ descriptor: Int32) -> Int? {
    connections.withLock { connections in
      if connections.descriptors.count >= most {
        guard connections.hangUpOnLongestWaiting() else { return nil }
      }
      let number = connections.nextNumber
      connections.nextNumber += 1
      connections.descriptors[number] = descriptor
      connections.startWaiting(number)
      return number
    }
  }

  /// From now on a client is idle.
  func wait(_ number: Int) {
    connections.withLock { $0.startWaiting(number) }
  }

  /// From now on a client is being answered.
  func work(_ number: Int) {
    connections.withLock { _ = $0.waiting.removeValue(forKey: number) }
  }

  /// A client is gone. To be called before its socket is closed.
  func remove(_ number: Int) {
    connections.withLock { connections in
      connections.descriptors[number] = nil
      connections.waiting[number] = nil
    }
  }
}

extension OpenConnections.Connections {
  fileprivate mutating func startWaiting(_ number: Int) {
    guard descriptors[number] != nil, waiting[number] == nil else { return }
    waiting[number] = waits
    waits += 1
  }

  /// - Returns: whether there was an idle one.
  fileprivate mutating func hangUpOnLongestWaiting() -> Bool {
    guard let (number, _) = waiting.min(by: { $0.value < $1.value }) else { return false }
    // Its task reads the end of the connection, and closes the socket.
    if let descriptor = descriptors[number] { shutdown(descriptor, Int32(SHUT_RDWR)) }
    descriptors[number] = nil
    waiting[number] = nil
    return true
  }
}
