/// Looks at what a file really is, and finds what of it is published.
public struct MediaInspection: Sendable {
  /// Hosts of static sites take no larger files, and readers should not have to.
  public static let largestFile = 100 << 20
  /// A picture that takes a gibibyte when it is shown stops readers' browsers.
  public static let mostPixels = 1 << 28

  /// The file's name, which its contents have to be true to.
  private let name: String
  private let source: any ByteSource

  public init(_ source: any ByteSource, name: String) {
    self.source = source
    self.name = name
  }

  /// What the file is by its first bytes.
  public func format() throws -> MediaFormat {
    MediaFormat(head: try source.bytes(in: 0..<min(source.count, MediaFormat.headCount)))
  }

  /// The size of an image, read from its beginning where that is possible; nil if it does not say.
  public func imageSize() throws -> ImageSize? {
    do {
      guard try format() == .jpeg else { return try cleaned(try format())?.size }
      var jpeg = JPEGCleaning(source)
      return try jpeg.measured()
    } catch is MediaDamage {
      return nil
    }
  }

  /// - Parameter keepsMetadata: whether a note wants the file as it is.
  /// - Returns: what is published of the file, and what there is to say about it. With an error
  ///   nothing may be published.
  public func run(keepsMetadata: Bool) throws -> (media: CleanedMedia, problems: [MediaProblem]) {
    var problems: [MediaProblem] = []
    guard source.count > 0 else { return (CleanedMedia(), [.empty(name)]) }
    if source.count > Self.largestFile { problems.append(.tooLarge(name, bytes: source.count)) }
    let format = try format()
    if let mismatch = mismatch(format) { return (CleanedMedia(), problems + [mismatch]) }
    if canRunScripts(format) { problems.append(.active(name, format)) }
    var media = CleanedMedia(unchanged: source.count)
    do {
      if let cleaned = try cleaned(format) {
        media = keepsMetadata ? CleanedMedia(unchanged: source.count, size: cleaned.size) : cleaned
      }
    } catch let damage as MediaDamage where !keepsMetadata {
      problems.append(.damaged(name, format, damage))
    } catch is MediaDamage {
      // It is published as it is, and shows what it shows.
    }
    if let size = media.size, size.width > Self.mostPixels / max(size.height, 1) {
      problems.append(.tooManyPixels(name, size))
    }
    if !keepsMetadata {
      switch format.cleaning {
      case .kept: problems.append(.notCleaned(name, format))
      case .refused: problems.append(.notCleanable(name, format))
      case .removed, .none: break
      }
    }
    return (media, problems)
  }

  /// - Returns: nil for a format that is not cleaned.
  private func cleaned(_ format: MediaFormat) throws -> CleanedMedia? {
    switch format {
    case .jpeg:
      var cleaning = JPEGCleaning(source)
      return try cleaning.run()
    case .png:
      var cleaning = PNGCleaning(source)
      return try cleaning.run()
    case .webp:
      var cleaning = WebPCleaning(source)
      return try cleaning.run()
    case .gif:
      var cleaning = GIFCleaning(source)
      return try cleaning.run()
    default: return nil
    }
  }

  private var ending: String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return String(file[file.index(after: dot)...])
  }

  private func mismatch(_ format: MediaFormat) -> MediaProblem? {
    if let expected = MediaFormat.expected(forEnding: ending) {
      return expected.contains(format) ? nil : .wrongType(name, ending: ending, actual: format)
    }
    return format.needsItsEnding ? .wrongType(name, ending: ending, actual: format) : nil
  }

  /// Hosts tell browsers what a file is by its name.
  private func canRunScripts(_ format: MediaFormat) -> Bool {
    switch ending.lowercased() {
    case "txt", "csv", "tsv", "md", "json", "geojson", "srt", "vtt", "log", "eml": false
    case "js", "mjs", "wasm", "mhtml", "mht": true
    case "html", "htm", "xhtml": true
    default: format.canRunScripts
    }
  }
}
