/// How much of the server one client, or all of them, may take up.
public struct ClientLimits: Sendable {
  /// How long a client may take to send a head, and how long it may say nothing between two.
  public var asking = Duration.seconds(15)
  /// How long a client may take to receive an answer.
  public var answering = Duration.seconds(60)
  /// How many clients are connected at once. For one more, the client that has been idle for longest
  /// is hung up on; if all are being answered, the new one.
  public var connections = 512

  public init() {}
}
