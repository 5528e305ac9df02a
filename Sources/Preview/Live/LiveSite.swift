/// The site that is served now, and those who wait for the next.
public actor LiveSite {
  /// What goes to an open page.
  enum Event: Sendable {
    case state(LiveState)
    /// Nothing has happened, and the line is open.
    case heartbeat
  }

  public private(set) var site: PreviewSite
  private var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
  private var nextListener = 0

  public init(_ site: PreviewSite) {
    self.site = site
  }

  /// Serves another site from now on, and tells every open page.
  ///
  /// - Returns: the site that was served, to be let go of elsewhere: a large one takes a while, and
  ///   requests would wait.
  @discardableResult
  public func swap(_ site: PreviewSite) -> PreviewSite {
    let before = self.site
    self.site = site
    send(.state(site.state))
    return before
  }

  /// Serves the same site with more known of it.
  ///
  /// - Parameter before: what was known; nothing happens if another site is served by now.
  /// - Returns: the site that was served; nil if nothing happened.
  public func amend(_ before: PreviewSite, _ site: PreviewSite) -> PreviewSite? {
    self.site.state == before.state ? swap(site) : nil
  }

  /// Keeps proxies, and the check for clients that went away, awake.
  func beat() {
    send(.heartbeat)
  }

  /// The state of now, and each that follows. A listener that is slow misses all but the newest.
  func events() -> AsyncStream<Event> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingNewest(2))
    let number = nextListener
    nextListener += 1
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    listeners[number] = continuation
    continuation.yield(.state(site.state))
    return stream
  }

  private func send(_ event: Event) {
    for listener in listeners.values { listener.yield(event) }
  }

  private func forget(_ number: Int) {
    listeners[number] = nil
  }
}
