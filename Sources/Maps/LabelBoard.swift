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
  /// The room that it takes on a phone, where names are larger; nil if it has none there.
  let boxOnPhones: PixelBox?
}

/// The room on a map. What comes first takes it; what finds none is left out.
///
/// A name stands at one point on every screen. It is placed where it has room on a phone as well if
/// there is such a place, and else only where it has room on wide screens, for which it is marked.
struct LabelBoard {
  private let frame: PixelBox
  private let textOnPhones: Double?
  private let pinsOnPhones: Double
  private(set) var taken: [PixelBox] = []
  private(set) var takenOnPhones: [PixelBox] = []
  private(set) var labels: [PlacedLabel] = []

  private static let gap = 3.0
  /// How much of a name's estimated width must be free: the estimate leans to the wide side.
  private static let leastRoom = 0.92

  init(_ frame: MapFrame) {
    self.frame = frame.box(padding: -2)
    textOnPhones = frame.size.textOnPhones
    pinsOnPhones = frame.size.pinsOnPhones
  }

  mutating func reserve(_ box: PixelBox, onPhones: PixelBox? = nil) {
    taken.append(box)
    if textOnPhones != nil { takenOnPhones.append(onPhones ?? box) }
  }

  mutating func reserve(_ stack: PinStack) {
    let width = 2 * stack.radius * pinsOnPhones
    reserve(stack.box, onPhones: PixelBox(center: stack.middle, width: width, height: width))
  }

  /// Writes a name beside a point: to the right, the left, below or above, or not at all.
  mutating func place(_ text: String, beside point: PixelPoint, radius: Double) {
    let style = PlacedLabel.Style.place
    let away = radius * pinsOnPhones + Self.gap
    let below = style.fontSize * 0.35
    place(
      text, style,
      at: [
        (PixelPoint(x: point.x + away, y: point.y + below), .start),
        (PixelPoint(x: point.x - away, y: point.y + below), .end),
        (PixelPoint(x: point.x, y: point.y + away + style.fontSize * 0.75), .middle),
        (PixelPoint(x: point.x, y: point.y - away), .middle),
      ])
  }

  /// Writes the name of an area where it has room, or not at all.
  mutating func place(_ text: String, _ style: PlacedLabel.Style, in spots: [NameSpot]) {
    let least = style.width(of: text) * Self.leastRoom
    let wide = spots.filter { $0.width >= least }
    place(
      text, style,
      at: wide.map {
        (PixelPoint(x: $0.middle.x, y: $0.middle.y + style.fontSize * 0.35), .middle)
      },
      widths: wide.map(\.width))
  }

  /// - Parameters:
  ///   - spots: where it may stand, the best place first.
  ///   - widths: the room that each has on the ground, if that is limited.
  private mutating func place(
    _ text: String, _ style: PlacedLabel.Style, at spots: [(PixelPoint, PlacedLabel.Anchor)],
    widths: [Double] = []
  ) {
    let width = style.width(of: text)
    let large = textOnPhones.map { (size: $0, width: width / style.fontSize * $0) }
    var forWideScreens: PlacedLabel?
    for (index, (origin, anchor)) in spots.enumerated() {
      let box = Self.box(at: origin, anchor, width: width, size: style.fontSize)
      guard frame.contains(box), !taken.contains(where: box.overlaps) else { continue }
      let boxOnPhones: PixelBox?
      if let large {
        let larger = Self.box(at: origin, anchor, width: large.width, size: large.size)
        let isFree =
          frame.contains(larger) && !takenOnPhones.contains(where: larger.overlaps)
          && (widths.isEmpty || widths[index] >= large.width * Self.leastRoom)
        boxOnPhones = isFree ? larger : nil
      } else {
        boxOnPhones = box
      }
      let label = PlacedLabel(
        text: text, style: style, origin: origin, anchor: anchor, box: box,
        boxOnPhones: boxOnPhones)
      if boxOnPhones != nil {
        write(label)
        return
      }
      forWideScreens = forWideScreens ?? label
    }
    if let forWideScreens { write(forWideScreens) }
  }

  private mutating func write(_ label: PlacedLabel) {
    taken.append(label.box)
    if textOnPhones != nil, let box = label.boxOnPhones { takenOnPhones.append(box) }
    labels.append(label)
  }

  private static func box(
    at origin: PixelPoint, _ anchor: PlacedLabel.Anchor, width: Double, size: Double
  ) -> PixelBox {
    let left =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    return PixelBox(
      left: left, top: origin.y - size * 0.85, right: left + width, bottom: origin.y + size * 0.3)
  }
}
