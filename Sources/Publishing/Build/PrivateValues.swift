import Casebook
import Diagnostics
import Notes
import Site
import UnicodeForms

/// Looks in what is about to be published for what stands under `private:`, and for coordinates
/// that a limit keeps back.
///
/// Values are compared as readers would read them: see ``PlainReading``. Files that the builder did
/// not write itself may have them in other encodings than UTF-8 as well.
struct PrivateValues: Sendable {
  /// Shorter ones would be found in innocent words.
  static let fewestCharacters = 8

  /// The distinct values, each where it stands first.
  private(set) var values: [Located<String>] = []
  private var search = PatternSearch()
  /// The same values in UTF-16 and in Latin-1.
  private var searchInOtherEncodings = PatternSearch()

  /// Where coordinates are written that are not published. Their numbers follow those of the values.
  private(set) var positions: [SourceRange] = []

  /// The private values of all notes, hidden ones included, and of the settings; and the
  /// coordinates that are not published as they are written.
  init(_ assembly: Assembly) {
    let collection = assembly.collection
    self.init(
      collection.settings.privateTexts + collection.notes.lazy.flatMap(\.header.privateTexts))
    for position in WithheldPositions(collection, assembly.plan.casebook).all {
      for text in position.texts { add(text, number: values.count + positions.count) }
      positions.append(position.range)
    }
  }

  init(_ texts: [Located<String>]) {
    var seen: Set<String> = []
    for text in texts where text.value.count >= Self.fewestCharacters {
      guard seen.insert(text.value).inserted else { continue }
      add(text.value, number: values.count)
      values.append(text)
    }
  }

  private mutating func add(_ text: String, number: Int) {
    for form in Set(Self.forms(of: text).map { PlainReading(Array($0.utf8)).bytes }) {
      search.add(form, number: number)
    }
    for form in Set(Self.forms(of: text).flatMap(Self.otherEncodings)) {
      searchInOtherEncodings.add(form, number: number)
    }
  }

  var isEmpty: Bool { values.isEmpty && positions.isEmpty }

  /// How many bytes the longest value can take in a file; the longest escape of a byte has twelve.
  var longestAsWritten: Int {
    12 * max(search.longest, searchInOtherEncodings.longest)
  }

  /// The numbers of the values that stand in a page or another file that the builder writes.
  ///
  /// - Parameters:
  ///   - path: the page's path, which is published as well.
  ///   - bytes: what the page holds, in UTF-8.
  /// - Returns: each number once, in order.
  func found(inPage path: String, _ bytes: [UInt8]) -> [Int] {
    guard !isEmpty else { return [] }
    var found = found(in: Array(path.utf8)).union(found(in: bytes))
    if bytes.contains(UInt8(ascii: "<")) {
      found.formUnion(self.found(in: MarkupText.text(of: bytes)))
    }
    return found.sorted()
  }

  /// The numbers of the values that stand in a file that others made, in whatever encoding.
  ///
  /// - Parameters:
  ///   - path: the file's path, which is published as well.
  ///   - bytes: what the file holds, or a part of it.
  /// - Returns: each number once, in order.
  func found(inFile path: String, _ bytes: [UInt8]) -> [Int] {
    guard !isEmpty else { return [] }
    let literally = PlainReading(bytes, undoingEscapes: false).bytes
    return Set(found(inPage: path, bytes))
      .union(searchInOtherEncodings.found(in: literally)).sorted()
  }

  private func found(in bytes: [UInt8]) -> Set<Int> {
    let reading = PlainReading(bytes)
    var found = search.found(in: reading.bytes)
    if reading.hasReadBackslashes {
      found.formUnion(search.found(in: PlainReading(bytes, undoingEscapes: false).bytes))
    }
    return found
  }

  /// A value as other programs may write it: in capitals, with accents as signs of their own.
  private static func forms(of value: String) -> [String] {
    let value = trimmed(value)
    return [value, value.lowercased(), value.uppercased()].flatMap {
      [$0.normalized(.composed), $0.normalized(.decomposed)]
    }
  }

  /// A value without the spaces and control characters around it.
  private static func trimmed(_ value: String) -> String {
    let isOutside = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace
        || [.control, .format].contains(scalar.properties.generalCategory)
    }
    let inner = value.unicodeScalars.drop(while: isOutside).reversed().drop(while: isOutside)
    return String(String.UnicodeScalarView(inner.reversed()))
  }

  /// A form of a value in encodings that spreadsheets and old programs write.
  private static func otherEncodings(_ form: String) -> [[UInt8]] {
    let units = form.utf16
    var encoded = [
      units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
      units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] },
    ]
    if units.contains(where: { $0 > 0x7F }), units.allSatisfy({ $0 <= 0xFF }) {
      encoded.append(units.map { UInt8(truncatingIfNeeded: $0) })
    }
    return encoded.map { PlainReading($0, undoingEscapes: false).bytes }
  }
}
