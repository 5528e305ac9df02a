import Diagnostics

/// How deep lists and mappings may nest.
let deepestNesting = 64

/// How many values one text may hold.
let mostValues = 50_000

/// Why a tree cannot be finished.
enum Stop: Error {
  case syntax(ParserFailure)
  case tooDeep(SourceRange)
  case tooManyValues(SourceRange)
}

/// Builds the tree of one YAML text from its events, and reports what notes may not use.
struct TreeBuilder: ~Copyable {
  private let events: EventStream
  private let text: UnsafeBufferPointer<UInt8>
  private let source: SourceID
  /// Where in the file the text starts.
  private let base: Int
  private var cursor: CharacterCursor
  private var valueCount = 0
  private(set) var log = DiagnosticLog()

  /// - Parameters:
  ///   - text: the YAML text, which must outlive the builder.
  ///   - source: the file that it stands in.
  ///   - base: the byte in that file at which it starts.
  init(_ text: UnsafeBufferPointer<UInt8>, source: SourceID, base: Int) {
    events = EventStream(text)
    self.text = text
    self.source = source
    self.base = base
    cursor = CharacterCursor(text)
  }

  /// The value of the first document, or nil if the text holds none. A second one is an error.
  mutating func document() throws(Stop) -> Node? {
    var root: Node?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        return root
      case .documentStart:
        if event.hasDirectives { refuse(.directive, at: word(at: event.start)) }
        if root != nil {
          refuse(.secondDocument, at: word(at: event.start))
          return root
        }
        root = try value(of: try next(), depth: 0)
      default:
        continue
      }
    }
  }

  private func next() throws(Stop) -> Event {
    do {
      return try events.next()
    } catch {
      throw .syntax(error)
    }
  }

  /// The value that starts with an event; the events up to its end are used up.
  private mutating func value(of event: Event, depth: Int) throws(Stop) -> Node {
    valueCount += 1
    if valueCount > mostValues { throw .tooManyValues(word(at: event.start)) }
    if depth > deepestNesting { throw .tooDeep(word(at: event.start)) }
    if event.hasAnchor { refuse(.anchor, at: property("&", of: event)) }
    if event.hasTag { refuse(.tag, at: property("!", of: event)) }
    switch event.kind {
    case .scalar(let text, let style):
      let range = scalarRange(of: event, style: style)
      if style == .quoted { refuseControlCharacters(in: text, at: range) }
      return Node(.scalar(text, style), at: range)
    case .sequenceStart:
      return try sequence(from: event, depth: depth)
    case .mappingStart:
      return try mapping(from: event, depth: depth)
    default:
      let range = self.range(event.start, event.end)
      refuse(.alias, at: range)
      return Node(.scalar(words(in: range), .plain), at: range)
    }
  }

  private mutating func sequence(from start: Event, depth: Int) throws(Stop) -> Node {
    var items: [Node] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let range = collectionRange(from: start, to: event, last: items.last?.range)
        return Node(.sequence(items), at: range)
      }
      items.append(try value(of: event, depth: depth + 1))
    }
  }

  private mutating func mapping(from start: Event, depth: Int) throws(Stop) -> Node {
    var entries: [Mapping.Entry] = []
    var keys = KeyPlaces()
    var last: SourceRange?
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        let range = collectionRange(from: start, to: event, last: last)
        return Node(.mapping(Mapping(entries)), at: range)
      }
      let keyNode = try value(of: event, depth: depth + 1)
      let node = try value(of: try next(), depth: depth + 1)
      last = node.range
      guard let key = key(keyNode, of: event) else { continue }
      if let first = keys.insert(key, keyNode.range) {
        log.report(
          FrontMatterProblem.duplicateKey(key), at: keyNode.range,
          notes: [Diagnostic.Note("'\(key)' stands here first", at: .range(first))])
      } else {
        entries.append(Mapping.Entry(key: key, keyRange: keyNode.range, value: node))
      }
    }
  }

  /// The text of a key, or nil, and a report, if it is none that a note may use.
  private mutating func key(_ node: Node, of event: Event) -> String? {
    switch (node.content, event.kind) {
    case (.scalar("<<", .plain), _):
      refuse(.mergeKey, at: node.range)
      return nil
    case (.scalar(let text, _), .scalar):
      return text
    case (_, .alias):
      return nil
    default:
      refuse(.keyThatIsNoText, at: node.range)
      return nil
    }
  }

  private mutating func refuse(_ feature: YAMLFeature, at range: SourceRange) {
    log.report(FrontMatterProblem.feature(feature), at: range)
  }

  /// Control characters cannot stand in a file; escapes such as `"\0"` would let them in.
  private mutating func refuseControlCharacters(in text: String, at range: SourceRange) {
    for scalar in text.unicodeScalars where isForbidden(scalar.value) {
      log.report(FrontMatterProblem.invalidCharacter(scalar.value), at: range)
      return
    }
  }
}

// MARK: - Places

extension TreeBuilder {
  /// The place in the file of characters of the text.
  private mutating func range(_ start: Int, _ end: Int) -> SourceRange {
    let lower = cursor.byteOffset(of: start, in: text)
    return fileRange(lower, cursor.byteOffset(of: end, in: text))
  }

  private func fileRange(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(source, base + lower, base + upper)
  }

  /// The word that starts at a character.
  private mutating func word(at character: Int) -> SourceRange {
    let start = cursor.byteOffset(of: character, in: text)
    return fileRange(start, endOfWord(from: start))
  }

  /// The anchor or tag, whose first letter is `mark`, in front of a value.
  private mutating func property(_ mark: Unicode.Scalar, of event: Event) -> SourceRange {
    var start = cursor.byteOffset(of: event.start, in: text)
    while start < text.count, text[start] != UInt8(ascii: mark) { start += 1 }
    return fileRange(start, endOfWord(from: start))
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < text.count, !isBlank(text[end]) { end += 1 }
    return end
  }

  private mutating func scalarRange(of event: Event, style: ScalarStyle) -> SourceRange {
    var lower = cursor.byteOffset(of: event.start, in: text)
    var upper = cursor.byteOffset(of: event.end, in: text)
    for isPresent in [event.hasAnchor, event.hasTag] where isPresent {
      lower = endOfWord(from: lower)
      while lower < upper, isBlank(text[lower]) { lower += 1 }
    }
    switch style {
    case .plain:
      break
    case .quoted:
      lower = min(lower + 1, upper)
      upper = max(upper - 1, lower)
    case .block:
      while upper > lower, isBlank(text[upper - 1]) { upper -= 1 }
      var content = lower
      while content < upper, !isLineBreak(text[content]) { content += 1 }
      while content < upper, isBlank(text[content]) { content += 1 }
      if content < upper { lower = content }
    }
    return fileRange(lower, upper)
  }

  /// libyaml ends a list or mapping without brackets where the next thing starts, which may be
  /// lines below; here it ends with its last value.
  private mutating func collectionRange(
    from start: Event, to end: Event, last: SourceRange?
  ) -> SourceRange {
    let whole = range(start.start, end.end)
    guard !start.isFlow, let last else { return whole }
    return SourceRange(source, Int(whole.lower), Int(last.upper))
  }

  private func words(in range: SourceRange) -> String {
    let lower = Int(range.lower) - base
    return String(decoding: text[lower..<(lower + range.bytes.count)], as: UTF8.self)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || isLineBreak(byte)
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// The keys of a mapping so far. Most mappings are small enough to look through.
private struct KeyPlaces {
  private var few: [(key: String, range: SourceRange)] = []
  private var many: [String: SourceRange] = [:]

  /// Remembers a key, or returns the place where it stood first.
  mutating func insert(_ key: String, _ range: SourceRange) -> SourceRange? {
    if few.count < 32 {
      if let first = few.first(where: { $0.key == key }) { return first.range }
      few.append((key, range))
      return nil
    }
    if many.isEmpty {
      many = Dictionary(few.map { ($0.key, $0.range) }, uniquingKeysWith: { first, _ in first })
    }
    if let first = many[key] { return first }
    many[key] = range
    return nil
  }
}
