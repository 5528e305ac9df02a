/// Bytes that are read a part at a time, since a film does not fit into memory.
public protocol ByteSource: Sendable {
  var count: Int { get }

  /// The bytes of a range; fewer if the source has become shorter.
  func bytes(in range: Range<Int>) throws -> [UInt8]
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public var count: Int { bytes.count }

  public func bytes(in range: Range<Int>) -> [UInt8] {
    Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}

/// A part of a source that is in memory, and moves along as bytes are asked for.
struct ByteWindow {
  private static let size = 16_384

  private let source: any ByteSource
  private var start = 0
  private var bytes: [UInt8] = []

  let count: Int

  init(_ source: any ByteSource) {
    self.source = source
    count = source.count
  }

  /// - Throws: ``MediaDamage/truncated`` where the source ends before.
  mutating func byte(at position: Int) throws -> UInt8 {
    if position < start || position >= start + bytes.count { try move(to: position) }
    return bytes[position - start]
  }

  mutating func bytes(in range: Range<Int>) throws -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else { throw MediaDamage.truncated }
    let found = try source.bytes(in: range)
    guard found.count == range.count else { throw MediaDamage.truncated }
    return found
  }

  /// The first place at or after a position that holds a byte.
  mutating func firstIndex(of byte: UInt8, from position: Int) throws -> Int {
    var position = position
    while true {
      if position < start || position >= start + bytes.count { try move(to: position) }
      if let found = bytes[(position - start)...].firstIndex(of: byte) { return start + found }
      position = start + bytes.count
    }
  }

  /// A number of two bytes, the higher first.
  mutating func short(at position: Int) throws -> Int {
    try Int(byte(at: position)) << 8 | Int(byte(at: position + 1))
  }

  /// A number of four bytes, the highest first.
  mutating func long(at position: Int) throws -> Int {
    try short(at: position) << 16 | short(at: position + 2)
  }

  /// A number of some bytes, the lowest first.
  mutating func little(at position: Int, bytes count: Int) throws -> Int {
    var number = 0
    for index in 0..<count { number |= try Int(byte(at: position + index)) << (8 * index) }
    return number
  }

  private mutating func move(to position: Int) throws {
    guard position >= 0, position < count else { throw MediaDamage.truncated }
    bytes = try source.bytes(in: position..<min(count, position + Self.size))
    start = position
    if bytes.isEmpty { throw MediaDamage.truncated }
  }
}

/// Why a file cannot be taken apart.
enum MediaDamage: Error, Equatable {
  /// It ends before it is complete.
  case truncated
  /// Something stands in it that must not be there: what, in words.
  case invalid(String)
}
