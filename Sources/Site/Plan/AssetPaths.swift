public import Casebook
public import Diagnostics

/// Where the theme's files are published: their names carry a hash of what is in them.
public struct AssetPaths: Sendable {
  public let stylesheet: PagePath
  public let script: PagePath?
  public let searchScript: PagePath?
  public let icon: PagePath?
  /// All files of the theme that are published.
  public var files: [PlacedFile] = []

  public init(
    stylesheet: PagePath, script: PagePath?, searchScript: PagePath?, icon: PagePath?
  ) {
    self.stylesheet = stylesheet
    self.script = script
    self.searchScript = searchScript
    self.icon = icon
  }
}

/// A file that is published as it is.
public struct PlacedFile: Sendable {
  public let path: FilePath
  /// Where it comes from.
  public let place: Place

  public init(_ path: FilePath, from place: Place) {
    self.path = path
    self.place = place
  }
}
