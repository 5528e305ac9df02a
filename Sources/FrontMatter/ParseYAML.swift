public import Diagnostics

/// Reads the YAML in a part of a file.
///
/// - Parameters:
///   - file: the file.
///   - source: its id, which the places of all values carry.
///   - range: the bytes to read: a front matter, or a whole file such as `site.yml`.
///   - log: receives syntax errors, the YAML that notes may not use, and keys that stand twice.
/// - Returns: the keys with their values; none, but not nil, if there is no YAML at all; nil if
///   the text cannot be read or is no mapping.
public func parseYAML(
  _ file: SourceFile, _ source: SourceID, range: Range<Int>, log: inout DiagnosticLog
) -> Mapping? {
  var range = range.clamped(to: 0..<file.bytes.count)
  if range.lowerBound == 0, file.bytes.starts(with: byteOrderMark), range.count >= 3 {
    range = 3..<range.upperBound
  }
  if range.count > largestNote {
    let excess = excess(of: file, source, beyond: largestNote, from: range.lowerBound)
    log.report(FrontMatterProblem.fileTooLarge, at: excess.map { .range($0) } ?? .file(file.path))
    return nil
  }
  guard !range.isEmpty else { return Mapping() }
  return file.bytes.withUnsafeBufferPointer { bytes in
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    if let offset = firstLineSeparator(in: text), let separator = scalar(at: offset, in: text) {
      let start = range.lowerBound + offset
      let place = SourceRange(source, start, start + separator.length)
      log.report(FrontMatterProblem.invalidCharacter(separator.value), at: place)
      return nil
    }
    return readMapping(text, source, base: range.lowerBound, log: &log)
  }
}

private func readMapping(
  _ text: UnsafeBufferPointer<UInt8>, _ source: SourceID, base: Int, log: inout DiagnosticLog
) -> Mapping? {
  var builder = TreeBuilder(text, source: source, base: base)
  do {
    let root = try builder.document()
    log.append(contentsOf: builder.log)
    guard let root, !root.isEmpty else { return Mapping() }
    return root.mapping(expecting: "lines 'key: value'", log: &log)
  } catch {
    log.append(contentsOf: builder.log)
    switch error {
    case .syntax(let failure): report(failure, in: text, source, base: base, log: &log)
    case .tooDeep(let range): log.report(FrontMatterProblem.tooDeep, at: range)
    case .tooManyValues(let range): log.report(FrontMatterProblem.tooManyValues, at: range)
    }
    return nil
  }
}

private func report(
  _ failure: ParserFailure, in text: UnsafeBufferPointer<UInt8>, _ source: SourceID, base: Int,
  log: inout DiagnosticLog
) {
  switch failure.position {
  case .byte(let offset):
    let fault = firstEncodingFault(in: text)
    if let fault {
      let range = SourceRange(source, base + fault.lowerBound, base + fault.upperBound)
      log.report(FrontMatterProblem.invalidEncoding(Array(text[fault])), at: range)
    } else if let scalar = scalar(at: offset, in: text) {
      let range = SourceRange(source, base + offset, base + offset + scalar.length)
      log.report(FrontMatterProblem.invalidCharacter(scalar.value), at: range)
    }
  case .character(let character):
    let mistake = SyntaxMistake(failure, at: character, in: text)
    let range = SourceRange(
      source, base + mistake.range.lowerBound, base + mistake.range.upperBound)
    log.report(mistake.problem, at: range)
  }
}
