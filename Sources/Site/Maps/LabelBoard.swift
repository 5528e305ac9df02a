/// A name where it will stand.
struct PlacedLabel {
  enum Style: CaseIterable {
    case country, countryOfWorld, region, place

    var fontSize: Double {
      switch self {
      case .country: 11
      case .countryOfWorld: 8.5
      case .region: 10
      case .place: 12
      }
    }

    var className: StaticString {
      switch self {
      case .country, .countryOfWorld: "map-countries"
      case .region: "map-regions"
      case .place: "map-places"
      }
    }

    /// Space between letters, in ems; the stylesheet spaces countries and has places in bold type.
    private var spacing: Double {
      switch self {
      case .country, .countryOfWorld, .place: 0.08
      case .region: 0
      }
    }

    func width(of text: String) -> Double {
      let letters = Double(text.unicodeScalars.count)
      return (estimatedWidth(of: text) + letters * spacing) * fontSize
    }
  }

  enum Anchor {
    case start, middle, end
  }

  let text: String
  let style: Style
  /// The anchor on the base line.
  let origin: PixelPoint
  let anchor: Anchor
  let box: PixelBox
}

/// The room on a map. What comes first takes it; what finds none is left out.
struct LabelBoard {
  private let frame: PixelBox
  private(set) var taken: [PixelBox] = []
  private(set) var labels: [PlacedLabel] = []

  private static let gap = 3.0
  /// How much of a name's estimated width must be free: the estimate leans to the wide side.
  private static let leastRoom = 0.92

  init(_ frame: MapFrame) {
    self.frame = frame.box(padding: -2)
  }

  mutating func reserve(_ box: PixelBox) {
    taken.append(box)
  }

  /// Writes a name beside a point: to the right, the left, below or above, or not at all.
  mutating func place(_ text: String, beside point: PixelPoint, radius: Double) {
    let style = PlacedLabel.Style.place
    let width = style.width(of: text)
    let away = radius + Self.gap
    let below = style.fontSize * 0.35
    let spots: [(PixelPoint, PlacedLabel.Anchor)] = [
      (PixelPoint(x: point.x + away, y: point.y + below), .start),
      (PixelPoint(x: point.x - away, y: point.y + below), .end),
      (PixelPoint(x: point.x, y: point.y + away + style.fontSize * 0.75), .middle),
      (PixelPoint(x: point.x, y: point.y - away), .middle),
    ]
    for (origin, anchor) in spots
    where place(text, style, at: origin, anchor: anchor, width: width) {
      return
    }
  }

  /// Writes the name of an area where it has room, or not at all.
  mutating func place(_ text: String, _ style: PlacedLabel.Style, in spots: [NameSpot]) {
    let width = style.width(of: text)
    for spot in spots where spot.width >= width * Self.leastRoom {
      let origin = PixelPoint(x: spot.middle.x, y: spot.middle.y + style.fontSize * 0.35)
      if place(text, style, at: origin, anchor: .middle, width: width) { return }
    }
  }

  private mutating func place(
    _ text: String, _ style: PlacedLabel.Style, at origin: PixelPoint,
    anchor: PlacedLabel.Anchor, width: Double
  ) -> Bool {
    let left =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    let box = PixelBox(
      left: left, top: origin.y - style.fontSize * 0.85, right: left + width,
      bottom: origin.y + style.fontSize * 0.3)
    guard frame.contains(box), !taken.contains(where: box.overlaps) else { return false }
    taken.append(box)
    labels.append(
      PlacedLabel(text: text, style: style, origin: origin, anchor: anchor, box: box))
    return true
  }
}
