public import Diagnostics

/// A site's templates, strings and assets: the default theme's files, and the user's in their
/// place.
public struct Theme: Sendable {
  /// A file of a theme.
  public struct File: Sendable {
    /// Below `Templates/`, with `/` between its parts.
    public let name: String
    /// Its number in the catalog of the run's texts.
    public let source: SourceID
    public let bytes: [UInt8]

    public init(name: String, source: SourceID, bytes: [UInt8]) {
      self.name = name
      self.source = source
      self.bytes = bytes
    }
  }

  /// By name, each name once.
  public let files: [File]

  /// - Parameters:
  ///   - own: the user's files.
  ///   - catalog: takes the default theme's files, as `Templates/…` of the tool.
  public init(overriding own: [File], catalog: inout SourceCatalog) {
    let names = Set(own.map { FilePath($0.name) })
    let standard = DefaultTheme.files.filter { !names.contains(FilePath($0.name)) }.map { file in
      let path = "(default theme) Templates/" + file.name
      let source = catalog.add(SourceFile(path: path, bytes: file.bytes))
      return File(name: file.name, source: source, bytes: file.bytes)
    }
    files = (own + standard).sorted { FilePath($0.name) < FilePath($1.name) }
  }

  /// The files below a folder of the theme.
  func files(in folder: String) -> [File] {
    files.filter { FilePath($0.name).isInside(FilePath(folder)) }
  }

  /// The templates: every file that is not an asset or a strings file.
  var templates: [File] {
    files.filter { file in
      ["assets", "strings"].allSatisfy { !FilePath(file.name).isInside($0) }
    }
  }

  /// The files that are published as they are.
  public var assets: [File] { files(in: "assets") }
}
