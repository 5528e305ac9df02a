import Publishing
import Requests

/// What is still to be read of a file, and sent.
struct FilePart: Sendable, Equatable {
  /// How many bytes are held in memory at once: of a film, a small part.
  static let pieceSize = 1 << 20

  let file: ServedFile
  private(set) var range: Range<Int>

  init(_ range: Range<Int>, of file: ServedFile) {
    self.range = range
    self.file = file
  }

  /// Reads on.
  ///
  /// - Returns: nil if the file went away.
  mutating func next() -> [UInt8]? {
    let piece = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.pieceSize)
    range = piece.upperBound..<range.upperBound
    return file.bytes(piece)
  }

  static func == (first: Self, second: Self) -> Bool {
    first.range == second.range && first.file.tag == second.file.tag
  }
}

/// A file to be sent, as a whole or in part.
struct ServedFile: Sendable {
  let count: Int
  /// Equal for equal bytes.
  let tag: String
  /// Nil if the file went away.
  let bytes: @Sendable (Range<Int>) -> [UInt8]?

  init(_ bytes: [UInt8]) {
    count = bytes.count
    tag = EntityTag.of(bytes)
    self.bytes = { $0.count == bytes.count ? bytes : Array(bytes[$0]) }
  }

  init(_ media: PublishedMedia) {
    count = media.count
    tag = EntityTag.of(hash: media.hash)
    bytes = { media.bytes(in: $0) }
  }
}
