import Diagnostics

/// The templates of a theme, parsed once.
struct Library: Sendable {
  struct Template: Sendable {
    let file: TemplateFile
    let nodes: [TemplateNode]
  }

  private(set) var templates: [String: Template] = [:]

  init(_ files: [TemplateFile], log: inout DiagnosticLog) {
    for file in files {
      templates[file.name] = Self.parse(file, log: &log)
    }
  }

  var names: [String] { templates.keys.sorted() }

  /// A template as a partial that stands alone on an indented line: every line is indented.
  static func indented(_ file: TemplateFile, by indentation: [UInt8]) -> Template {
    var bytes: [UInt8] = []
    var isStart = true
    for byte in file.bytes {
      if isStart { bytes.append(contentsOf: indentation) }
      bytes.append(byte)
      isStart = byte == 0x0A
    }
    let copy = TemplateFile(name: file.name, source: file.source, bytes: bytes)
    var silent = DiagnosticLog()
    return parse(copy, log: &silent)
  }

  private static func parse(_ file: TemplateFile, log: inout DiagnosticLog) -> Template {
    var parser = TemplateParser(file.bytes)
    let nodes = parser.parse()
    for (problem, place, also) in parser.problems {
      let notes = also.map {
        [
          Diagnostic.Note(
            "it was opened here", at: .range(SourceRange(file.source, $0.lowerBound, $0.upperBound))
          )
        ]
      }
      log.report(
        problem, at: SourceRange(file.source, place.lowerBound, place.upperBound),
        notes: notes ?? [])
    }
    return Template(file: file, nodes: nodes)
  }
}
