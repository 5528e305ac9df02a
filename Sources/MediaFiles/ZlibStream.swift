/// Data as zlib packs it (RFC 1950 and 1951), for the little in an image that has to be looked into.
struct ZlibStream {
  private let input: [UInt8]
  private let limit: Int
  private var position = 2
  private var buffer = 0
  private var buffered = 0
  private var output: [UInt8] = []

  private static let damage = MediaDamage.invalid("packed data in it are damaged")

  /// - Parameter limit: so many bytes may come out; a few packed ones can stand for gigabytes.
  /// - Throws: ``MediaDamage`` for what is no such data, or for more.
  static func unpacked(_ bytes: some Sequence<UInt8>, limit: Int) throws -> [UInt8] {
    var stream = ZlibStream(input: Array(bytes), limit: limit)
    while try !stream.block() {}
    return stream.output
  }

  /// Data in the form of zlib's, and as large as before.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(bytes.count, 1), by: 0xFFFF) {
      let part = bytes[start..<min(bytes.count, start + 0xFFFF)]
      let length = UInt16(part.count)
      stream.append(part.endIndex == bytes.count ? 1 : 0)
      for number in [length, ~length] { stream += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      stream += part
    }
    var (low, high) = (1 as UInt32, 0 as UInt32)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + [high, low].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private init(input: [UInt8], limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// - Returns: whether it was the last one.
  private mutating func block() throws -> Bool {
    let isLast = try bits(1) == 1
    switch try bits(2) {
    case 0: try stored()
    case 1: try codes(.fixed, Code(lengths: Array(repeating: 5, count: 30)))
    case 2: try ownCodes()
    default: throw Self.damage
    }
    return isLast
  }

  private mutating func stored() throws {
    (buffer, buffered) = (0, 0)
    guard position + 4 <= input.count else { throw MediaDamage.truncated }
    let length = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + length <= input.count else { throw MediaDamage.truncated }
    for byte in input[position..<position + length] { try put(byte) }
    position += length
  }

  /// A block that begins with the lengths of its codes, which are coded themselves.
  private mutating func ownCodes() throws {
    let literals = try bits(5) + 257
    let distances = try bits(5) + 1
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [Int](repeating: 0, count: order.count)
    for place in order.prefix(try bits(4) + 4) { lengths[place] = try bits(3) }
    let code = Code(lengths: lengths)
    lengths = []
    while lengths.count < literals + distances {
      switch try symbol(code) {
      case let length where length < 16: lengths.append(length)
      case 16:
        guard let last = lengths.last else { throw Self.damage }
        lengths += Array(repeating: last, count: try bits(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try bits(3) + 3)
      default: lengths += Array(repeating: 0, count: try bits(7) + 11)
      }
    }
    try codes(
      Code(lengths: Array(lengths.prefix(literals))),
      Code(lengths: Array(lengths.dropFirst(literals).prefix(distances))))
  }

  private mutating func codes(_ literals: Code, _ distances: Code) throws {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        try put(UInt8(symbol))
        continue
      }
      guard symbol < 286 else { throw Self.damage }
      let length = try Self.lengths[symbol - 257] + bits(Self.lengthBits[symbol - 257])
      let place = try self.symbol(distances)
      guard place < 30 else { throw Self.damage }
      let distance = try Self.distances[place] + bits(max(0, place / 2 - 1))
      guard distance <= output.count else {
        throw Self.damage
      }
      for _ in 0..<length { try put(output[output.count - distance]) }
    }
  }

  private mutating func put(_ byte: UInt8) throws {
    guard output.count < limit else { throw MediaDamage.invalid("packed data in it are too large") }
    output.append(byte)
  }

  private mutating func bits(_ count: Int) throws -> Int {
    while buffered < count {
      guard position < input.count else { throw MediaDamage.truncated }
      buffer |= Int(input[position]) << buffered
      position += 1
      buffered += 8
    }
    defer {
      buffer >>= count
      buffered -= count
    }
    return buffer & (1 << count - 1)
  }

  /// Reads a code bit by bit: at each length, its codes follow each other.
  private mutating func symbol(_ code: Code) throws -> Int {
    var (value, first, index) = (0, 0, 0)
    for count in code.counts {
      value |= try bits(1)
      guard value >= first else { break }
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Self.damage
  }

  private static let lengthBits =
    Array(repeating: 0, count: 8) + (1...5).flatMap { Array(repeating: $0, count: 4) } + [0]
  private static let lengths: [Int] = {
    var lengths = [3]
    for bits in lengthBits.dropLast(2) { lengths.append((lengths.last ?? 0) + 1 << bits) }
    return lengths + [258]
  }()
  private static let distances: [Int] = (0..<30).map {
    $0 < 2 ? $0 + 1 : (2 + $0 & 1) << ($0 / 2 - 1) + 1
  }
}

/// A Huffman code, which the lengths of its codes tell.
private struct Code {
  /// How many codes there are of each length from 1.
  let counts: [Int]
  /// In the order of their codes.
  let symbols: [Int]

  static let fixed = Code(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })

  init(lengths: [Int]) {
    counts = (1...15).map { length in lengths.count { $0 == length } }
    symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }
}
