/// How much of the server one client, or all of them, may take up.
public struct ClientLimits: Sendable {
  /// How long a client may take to send a head, and how long it may say nothing between two.
  public var asking = Duration.seconds(15)
  /// How long a client may take to receive an answer.
  public var answering = Duration.seconds(60)
  /// How many clients are served at once; others are turned away.
  public var connections = 512

  public init() {}
}
