public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two parts of a note, as bytes in its file.
public struct SplitNote: Sendable, Equatable {
  /// What stands between the lines `---`; nil if there are none.
  public let frontMatter: Range<Int>?
  /// What follows the second of those lines; the whole note if there are none.
  public let body: Range<Int>
}

/// Finds the front matter and the body of a note, and checks that it is text at all.
///
/// A byte order mark and any line endings are accepted. The front matter starts with a first line
/// `---` and ends with the next line that is exactly that, spaces at its end aside; a line `---`
/// further down belongs to the body.
///
/// - Returns: the parts; nil, with a report, if the file is too large, is no clean UTF-8 or has a
///   front matter that never ends.
public func splitNote(
  _ file: SourceFile, _ source: SourceID, log: inout DiagnosticLog
) -> SplitNote? {
  if let excess = excess(of: file, source, beyond: largestNote) {
    log.report(FrontMatterProblem.fileTooLarge, at: excess)
    return nil
  }
  return file.bytes.withUnsafeBufferPointer { bytes in
    guard isCleanText(bytes, source, log: &log) else { return nil }
    return split(bytes, source, log: &log)
  }
}

private func split(
  _ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID, log: inout DiagnosticLog
) -> SplitNote? {
  let start = bytes.starts(with: byteOrderMark) ? 3 : 0
  var lines = Lines(bytes, from: start)
  guard let first = lines.next(), isFence(bytes[first]) else {
    let place = SourceRange(source, start, endOfLine(from: start, in: bytes))
    log.report(missingFrontMatter(bytes, from: start), at: place)
    return SplitNote(frontMatter: nil, body: start..<bytes.count)
  }
  let frontMatter = lines.position
  while let line = lines.next() {
    if isFence(bytes[line]) {
      return SplitNote(
        frontMatter: frontMatter..<line.lowerBound, body: lines.position..<bytes.count)
    }
  }
  log.report(
    FrontMatterProblem.unclosedFrontMatter,
    at: SourceRange(source, first.lowerBound, first.upperBound))
  return nil
}

private func missingFrontMatter(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> FrontMatterProblem {
  var lines = Lines(bytes, from: start)
  while let line = lines.next() {
    if bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
    return .missingFrontMatter(startsLater: isFence(bytes[line]))
  }
  return .missingFrontMatter(startsLater: false)
}

private func endOfLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var lines = Lines(bytes, from: start)
  return lines.next()?.upperBound ?? start
}

/// Whether a line is `---`.
private func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// The lines of a text without their endings: LF, CR LF or a lone CR.
private struct Lines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line starts.
  private(set) var position: Int
  /// The first line feed from there on. It is looked for once, however many lone CR stand before it.
  private var lineFeed = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    if lineFeed < start { lineFeed = place(of: 0x0A, in: start..<bytes.count) }
    let carriageReturn = place(of: 0x0D, in: start..<lineFeed)
    let isPair = carriageReturn + 1 == lineFeed && lineFeed < bytes.count
    position = min(carriageReturn + (isPair ? 2 : 1), bytes.count)
    return start..<carriageReturn
  }

  /// Where a byte first stands; the end of the range if it does not.
  private func place(of byte: UInt8, in range: Range<Int>) -> Int {
    guard !range.isEmpty, let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return range.upperBound }
    return UnsafeRawPointer(base).distance(to: found)
  }
}

/// Whether the bytes are UTF-8 without control characters. Reports the first fault of encoding
/// and the first few forbidden characters: a binary file has thousands.
private func isCleanText(
  _ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID, log: inout DiagnosticLog
) -> Bool {
  if let fault = firstEncodingFault(in: bytes) {
    log.report(
      FrontMatterProblem.invalidEncoding(Array(bytes[fault])),
      at: SourceRange(source, fault.lowerBound, fault.upperBound))
    return false
  }
  var found = 0
  var position = 0
  while position < bytes.count, found < 5 {
    // Most bytes are past all doubt: printable ASCII, and the ends of lines.
    if position + 8 <= bytes.count, isPlain(word(at: position, in: bytes)) {
      position += 8
      continue
    }
    let byte = bytes[position]
    if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
      position += 1
      continue
    }
    guard let scalar = scalar(at: position, in: bytes) else { return false }
    if isForbidden(scalar.value) {
      log.report(
        FrontMatterProblem.invalidCharacter(scalar.value),
        at: SourceRange(source, position, position + scalar.length))
      found += 1
    }
    position += scalar.length
  }
  return found == 0
}
