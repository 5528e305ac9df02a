/// What one pass over a body's bytes tells before it is parsed.
struct BodyScan {
  /// Something that would cost libcmark time or memory out of proportion.
  enum Excess: Equatable {
    /// More than ``BodyScan/deepest`` quotes and lists in each other.
    case nesting
    /// More than ``BodyScan/mostImages`` images in one paragraph.
    case images
    /// Definitions of link addresses, long ones, used so often that the page would be enormous.
    case definitions
  }

  /// People write three or four levels. libcmark 0.30.2 visits every open level at every line:
  /// 256 KiB with 100 levels take 0.3 s, with 1,000 levels 5 s, with 60,000 levels minutes.
  static let deepest = 100
  /// libcmark 0.30.2 looks at every open `![` of a paragraph at every link (CVE-2023-22486):
  /// 256 KiB of them take up to 14 s, in paragraphs of 1,000 at most 0.3 s.
  static let mostImages = 1000
  /// Bytes that all uses of definitions may come to: libcmark copies the address for each.
  static let mostDefinedBytes = 64 << 20

  /// Whether there can be a citation or a wiki link.
  private(set) var hasBrackets = false
  /// The first excess, and where it begins.
  private(set) var excess: (kind: Excess, offset: Int)?

  /// - Parameters:
  ///   - bytes: the file.
  ///   - body: where the body stands in it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) {
    excess = scan(bytes, body)
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>
  ) -> (kind: Excess, offset: Int)? {
    var levels = LineLevels()
    var paragraph = ParagraphCount(start: body.lowerBound)
    var previous = UInt8(ascii: "\n")
    for offset in body {
      let byte = bytes[offset]
      let isLetterOrSpace = byte >= UInt8(ascii: "a") || byte == UInt8(ascii: " ")
      if levels.isAtStart {
        levels.read(byte, previous: previous)
        if levels.count > Self.deepest {
          guard isThematicBreak(bytes, offset, body) else { return (.nesting, offset) }
          levels.skipLine()
        }
      } else if isLetterOrSpace {
        // Nearly every byte, and nothing that is looked for.
        previous = byte
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if levels.isBlank { paragraph.end(at: offset) }
        levels = LineLevels()
      case UInt8(ascii: "["):
        if previous == UInt8(ascii: "!") { paragraph.images += 1 }
        if previous == UInt8(ascii: "[") { hasBrackets = true }
        if paragraph.images > Self.mostImages { return (.images, offset - 1) }
      case UInt8(ascii: "@"):
        if previous == UInt8(ascii: "[") { hasBrackets = true }
      case UInt8(ascii: "]"):
        paragraph.closings += 1
      case UInt8(ascii: ":"):
        if previous == UInt8(ascii: "]"), paragraph.definition == nil {
          paragraph.definition = offset
        }
      default: break
      }
      previous = byte
    }
    paragraph.end(at: body.upperBound)
    if let definition = paragraph.longestDefinition,
      paragraph.longest * paragraph.closings > Self.mostDefinedBytes
    {
      return (.definitions, definition)
    }
    return nil
  }

  /// Whether a line of many markers is only a line across the page: `* * * * *`.
  private func isThematicBreak(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ body: Range<Int>
  ) -> Bool {
    var start = offset
    while start > body.lowerBound, !isLineEnd(bytes[start - 1]) { start -= 1 }
    var marker: UInt8?
    for place in start..<body.upperBound {
      let byte = bytes[place]
      if isLineEnd(byte) { break }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-"), byte == marker ?? byte else {
        return false
      }
      marker = byte
    }
    return true
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

/// The levels of quotes and lists that a line can be in: its markers, and half the indentation
/// before the last of them, since an item's text stands at least two columns in.
private struct LineLevels {
  private(set) var count = 0
  private var markers = 0
  private var columns = 0
  /// A byte that is a list's marker if space follows.
  private var isMarkerBefore = false
  /// Whether only markers, and the space between them, have been read.
  private(set) var isAtStart = true
  private(set) var isBlank = true

  mutating func skipLine() {
    isAtStart = false
  }

  mutating func read(_ byte: UInt8, previous: UInt8) {
    let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    if isMarkerBefore, isSpace || isLineEnd { addMarker() }
    guard !isMarkerBefore || isSpace else {
      isAtStart = false
      return
    }
    isMarkerBefore = false
    if isSpace {
      columns += byte == UInt8(ascii: " ") ? 1 : 4
      return
    }
    guard !isLineEnd else { return }
    isBlank = false
    let isDigitBefore = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(previous)
    switch byte {
    case UInt8(ascii: ">") where !isDigitBefore: addMarker()
    case UInt8(ascii: "-") where !isDigitBefore, UInt8(ascii: "+") where !isDigitBefore,
      UInt8(ascii: "*") where !isDigitBefore, UInt8(ascii: ".") where isDigitBefore,
      UInt8(ascii: ")") where isDigitBefore:
      isMarkerBefore = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: isAtStart = false
    }
  }

  private mutating func addMarker() {
    markers += 1
    count = markers + columns / 2
    // The space after a marker belongs to it.
    columns = max(0, columns - 1)
  }
}

/// What a stretch of text without a blank line holds, and the longest one with a definition.
private struct ParagraphCount {
  private var start: Int
  var images = 0
  /// Where the first `]:` stands.
  var definition: Int?
  /// In the whole body.
  var closings = 0
  private(set) var longest = 0
  private(set) var longestDefinition: Int?

  init(start: Int) {
    self.start = start
  }

  mutating func end(at offset: Int) {
    if let definition, offset - start > longest {
      longest = offset - start
      longestDefinition = definition
    }
    start = offset
    images = 0
    definition = nil
  }
}
