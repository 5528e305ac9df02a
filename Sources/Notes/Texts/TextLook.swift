import Diagnostics
import FrontMatter

/// Looks through the texts of a note, or of `site.yml`, for what should not have come with them.
struct TextLook {
  private(set) var log = DiagnosticLog()

  /// Looks at all values but those under `private:`, which findings would show to others, and
  /// wordings that were replaced because something was wrong with them.
  mutating func look(at mapping: Mapping) {
    for entry in mapping.entries where !Self.isPassedOver(entry.key) {
      look(at: entry.value, of: entry.key, isFree: entry.key.hasPrefix("x-"))
    }
  }

  private static func isPassedOver(_ key: String) -> Bool { TextRoles.unchecked.contains(key) }

  /// Looks at a body in CommonMark.
  mutating func look(at body: Range<Int>, of text: SourceFile, _ source: SourceID) {
    let bytes = text.bytes[body.clamped(to: text.bytes.indices)]
    guard bytes.withUnsafeBufferPointer({ TextSuspicion.isRaised(by: $0) }) else { return }
    var codes: Set<DiagnosticCode> = []
    for trace in TextScan(bytes, isBody: true).traces
    where codes.insert(trace.problem.code).inserted {
      log.report(
        trace.problem, at: SourceRange(source, trace.bytes.lowerBound, trace.bytes.upperBound))
    }
  }

  /// - Parameters:
  ///   - key: what the value, or the list or texts by language around it, stands under.
  ///   - isFree: whether it is the user's own, in whatever language.
  private mutating func look(at node: Node, of key: String, isFree: Bool) {
    switch node.content {
    case .scalar(let text, let style):
      let isSuspicious = text.utf8.withContiguousStorageIfAvailable { Self.isSuspicious($0) }
      guard isSuspicious != false else { return }
      look(at: Located(text, at: node.range), style, of: key, isFree: isFree)
    case .sequence(let items): for item in items { look(at: item, of: key, isFree: isFree) }
    case .mapping(let mapping):
      // Texts by language have keys of their own.
      guard
        isFree || Self.isProse(key) && !mapping.entries.contains(where: { Self.isProse($0.key) })
      else { return look(at: mapping) }
      for entry in mapping.entries { look(at: entry.value, of: key, isFree: isFree) }
    }
  }

  private mutating func look(
    at text: Located<String>, _ style: ScalarStyle, of key: String, isFree: Bool
  ) {
    let bytes = Array(text.value.utf8)
    // A term may well be called "None".
    if !isFree, key != "label", TextBytes(bytes[...]).saysNothing, Self.isProse(key) {
      return log.report(TextProblem.nothing(text.value), at: text.range)
    }
    var codes: Set<DiagnosticCode> = []
    for trace in TextScan(bytes[...], isBody: false).traces {
      guard !isFree || trace.problem.code == .garbledText,
        codes.insert(trace.problem.code).inserted
      else { continue }
      log.report(trace.problem, at: text.part(trace.bytes.lowerBound, length: trace.bytes.count))
    }
    // The line breaks after a block are the block's.
    let inner = style == .block ? bytes[..<bytes.endIndexWithoutBreaks] : bytes[...]
    guard !isFree, !codes.contains(.straySpace), Self.hasSpaceAtEnd(inner) else { return }
    log.report(TextProblem.spaceAtEnd, at: text.range)
  }

  /// Whether there may be something to be told of a text.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let hasEnd = first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0
    return hasEnd || mayBeNothing(bytes, first) || TextSuspicion.isRaised(by: bytes)
  }

  /// Whether it is short enough to say nothing, and begins so.
  private static func mayBeNothing(_ bytes: UnsafeBufferPointer<UInt8>, _ first: UInt8) -> Bool {
    guard bytes.count <= TextBytes.longestNothing else { return false }
    switch isLetter(first) ? first | 0x20 : first {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "("), UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "t"),
      UInt8(ascii: "l"), UInt8(ascii: "x"), 0x80...:
      return true
    default: return false
    }
  }

  private static func hasSpaceAtEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first <= 0x20 || last <= 0x20 { return true }
    // No-break spaces.
    return bytes.starts(with: [0xC2, 0xA0]) || bytes.suffix(2).elementsEqual([0xC2, 0xA0])
  }

  /// Whether what stands under a key is for people to read: there, what a program writes where there
  /// is nothing is no text.
  private static func isProse(_ key: String) -> Bool { TextRoles.prose.contains(key) }
}

extension [UInt8] {
  fileprivate var endIndexWithoutBreaks: Int {
    (lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1) + 1
  }
}
