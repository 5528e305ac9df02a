import CYAML

/// One step of a YAML text. Positions count characters from the start of the text.
struct Event {
  enum Kind {
    case streamStart, streamEnd
    case documentStart, documentEnd
    case alias
    case scalar(String, ScalarStyle)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether the value stands below a `%` line, an `&anchor` or a `!tag`.
  var hasDirectives = false
  var hasAnchor = false
  var hasTag = false
  /// Whether a list or mapping is written in brackets.
  var isFlow = false
}

/// What libyaml says of a text that it cannot read.
struct ParserFailure: Error {
  enum Position {
    case byte(Int)
    case character(Int)
  }

  let problem: String
  let position: Position
  /// What libyaml was about when it stopped, and the character at which that began.
  let context: String
  let contextStart: Int
}

/// libyaml's parser over bytes that its maker keeps alive.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    // A failure to initialize leaves its error in the parser, where `next` finds it.
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the last one, `streamEnd` for ever.
  func next() throws(ParserFailure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1, parser.pointee.error == YAML_NO_ERROR else {
      throw failure
    }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }

  private var failure: ParserFailure {
    let state = parser.pointee
    let position: ParserFailure.Position =
      state.error == YAML_READER_ERROR
      ? .byte(state.problem_offset) : .character(state.problem_mark.index)
    return ParserFailure(
      problem: state.problem.map { String(cString: $0) } ?? "not enough memory",
      position: position,
      context: state.context.map { String(cString: $0) } ?? "",
      contextStart: state.context_mark.index)
  }
}

extension Event {
  fileprivate init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_STREAM_START_EVENT:
      kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let document = event.data.document_start
      kind = .documentStart
      hasDirectives =
        document.version_directive != nil
        || document.tag_directives.start != document.tag_directives.end
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      kind = .scalar(text(scalar.value, scalar.length), ScalarStyle(scalar.style))
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      kind = .sequenceStart
      hasAnchor = sequence.anchor != nil
      hasTag = sequence.tag != nil
      isFlow = sequence.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_SEQUENCE_END_EVENT:
      kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .mappingStart
      hasAnchor = mapping.anchor != nil
      hasTag = mapping.tag != nil
      isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
    case YAML_MAPPING_END_EVENT:
      kind = .mappingEnd
    default:
      kind = .streamEnd
    }
  }
}

extension ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

private func text(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
  String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
}
