import Diagnostics

@testable import FrontMatter

/// A text under test, with what was found wrong in it.
final class Reading {
  let file: SourceFile
  var log = DiagnosticLog()

  convenience init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    file = SourceFile(path: "note.md", bytes: bytes)
  }

  func split() -> SplitNote? {
    splitNote(file, SourceID(0), log: &log)
  }

  /// The text as YAML from its first byte to its last.
  func yaml() -> Mapping? {
    parseYAML(file, SourceID(0), range: 0..<file.bytes.count, log: &log)
  }

  /// What the file has at a place.
  func written(_ range: SourceRange) -> String {
    String(decoding: file.bytes[range.bytes], as: UTF8.self)
  }

  /// The findings, each as `line:column «what the place holds» message [code]` and its help.
  var findings: [String] {
    let lines = LineIndex(file)
    return log.diagnostics.flatMap { finding in
      var place = ""
      if case .range(let range) = finding.place {
        let start = lines.location(of: range.bytes.lowerBound)
        place = "\(start.line):\(start.column) «\(written(range))» "
      }
      let first = "\(place)\(finding.message) [\(finding.code.rawValue)]"
      return [first] + (finding.help.map { [$0] } ?? [])
    }
  }

  /// The tree, a line a value: the value as it was read, then «as the file has it».
  func tree(_ mapping: Mapping, indent: String = "") -> [String] {
    mapping.entries.flatMap { entry in
      ["\(indent)\(entry.key) «\(written(entry.keyRange))»"]
        + tree(entry.value, indent: indent + "  ")
    }
  }

  private func tree(_ node: Node, indent: String) -> [String] {
    let place = "«\(written(node.range))»"
    switch node.content {
    case .scalar(let text, let style):
      return ["\(indent)\(style) \(text.debugDescription) \(place)"]
    case .sequence(let items):
      return ["\(indent)list \(place)"] + items.flatMap { tree($0, indent: indent + "  ") }
    case .mapping(let mapping):
      return ["\(indent)mapping \(place)"] + tree(mapping, indent: indent + "  ")
    }
  }
}

/// What is found wrong in a YAML text.
func findings(_ text: String) -> [String] {
  let reading = Reading(text)
  _ = reading.yaml()
  return reading.findings
}
