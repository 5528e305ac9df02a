import Diagnostics
import FrontMatter

/// Looks through the texts of a note, or of `site.yml`, for what should not have come with them.
struct TextLook {
  /// What the texts under a key are, as far as it matters here.
  private enum Use {
    /// For people to read: what a program writes where there is nothing is no such text.
    case prose
    /// An id, an address, a word of a list.
    case word
    /// The user's own, in whatever language.
    case free
  }

  private(set) var log = DiagnosticLog()

  /// Looks at all values but those under `private:`, which findings would show to others, and
  /// wordings that were replaced because something was wrong with them.
  mutating func look(at mapping: Mapping) {
    for entry in mapping.entries where !["private", "x-allow", "before"].contains(entry.key) {
      look(at: entry.value, entry.key.hasPrefix("x-") ? .free : Self.use(of: entry.key))
    }
  }

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

  private mutating func look(at node: Node, _ use: Use) {
    switch node.content {
    case .scalar(let text, let style): look(at: Located(text, at: node.range), style, use)
    case .sequence(let items): for item in items { look(at: item, use) }
    case .mapping(let mapping):
      guard use != .free else { return look(at: mapping, .free) }
      // Texts by language have keys of their own.
      if use == .prose, mapping.entries.allSatisfy({ Self.uses[$0.key] == nil }) {
        return look(at: mapping, .prose)
      }
      look(at: mapping)
    }
  }

  private mutating func look(at mapping: Mapping, _ use: Use) {
    for entry in mapping.entries { look(at: entry.value, use) }
  }

  private mutating func look(at text: Located<String>, _ style: ScalarStyle, _ use: Use) {
    let isSuspicious = text.value.utf8.withContiguousStorageIfAvailable { bytes in
      TextSuspicion.isRaised(by: bytes) || Self.isShort(bytes, use) || Self.hasEnd(bytes)
    }
    guard isSuspicious != false else { return }
    let bytes = Array(text.value.utf8)
    if use == .prose, TextBytes(bytes[...]).saysNothing {
      return log.report(TextProblem.nothing(text.value), at: text.range)
    }
    var codes: Set<DiagnosticCode> = []
    for trace in TextScan(bytes[...], isBody: false).traces {
      guard use != .free || trace.problem.code == .garbledText,
        codes.insert(trace.problem.code).inserted
      else { continue }
      log.report(trace.problem, at: text.part(trace.bytes.lowerBound, length: trace.bytes.count))
    }
    // The line breaks after a block are the block's.
    let inner = style == .block ? bytes[..<bytes.endIndexWithoutBreaks] : bytes[...]
    guard use != .free, !codes.contains(.straySpace), Self.hasSpaceAtEnd(inner) else { return }
    log.report(TextProblem.spaceAtEnd, at: text.range)
  }

  /// Whether it is short enough to say nothing.
  private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>, _ use: Use) -> Bool {
    guard use == .prose, bytes.count <= TextBytes.longestNothing, let first = bytes.first else {
      return false
    }
    return first >= 0x80 || "-.?#(nutx".utf8.contains(first | (isLetter(first) ? 0x20 : 0))
  }

  /// Whether it ends in what may be a space.
  private static func hasEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0
  }

  private static func hasSpaceAtEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first <= 0x20 || last <= 0x20 { return true }
    // No-break spaces.
    return bytes.starts(with: [0xC2, 0xA0]) || bytes.suffix(2).elementsEqual([0xC2, 0xA0])
  }

  private static func use(of key: String) -> Use { uses[key] ?? .word }

  private static let uses: [String: Use] = Dictionary(
    uniqueKeysWithValues: [
      "title", "summary", "name", "name-local", "names", "quote", "says", "locator", "caption",
      "alt",
      "credit", "author", "captured-by", "translated-by", "publisher", "by", "attributes-to",
      "note",
      "description", "what", "why", "after", "grade-reason", "rating-reason", "codes", "age",
      "age-group", "sex", "definition", "label", "citation",
    ].map { ($0, Use.prose) })
}

extension [UInt8] {
  fileprivate var endIndexWithoutBreaks: Int {
    (lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1) + 1
  }
}
