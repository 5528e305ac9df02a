import Diagnostics
import Notes

/// Finds where an incident's note cites a source. Only findings ask for it, so it searches anew
/// each time.
struct CitationPlaces {
  private let note: IncidentNote
  private let text: SourceFile

  init(_ note: IncidentNote, _ catalog: SourceCatalog) {
    self.note = note
    text = catalog[note.header.source]
  }

  /// The first of: its own date, if it stands in the note itself; its id in `sources`; in a claim;
  /// in the text. The incident's date where none of them is found.
  func place(of source: Source) -> SourceRange {
    guard let header = source.header else {
      return source.record.date?.range ?? note.date.range
    }
    let names = Set(([header.id] + header.aliases.map(\.value)).map { FoldedName($0) })
    for entry in note.sources {
      if case .reference(let text) = entry.value, names.contains(FoldedName(text)) {
        return entry.range
      }
    }
    let ofClaims = note.claims.lazy.flatMap(\.sources)
    if let found = ofClaims.first(where: { names.contains(FoldedName($0.value)) }) {
      return found.range
    }
    return placeInBody(of: [header.id] + header.aliases.map(\.value)) ?? note.date.range
  }

  private func placeInBody(of ids: [String]) -> SourceRange? {
    let range = note.header.body.clamped(to: text.bytes.indices)
    let body = text.bytes[range]
    for id in ids {
      let wanted = Array("@\(id)".utf8)
      var start = body.startIndex
      while let found = body[start...].firstIndex(of: UInt8(ascii: "@")) {
        let end = found + wanted.count
        if end <= body.endIndex, body[found..<end].elementsEqual(wanted),
          end == body.endIndex || !continuesIdentifier(body[end])
        {
          return SourceRange(note.header.source, found + 1, end)
        }
        start = found + 1
      }
    }
    return nil
  }

  private func continuesIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
