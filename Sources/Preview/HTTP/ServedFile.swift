import Publishing
import Requests

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
