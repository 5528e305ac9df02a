/// A file without its metadata, as parts of the original and what takes the place of others.
///
/// It says which bytes are published and holds hardly any, so that files of any size can be
/// copied a part at a time.
public struct CleanedMedia: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case original(Range<Int>)
    case replacement([UInt8])

    public var count: Int {
      switch self {
      case .original(let range): range.count
      case .replacement(let bytes): bytes.count
      }
    }
  }

  public private(set) var pieces: [Piece] = []
  /// As it is shown, turned as its orientation says; nil for what is no image.
  public internal(set) var size: ImageSize?

  /// A file that is published as it is.
  public init(unchanged count: Int, size: ImageSize? = nil) {
    keep(0..<count)
    self.size = size
  }

  init() {}

  /// How many bytes are published.
  public var count: Int { pieces.reduce(0) { $0 + $1.count } }

  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if case .original(let last) = pieces.last, last.upperBound == range.lowerBound {
      pieces[pieces.count - 1] = .original(last.lowerBound..<range.upperBound)
    } else {
      pieces.append(.original(range))
    }
  }

  mutating func insert(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if case .replacement(let last) = pieces.last {
      pieces[pieces.count - 1] = .replacement(last + bytes)
    } else {
      pieces.append(.replacement(bytes))
    }
  }

  mutating func append(_ other: CleanedMedia) {
    for piece in other.pieces {
      switch piece {
      case .original(let range): keep(range)
      case .replacement(let bytes): insert(bytes)
      }
    }
  }

  /// Hands on all bytes that are published, at most a mebibyte at a time.
  public func forEachChunk(of source: any ByteSource, _ use: ([UInt8]) throws -> Void) throws {
    for piece in pieces {
      switch piece {
      case .replacement(let bytes): try use(bytes)
      case .original(let range):
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 1 << 20) {
          let part = start..<min(range.upperBound, start + 1 << 20)
          let bytes = try source.bytes(in: part)
          guard bytes.count == part.count else { throw MediaDamage.truncated }
          try use(bytes)
        }
      }
    }
  }
}

/// Width and height in pixels.
public struct ImageSize: Sendable, Equatable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var turned: ImageSize { ImageSize(width: height, height: width) }
}
