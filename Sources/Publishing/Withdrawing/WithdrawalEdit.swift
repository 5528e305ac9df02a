import Diagnostics
import FrontMatter

/// Writes a withdrawal into a note's front matter. Comments, formatting, the other keys and the text
/// stay as they are, byte by byte.
public struct WithdrawalEdit: Sendable {
  let date: String
  let reason: String
  let replacedBy: [String]
  let hidesTitle: Bool

  /// - Parameters:
  ///   - date: when the note is withdrawn, as EDTF.
  ///   - reason: what readers are told.
  ///   - replacedBy: the ids of the notes that stand in for it.
  ///   - hidesTitle: whether the title goes as well.
  public init(date: String, reason: String, replacedBy: [String], hidesTitle: Bool) {
    self.date = date
    self.reason = reason
    self.replacedBy = replacedBy
    self.hidesTitle = hidesTitle
  }

  /// - Parameter bytes: the note as it is.
  /// - Returns: the note as it is to be; nil if its front matter cannot be read, or not be edited
  ///   without touching anything else.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard let before = FrontMatterText(bytes), let indent = before.indent else { return nil }
    var changes: [(range: Range<Int>, text: String)] = []
    var added = ""
    if let status = before.entry("status") {
      guard let range = scalarRange(status.value) else { return nil }
      changes.append((range, range.isEmpty ? " withdrawn" : "withdrawn"))
    } else {
      added += "\(indent)status: withdrawn\n"
    }
    if let old = before.entry("withdrawn") { changes.append((before.lines(of: old), "")) }
    added += lines(indent)
    if before.hasCarriageReturns { added = added.replacing("\n", with: "\r\n") }
    changes.append((before.end..<before.end, added))
    var edited = bytes
    for (range, text) in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      edited.replaceSubrange(range, with: Array(text.utf8))
    }
    return isSound(edited, after: before) ? edited : nil
  }

  private func lines(_ indent: String) -> String {
    var lines = ["\(indent)withdrawn:", "  date: \(date)", "  reason: \(Self.quoted(reason))"]
    if replacedBy.count == 1 { lines.append("  replaced-by: \(Self.quoted(replacedBy[0]))") }
    if replacedBy.count > 1 {
      let ids = replacedBy.map { Self.quoted($0) }.joined(separator: ", ")
      lines.append("  replaced-by: [\(ids)]")
    }
    if hidesTitle { lines.append("  title: false") }
    return lines.joined(separator: "\n\(indent)") + "\n"
  }

  /// In double quotes, which hold any text on one line.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Where a value of one line stands, its quotes included.
  private func scalarRange(_ node: Node) -> Range<Int>? {
    guard case .scalar(_, let style) = node.content else { return nil }
    let range = node.range.bytes
    switch style {
    case .plain: return range
    case .quoted: return range.lowerBound - 1..<range.upperBound + 1
    case .block: return nil
    }
  }

  /// Whether an edited note says that it is withdrawn, and everything else that it said before.
  private func isSound(_ bytes: [UInt8], after before: FrontMatterText) -> Bool {
    guard let after = FrontMatterText(bytes), after.body == before.body,
      case .scalar("withdrawn", _)? = after.entry("status")?.value.content,
      case .mapping(let withdrawal)? = after.entry("withdrawn")?.value.content
    else { return false }
    let own: Set<String> = ["status", "withdrawn"]
    return withdrawal.entries.map(\.key).starts(with: ["date", "reason"])
      && after.written(without: own) == before.written(without: own)
  }
}

/// A note's front matter as it is written.
private struct FrontMatterText {
  private let bytes: [UInt8]
  private let mapping: Mapping
  private let range: Range<Int>
  let body: [UInt8]

  /// - Returns: nil if it cannot be read.
  init?(_ bytes: [UInt8]) {
    let file = SourceFile(path: "", bytes: bytes)
    let source = SourceID(0)
    var log = DiagnosticLog()
    guard let split = splitNote(file, source, log: &log), let range = split.frontMatter,
      let mapping = parseYAML(file, source, range: range, log: &log), !log.hasErrors
    else { return nil }
    self.bytes = bytes
    self.mapping = mapping
    self.range = range
    body = Array(bytes[split.body])
  }

  /// Where the line that ends it begins.
  var end: Int { range.upperBound }

  var hasCarriageReturns: Bool {
    range.upperBound >= 2 && bytes[range.upperBound - 1] == 0x0A
      && bytes[range.upperBound - 2] == 0x0D
  }

  /// The spaces before the keys; nil if the keys do not stand on lines of their own.
  var indent: String? {
    guard let first = mapping.entries.first else { return "" }
    let start = lineStart(of: first.keyRange.bytes.lowerBound)
    var spaces = bytes[start..<first.keyRange.bytes.lowerBound]
    // The key's range leaves out its quotes.
    if let last = spaces.last, last == 0x22 || last == 0x27 { spaces = spaces.dropLast() }
    guard spaces.allSatisfy({ $0 == 0x20 }) else { return nil }
    return String(repeating: " ", count: spaces.count)
  }

  func entry(_ key: String) -> Mapping.Entry? { mapping.entries.first { $0.key == key } }

  /// The whole lines that a key and its value take.
  func lines(of entry: Mapping.Entry) -> Range<Int> {
    let last = max(entry.value.range.bytes.upperBound - 1, entry.keyRange.bytes.upperBound)
    let end = bytes[last..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
    return lineStart(of: entry.keyRange.bytes.lowerBound)..<(end ?? range.upperBound)
  }

  /// The values of all keys but some, without their places.
  func written(without keys: Set<String>) -> [String] {
    mapping.entries.filter { !keys.contains($0.key) }.map { "\($0.key): \(Self.text($0.value))" }
  }

  private static func text(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, let style): "\(style) \(text.debugDescription)"
    case .sequence(let items): "[\(items.map { text($0) }.joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.key.debugDescription): \(text($0.value))" }.joined(separator: ", "))}"
    }
  }

  private func lineStart(of place: Int) -> Int {
    bytes[range.lowerBound..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
  }
}
