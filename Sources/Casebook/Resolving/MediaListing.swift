public import Diagnostics
public import MediaFiles

/// The files below `Content/media/`, as they were listed.
public struct MediaListing: Sendable {
  /// In the order of their paths.
  public let files: [FilePath]
  /// The sizes of those that are images, as they are shown.
  private let sizes: [FilePath: ImageSize]
  /// A `String` finds its key in every normalisation: disks hand out names decomposed, and what is
  /// typed in a note is composed.
  private let byName: [String: FilePath]

  /// - Parameters:
  ///   - files: paths below `media/`.
  ///   - sizes: of the images among them.
  public init(_ files: [FilePath] = [], sizes: [FilePath: ImageSize] = [:]) {
    self.files = files.sorted()
    self.sizes = sizes
    byName = Dictionary(self.files.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file of this name, as the disk spells it.
  public func file(named name: String) -> FilePath? { byName[name] }

  func size(of file: FilePath) -> ImageSize? { sizes[file] }

  /// As they are typed in notes.
  var names: [String] { Array(byName.keys) }
}
