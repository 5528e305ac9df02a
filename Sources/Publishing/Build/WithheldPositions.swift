import Casebook
import Diagnostics
import Notes

/// The coordinates that notes state and that a limit keeps from being published, in the forms that a
/// text, a link to a map or a file of data has them in.
struct WithheldPositions: Sendable {
  struct Withheld: Sendable {
    /// Where the coordinates are written.
    let range: SourceRange
    let texts: [String]
  }

  private(set) var all: [Withheld] = []

  /// - Parameters:
  ///   - collection: the notes.
  ///   - casebook: what is published of them.
  init(_ collection: NoteCollection, _ casebook: Casebook) {
    let headers = casebook.locations.map(\.header) + casebook.incidents.map(\.header)
    let published = Set(headers.map(\.source))
    let positions = casebook.locations.map(\.position) + casebook.incidents.map(\.position)
    // What is published of one note is no secret in another.
    let known = KnownDegrees(positions.lazy.compactMap { $0?.coordinates })
    for note in collection.notes {
      guard let written = note.coordinates, published.contains(note.header.source),
        !known.points.contains(written.value)
      else { continue }
      let texts = Self.texts(of: written.value, known)
      if !texts.isEmpty { all.append(Withheld(range: written.range, texts: texts)) }
    }
  }

  /// What is published of all notes.
  private struct KnownDegrees {
    let points: Set<Coordinates>
    let degrees: Set<Double>

    init(_ points: some Sequence<Coordinates>) {
      self.points = Set(points)
      degrees = Set(self.points.flatMap { [abs($0.latitude), abs($0.longitude)] })
    }
  }

  /// Both numbers beside each other, and each alone that is too long to stand there by chance.
  private static func texts(of point: Coordinates, _ known: KnownDegrees) -> [String] {
    let degrees = [abs(point.latitude), abs(point.longitude)]
    let texts = degrees.map(\.description)
    let decimals = texts.map { text in
      let isPlain = !text.utf8.contains(UInt8(ascii: "e"))
      return isPlain ? text.utf8.drop { $0 != UInt8(ascii: ".") }.count - 1 : 0
    }
    let pairs =
      decimals.allSatisfy { $0 >= fewestDecimals }
      ? separators.flatMap { [texts[0] + $0 + texts[1], texts[1] + $0 + texts[0]] } : []
    let numbers = texts.indices.filter { number in
      decimals[number] >= fewestDecimalsAlone && !known.degrees.contains(degrees[number])
    }
    return pairs + numbers.map { texts[$0] }
  }

  /// With fewer, numbers stand for a kilometre and more.
  private static let fewestDecimals = 2
  private static let fewestDecimalsAlone = 5

  /// What stands between latitude and longitude in texts, in data, and in links to Google Maps and
  /// OpenStreetMap. A minus is read as a space.
  private static let separators = [
    ",", ", ", "/", "/ ", " ", "; ", "!4d", "!4d ", "&lon=", "&mlon=", "&lng=",
  ]
}

extension Note {
  /// The coordinates that an incident or a location states.
  fileprivate var coordinates: Located<Coordinates>? {
    switch self {
    case .incident(let note): note.coordinates
    case .location(let note): note.coordinates
    case .source, .actor, .claim, .page: nil
    }
  }
}
