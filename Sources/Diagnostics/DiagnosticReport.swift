/// The findings of a run in the order in which people read them, ready for a printer.
public struct DiagnosticReport: Sendable {
  /// By file and place, errors before warnings at one place, findings without a place last. Two
  /// stages that found the same count once.
  public let findings: [Diagnostic]
  public let errorCount: Int
  public let warningCount: Int
  /// The number of files and folders that something is wrong with.
  public let fileCount: Int

  private let catalog: SourceCatalog
  private let lines: LineIndexes

  /// - Parameters:
  ///   - diagnostics: what was found, in any order.
  ///   - catalog: the texts that its places are in.
  public init(_ diagnostics: [Diagnostic], in catalog: SourceCatalog) {
    let order = ReadingOrder(diagnostics, in: catalog)
    var findings: [Diagnostic] = []
    var fileCount = 0
    var last: ReadingOrder.Entry?
    var firstOfLast = 0
    for entry in order.entries {
      let diagnostic = diagnostics[entry.number]
      if entry.path < order.pathCount, entry.path != last?.path { fileCount += 1 }
      let isAgain =
        entry.path == last?.path && entry.offset == last?.offset
        && findings.last.map { $0.statement == diagnostic.statement } == true
      if !isAgain { firstOfLast = findings.count }
      last = entry
      if !findings[firstOfLast...].contains(diagnostic) { findings.append(diagnostic) }
    }
    self.findings = findings
    self.fileCount = fileCount
    errorCount = findings.count { $0.severity == .error }
    warningCount = findings.count - errorCount
    self.catalog = catalog
    lines = LineIndexes(of: catalog)
  }

  /// How much was found, in words: "3 errors and 1 warning in 2 files".
  public var summary: String {
    var parts: [String] = []
    if errorCount > 0 { parts.append(counted(errorCount, "error")) }
    if warningCount > 0 { parts.append(counted(warningCount, "warning")) }
    guard !parts.isEmpty else { return "no errors, no warnings" }
    let found = parts.joined(separator: " and ")
    return fileCount == 0 ? found : "\(found) in \(counted(fileCount, "file"))"
  }

  /// The path of the file that a place is in.
  func path(of place: Place) -> String? { catalog.path(of: place) }

  /// The lines and columns of a range.
  func region(of range: SourceRange) -> Region? {
    guard let index = lines[range.source] else { return nil }
    return Region(
      start: index.location(of: range.bytes.lowerBound),
      end: index.location(of: range.bytes.upperBound))
  }

  /// The lines and columns of a place, if it is a range.
  func region(of place: Place) -> Region? {
    guard case .range(let range) = place else { return nil }
    return region(of: range)
  }

  /// The bytes of a line, counted from 1, with their places in the file.
  func line(_ number: Int, of source: SourceID) -> ArraySlice<UInt8> {
    lines[source]?.line(number) ?? []
  }
}

/// A stretch of text as editors show it; `end` is the place after its last character.
struct Region: Equatable {
  let start: SourceLocation
  let end: SourceLocation
}

/// A number with its noun: "1 error", "2 errors".
func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// The order in which people read findings.
private struct ReadingOrder {
  /// Numbers alone, which are sorted quickly: there may be tens of thousands of findings.
  struct Entry {
    /// The place of its path among all paths; their number for what has none.
    let path: Int
    /// A file as a whole comes before the places in it.
    let offset: Int
    /// The finding's place among those that were given.
    let number: Int
  }

  let pathCount: Int
  let entries: [Entry]

  init(_ diagnostics: [Diagnostic], in catalog: SourceCatalog) {
    let places = PathPlaces(diagnostics, in: catalog)
    pathCount = places.count
    entries = diagnostics.indices.map { number in
      var offset = -1
      if case .range(let range) = diagnostics[number].place { offset = range.bytes.lowerBound }
      return Entry(path: places[diagnostics[number].place], offset: offset, number: number)
    }
    .sorted { first, second in
      if (first.path, first.offset) != (second.path, second.offset) {
        return (first.path, first.offset) < (second.path, second.offset)
      }
      let (one, other) = (diagnostics[first.number], diagnostics[second.number])
      return one.statement == other.statement
        ? first.number < second.number : one.statement < other.statement
    }
  }
}

/// The paths that something is wrong with, in their order. Most findings are in texts: those are
/// told apart by their numbers.
private struct PathPlaces {
  let count: Int
  private let ofPath: [FilePath: Int]
  private var ofSource: [Int]

  init(_ diagnostics: [Diagnostic], in catalog: SourceCatalog) {
    var sources = Array(repeating: false, count: catalog.files.count)
    var paths: Set<FilePath> = []
    for diagnostic in diagnostics {
      switch diagnostic.place {
      case .range(let range):
        let number = Int(range.source.number)
        if sources.indices.contains(number) { sources[number] = true }
      case .file(let path): paths.insert(FilePath(path))
      case .nowhere: break
      }
    }
    for number in sources.indices where sources[number] {
      paths.insert(FilePath(catalog.files[number].path))
    }
    let sorted = paths.sorted()
    count = sorted.count
    ofPath = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    ofSource = Array(repeating: sorted.count, count: sources.count)
    for number in sources.indices where sources[number] {
      ofSource[number] = ofPath[FilePath(catalog.files[number].path)] ?? count
    }
  }

  /// The number of paths for what has none.
  subscript(place: Place) -> Int {
    switch place {
    case .range(let range):
      ofSource.indices.contains(Int(range.source.number))
        ? ofSource[Int(range.source.number)] : count
    case .file(let path): ofPath[FilePath(path)] ?? count
    case .nowhere: count
    }
  }
}

extension Diagnostic {
  /// What it says, wherever it says it: errors come before warnings.
  fileprivate var statement: (Severity, String, String) { (severity, code.rawValue, message) }
}

extension SourceCatalog {
  fileprivate func path(of place: Place) -> String? {
    switch place {
    case .range(let range):
      files.indices.contains(Int(range.source.number)) ? self[range.source].path : nil
    case .file(let path): path
    case .nowhere: nil
    }
  }
}
