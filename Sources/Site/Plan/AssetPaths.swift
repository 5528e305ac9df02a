public import Casebook

/// Where the theme's files are published: their names carry a hash of what is in them.
public struct AssetPaths: Sendable {
  public let stylesheet: PagePath
  public let script: PagePath?
  public let searchScript: PagePath?
  public let icon: PagePath?

  public init(
    stylesheet: PagePath, script: PagePath?, searchScript: PagePath?, icon: PagePath?
  ) {
    self.stylesheet = stylesheet
    self.script = script
    self.searchScript = searchScript
    self.icon = icon
  }
}
