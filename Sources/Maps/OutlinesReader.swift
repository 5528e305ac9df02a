/// Why bytes are no outlines. Only a broken build of the tool can cause it.
public struct OutlinesError: Error, Hashable, Sendable {
  /// The byte at which reading stopped.
  public let offset: Int
}

/// Reads the format that `script/make-outlines` describes. Every number is checked, so that no file
/// can lead to a subscript out of range later.
struct OutlinesReader {
  private static let signature = Array("outlines".utf8) + [1]

  private let bytes: [UInt8]
  private var position = 0
  private var outlines = Outlines()
  private var regionArcs: [(country: Int, arc: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read() throws(OutlinesError) -> Outlines {
    guard bytes.starts(with: Self.signature) else { throw error }
    position = Self.signature.count
    let units = try number(in: 1...10_000)
    outlines.units = Double(units)
    outlines.baseArea = Double(try number(in: 1...1_000_000)) / 1_000_000
    try readArcs(units: units)
    try readCountries()
    try readRegions()
    outlines.land = try area()
    guard position == bytes.count else { throw error }
    return outlines
  }

  private mutating func readArcs(units: Int) throws(OutlinesError) {
    let count = try number(in: 0...bytes.count)
    outlines.arcs.reserveCapacity(count)
    // A point takes at least two bytes and a half.
    outlines.points.reserveCapacity(bytes.count / 3)
    outlines.levels.reserveCapacity(bytes.count / 3)
    var origin = (x: 0, y: 0)
    for index in 0..<count {
      guard let kind = Outlines.ArcKind(rawValue: try byte()) else { throw error }
      if kind == .region {
        regionArcs.append((try number(in: 0...0xFFFF), index))
      }
      let start = outlines.points.count
      let length = try number(in: 2...bytes.count)
      var place = origin
      var box = Outlines.Box()
      for number in 0..<length {
        place.x += try signed()
        place.y += try signed()
        guard abs(place.x) <= 180 * units, abs(place.y) <= 90 * units else { throw error }
        if number == 0 { origin = place }
        let point = Outlines.Point(x: Int32(place.x), y: Int32(place.y))
        outlines.points.append(point)
        box.include(
          Outlines.Box(west: point.x, south: point.y, east: point.x, north: point.y))
      }
      try readLevels(count: length - 2)
      outlines.arcs.append(
        Outlines.Arc(kind: kind, points: start..<outlines.points.count, box: box))
      if kind == .border { outlines.borders.append(index) }
      if kind == .disputed { outlines.disputed.append(index) }
    }
  }

  /// The levels of an arc's inner points; its ends always stay.
  private mutating func readLevels(count: Int) throws(OutlinesError) {
    outlines.levels.append(.max)
    for number in stride(from: 0, to: count, by: 2) {
      let pair = try byte()
      outlines.levels.append(pair & 15)
      if number + 1 < count { outlines.levels.append(pair >> 4) }
    }
    outlines.levels.append(.max)
  }

  private mutating func readCountries() throws(OutlinesError) {
    let units = outlines.units
    for _ in 0..<(try number(in: 0...bytes.count)) {
      let code = try text()
      let name = try text()
      let spacing = try number(in: 0...40_000)
      let west = Double(try signed()) / units
      let south = Double(try signed()) / units
      let width = Double(try number(in: 0...Int.max >> 1)) / units
      let height = Double(try number(in: 0...Int.max >> 1)) / units
      guard abs(west) <= 540, abs(south) <= 90, width <= 360, height <= 180 else { throw error }
      outlines.countries.append(
        Outlines.Country(
          code: code, name: name, kilometresBetweenRegions: spacing,
          mainPart: GeographicExtent(
            west: west, south: south, east: west + width, north: south + height),
          area: try area()))
    }
    for (country, arc) in regionArcs {
      guard country < outlines.countries.count else { throw error }
      outlines.countries[country].regionLines.append(arc)
    }
  }

  private mutating func readRegions() throws(OutlinesError) {
    for index in 0..<(try number(in: 0...bytes.count)) {
      let country = try number(in: 0...outlines.countries.count)
      outlines.regions.append(Outlines.Region(name: try text(), area: try area()))
      if country > 0 { outlines.countries[country - 1].regions.append(index) }
    }
  }

  private mutating func area() throws(OutlinesError) -> Outlines.Area {
    let start = outlines.rings.count
    var box = Outlines.Box()
    var last = 0
    for _ in 0..<(try number(in: 0...bytes.count)) {
      let firstStep = outlines.steps.count
      var ringBox = Outlines.Box()
      for _ in 0..<(try number(in: 1...bytes.count)) {
        last += try signed()
        guard last >= 0, last / 2 < outlines.arcs.count else { throw error }
        outlines.steps.append(Outlines.Step(arc: last / 2, backwards: last % 2 == 1))
        ringBox.include(outlines.arcs[last / 2].box)
      }
      outlines.rings.append(
        Outlines.Ring(steps: firstStep..<outlines.steps.count, box: ringBox))
      box.include(ringBox)
    }
    return Outlines.Area(rings: start..<outlines.rings.count, box: box)
  }

  private var error: OutlinesError { OutlinesError(offset: position) }

  private mutating func byte() throws(OutlinesError) -> UInt8 {
    guard position < bytes.count else { throw error }
    defer { position += 1 }
    return bytes[position]
  }

  /// Seven bits a byte, the lowest first; at most five bytes, so that sums cannot overflow.
  private mutating func number() throws(OutlinesError) -> Int {
    var value = Int(try byte())
    guard value >= 128 else { return value }
    value &= 127
    for shift in stride(from: 7, to: 35, by: 7) {
      let next = try byte()
      value |= Int(next & 127) << shift
      if next < 128 { return value }
    }
    throw error
  }

  private mutating func number(in range: ClosedRange<Int>) throws(OutlinesError) -> Int {
    let value = try number()
    guard range.contains(value) else { throw error }
    return value
  }

  private mutating func signed() throws(OutlinesError) -> Int {
    let value = try number()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  private mutating func text() throws(OutlinesError) -> String {
    let length = try number(in: 0...bytes.count)
    guard length <= bytes.count - position else { throw error }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }
}

extension Outlines {
  /// Reads the outlines from the bytes of a file.
  public init(reading bytes: [UInt8]) throws(OutlinesError) {
    var reader = OutlinesReader(bytes)
    self = try reader.read()
  }
}
