/// A colour profile (ICC.1) of which only what colours are computed with is left.
///
/// Profiles also hold texts: who measured which screen when, copyrights, and whatever a program
/// has put beside the colours.
enum ColourProfile {
  /// Larger ones are for printing presses.
  static let largest = 4 << 20

  private static let keptTags: Set<String> = [
    "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "cicp", "A2B0",
    "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "B2D0", "B2D1", "B2D2", "gamt",
  ]
  private static let devices: Set<String> = ["mntr", "scnr", "prtr", "spac"]
  private static let colours: Set<String> = ["RGB ", "GRAY", "CMYK"]
  private static let connections: Set<String> = ["XYZ ", "Lab "]

  /// - Returns: nil for what is not built as a profile must be.
  static func cleaned(_ profile: [UInt8]) -> [UInt8]? {
    guard profile.count >= 132, profile.count <= largest, text(profile, at: 36) == "acsp",
      devices.contains(text(profile, at: 12)), colours.contains(text(profile, at: 16)),
      connections.contains(text(profile, at: 20)), let count = number(profile, at: 128),
      count <= 100
    else { return nil }
    var tags = emptyTexts(version: profile[8])
    for entry in 0..<count {
      let start = 132 + 12 * entry
      guard let offset = number(profile, at: start + 4), let size = number(profile, at: start + 8),
        offset <= profile.count, size <= profile.count - offset
      else { return nil }
      let tag = text(profile, at: start)
      if keptTags.contains(tag), let value = value(Array(profile[offset..<offset + size])) {
        tags.append((tag, value))
      }
    }
    return assembled(tags, like: profile)
  }

  /// As much of a tag's value as its numbers take; nil if it lacks some.
  private static func value(_ value: [UInt8]) -> [UInt8]? {
    guard value.count >= 12 else { return nil }
    let length: Int
    switch text(value, at: 0) {
    case "XYZ ": length = 20
    case "curv": length = 12 + 2 * (number(value, at: 8) ?? 0)
    case "para":
      let parameters = [1, 3, 4, 5, 7]
      guard value[8] == 0, parameters.indices.contains(Int(value[9])) else { return nil }
      length = 12 + 4 * parameters[Int(value[9])]
    case "sf32": length = 44
    case "cicp": length = 12
    case "mft1", "mft2", "mAB ", "mBA ", "mpet": length = value.count
    default: return nil
    }
    return length <= value.count ? Array(value.prefix(length)) : nil
  }

  /// The texts that every profile must have, with nothing in them.
  private static func emptyTexts(version: UInt8) -> [(tag: String, value: [UInt8])] {
    if version >= 4 {
      let none = Array("mluc".utf8) + bytes(0) + bytes(0) + bytes(12)
      return [("desc", none), ("cprt", none)]
    }
    let description = Array("desc".utf8) + bytes(0) + bytes(1) + Array(repeating: 0, count: 79)
    return [("desc", description), ("cprt", Array("text".utf8) + bytes(0) + [0])]
  }

  private static func assembled(
    _ tags: [(tag: String, value: [UInt8])], like profile: [UInt8]
  ) -> [UInt8] {
    var table = bytes(tags.count)
    var values: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    let start = 132 + 12 * tags.count
    for (tag, value) in tags {
      // Curves of the three colours are most often one.
      let place = places[value] ?? start + values.count
      if places.updateValue(place, forKey: value) == nil {
        values += value + Array(repeating: 0, count: -value.count & 3)
      }
      table += Array(tag.utf8) + bytes(place) + bytes(value.count)
    }
    var header = [UInt8](repeating: 0, count: 128)
    header.replaceSubrange(0..<4, with: bytes(start + values.count))
    // The version, what kinds of device and colour it is for, its signature.
    for range in [8..<10, 12..<24, 36..<40] {
      header.replaceSubrange(range, with: profile[range])
    }
    header[67] = profile[67] & 3
    // The light that every profile is for.
    header.replaceSubrange(68..<80, with: bytes(0xF6D6) + bytes(0x10000) + bytes(0xD32D))
    return header + table + values
  }

  private static func text(_ bytes: [UInt8], at position: Int) -> String {
    String(decoding: bytes[position..<position + 4], as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], at position: Int) -> Int? {
    guard position <= bytes.count - 4 else { return nil }
    return bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
