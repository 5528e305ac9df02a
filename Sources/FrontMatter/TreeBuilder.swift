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
  private var places: TextPlaces
  private var valueCount = 0
  private(set) var log = DiagnosticLog()

  /// - Parameters:
  ///   - text: the YAML text, which must outlive the builder.
  ///   - source: the file that it stands in.
  ///   - base: the byte in that file at which it starts.
  init(_ text: UnsafeBufferPointer<UInt8>, source: SourceID, base: Int) {
    events = EventStream(text)
    places = TextPlaces(text, source: source, base: base)
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
        if event.hasDirectives { refuse(.directive, at: places.word(at: event.start)) }
        if root != nil {
          refuse(.secondDocument, at: places.word(at: event.start))
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
    if valueCount > mostValues { throw .tooManyValues(places.word(at: event.start)) }
    if depth > deepestNesting { throw .tooDeep(places.word(at: event.start)) }
    if event.hasAnchor { refuse(.anchor, at: places.property("&", of: event)) }
    if event.hasTag { refuse(.tag, at: places.property("!", of: event)) }
    switch event.kind {
    case .scalar(let text, let style):
      let range = places.scalar(event, style: style)
      if style == .quoted { refuseControlCharacters(in: text, at: range) }
      return Node(.scalar(text, style), at: range)
    case .sequenceStart:
      return try sequence(from: event, depth: depth)
    case .mappingStart:
      return try mapping(from: event, depth: depth)
    default:
      let range = places.characters(event.start, event.end)
      refuse(.alias, at: range)
      return Node(.scalar(places.text(at: range), .plain), at: range)
    }
  }

  private mutating func sequence(from start: Event, depth: Int) throws(Stop) -> Node {
    var items: [Node] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let range = places.collection(from: start, to: event, last: items.last?.range)
        return Node(.sequence(items), at: range)
      }
      items.append(try value(of: event, depth: depth + 1))
    }
  }

  private mutating func mapping(from start: Event, depth: Int) throws(Stop) -> Node {
    var entries: [Mapping.Entry] = []
    entries.reserveCapacity(8)
    var keys = KeyPlaces()
    var last: SourceRange?
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        let range = places.collection(from: start, to: event, last: last)
        return Node(.mapping(Mapping(entries)), at: range)
      }
      let keyNode = try value(of: event, depth: depth + 1)
      let node = try value(of: try next(), depth: depth + 1)
      last = node.range
      guard let key = key(keyNode, of: event) else { continue }
      if let first = keys.place(of: key, in: entries) {
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
    var copy = text
    guard !copy.withUTF8({ $0.allSatisfy { (0x20..<0x7F).contains($0) } }) else { return }
    for scalar in text.unicodeScalars where isForbidden(scalar.value) {
      log.report(FrontMatterProblem.invalidCharacter(scalar.value), at: range)
      return
    }
  }
}
