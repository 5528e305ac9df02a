import Foundation
import Notes

/// All numbers with a decimal point that stand in some files, and all long ones without.
struct PublishedNumbers {
  /// With every number of their decimals.
  private var texts: Set<String> = []

  init(_ files: some Sequence<[UInt8]>) {
    for bytes in files {
      for run in bytes.split(whereSeparator: { !(0x30...0x39).contains($0) && $0 != 0x2E }) {
        add(String(decoding: run, as: UTF8.self))
      }
    }
  }

  private mutating func add(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else {
      if text.utf8.count >= 6 { texts.insert(text) }
      return
    }
    for length in 1...parts[1].count { texts.insert("\(parts[0]).\(parts[1].prefix(length))") }
  }

  /// What is published of the digits of a point that is sharper than a level allows: cut or
  /// rounded after any decimal, or without the point.
  func all(like point: WrittenPoint, blurredTo level: Accuracy) -> [String] {
    let cell = level.radius * 2 / 111_195
    let fewest = max(2, Int((-log10(cell / 4)).rounded(.up)))
    return [point.latitude, point.longitude].flatMap { text in
      Self.forms(of: text.replacing("-", with: ""), fewest: fewest).filter { texts.contains($0) }
    }
  }

  private static func forms(of text: String, fewest: Int) -> [String] {
    let parts = text.split(separator: ".")
    let decimals = parts[1]
    var forms = [parts[0] + decimals]
    for places in fewest...decimals.count {
      forms.append("\(parts[0]).\(decimals.prefix(places))")
      let rounded = String(format: "%.\(places)f", Double(text) ?? .nan)
      forms.append(rounded[...])
    }
    return forms.map(String.init)
  }
}
