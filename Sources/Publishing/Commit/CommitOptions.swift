/// What a commit is allowed to do, and how careful it is.
public struct CommitOptions: Sendable {
  /// Whether a folder with other files in it is accepted, and files at the site's own paths
  /// replaced. Other files stay.
  public var adopts = false
  /// Whether more than a fifth of the published pages may be removed.
  public var confirmsRemoval = false
  /// Whether to wait until the disk has everything, so that a power failure loses nothing.
  public var isDurable = true

  public init() {}
}
