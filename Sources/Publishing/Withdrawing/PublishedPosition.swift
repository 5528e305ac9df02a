import Casebook
import Diagnostics
import Notes

/// A position as an export of a published site states it.
struct PublishedPosition: Hashable, Sendable {
  let latitude: Double
  let longitude: Double
  let accuracy: Accuracy

  init(latitude: Double, longitude: Double, accuracy: Accuracy) {
    self.latitude = latitude
    self.longitude = longitude
    self.accuracy = accuracy
  }

  init(_ position: Position) {
    self.init(
      latitude: position.coordinates.latitude, longitude: position.coordinates.longitude,
      accuracy: position.accuracy)
  }

  /// Without the digits: a log is read by more people than may know them.
  var text: String {
    "\(accuracy.rawValue) accuracy with \(decimals) decimal\(decimals == 1 ? "" : "s")"
  }

  /// Whether it gives away more than another: a sharper level, or more digits of another point.
  func isSharper(than other: PublishedPosition) -> Bool {
    if accuracy != other.accuracy { return accuracy < other.accuracy }
    return (latitude != other.latitude || longitude != other.longitude)
      && decimals > other.decimals
  }

  private var decimals: Int { max(Self.decimals(latitude), Self.decimals(longitude)) }

  private static func decimals(_ degrees: Double) -> Int {
    let text = degrees.description
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    let behind = text.utf8[text.utf8.index(after: point)...]
    return behind.elementsEqual([UInt8(ascii: "0")]) ? 0 : behind.count
  }

  /// A file of a published site's `data` folder; nil if there is none.
  ///
  /// - Parameter published: the site's folder, or its `SHA256SUMS`.
  static func file(_ name: String, in published: String) throws -> [UInt8]? {
    var folder = published
    if folder.hasSuffix("/" + Checksums.fileName) {
      folder.removeLast(Checksums.fileName.count + 1)
    } else if folder == Checksums.fileName {
      folder = "."
    }
    do throws(FileSystemError) {
      return try Directory(at: folder).folder("data")?.read(name)
    } catch {
      if error.isOfAbsence { return nil }
      throw error
    }
  }

  /// The positions in an export, in its order, by the ids of what they are of.
  static func read(_ bytes: [UInt8]) -> [(id: String, position: PublishedPosition)] {
    var rows = TableReader(bytes)
    guard let header = rows.next() else { return [] }
    let places = ["id", "latitude", "longitude", "accuracy"].map { header.firstIndex(of: $0) }
    guard let id = places[0], let latitude = places[1], let longitude = places[2],
      let accuracy = places[3]
    else { return [] }
    var positions: [(id: String, position: PublishedPosition)] = []
    while let row = rows.next() {
      guard row.count == header.count, let north = Double(row[latitude]),
        let east = Double(row[longitude]), let level = Accuracy(rawValue: row[accuracy])
      else { continue }
      positions.append(
        (row[id], PublishedPosition(latitude: north, longitude: east, accuracy: level)))
    }
    return positions
  }
}

/// Reads CSV (RFC 4180) row by row.
struct TableReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The fields of the next row; nil after the last.
  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && position < bytes.count && bytes[position] == byte:
        field.append(byte)
        position += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0A where !isQuoted:
        if field.last == 0x0D { field.removeLast() }
        return fields + [String(decoding: field, as: UTF8.self)]
      default: field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
