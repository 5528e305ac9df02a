/// A map: what is on it, laid out. ``svg()`` writes it.
///
/// Nothing depends on anything but the input, so the same map has the same bytes in every run.
public struct MapDrawing: Sendable {
  let ground: Ground
  let inset: (map: MapInset, corner: PixelBox)?
  let stacks: [PinStack]
  let circles: [(middle: PixelPoint, radius: Double)]
  /// Points of named places that have no pin.
  let dots: [(middle: PixelPoint, isOnPhones: Bool)]
  let labels: [PlacedLabel]
  let scaleBar: ScaleBar?
  let words: MapWords

  /// Below this a circle of accuracy would hide under its pin.
  private static let smallestCircle = PinStack.pinRadius
  static let dotRadius = 2.0
  static let cornerMargin = 8.0

  /// - Parameters:
  ///   - ground: the land in the frame; maps of the same frame may share it.
  ///   - inset: a small map for a corner.
  ///   - pins: what to mark. Those that stand too close are drawn as one, in the place of the first.
  ///   - circles: how sure places are.
  ///   - places: names to write, the most important first.
  ///   - words: the words of the map.
  public init(
    _ ground: Ground, inset: MapInset? = nil, pins: [MapPin] = [], circles: [MapCircle] = [],
    places: [PlaceName] = [], words: MapWords
  ) {
    let frame = ground.frame
    self.ground = ground
    self.words = words
    let stacks = PinStack.stacks(of: pins, in: frame)
    self.stacks = stacks
    self.circles = circles.compactMap { circle in
      guard let metresPerPixel = frame.metresPerPixel else { return nil }
      let radius = circle.radiusInMetres / metresPerPixel
      return radius > Self.smallestCircle ? (frame.pixel(of: circle.center), radius) : nil
    }

    var board = LabelBoard(frame)
    for stack in stacks { board.reserve(stack) }
    scaleBar = ScaleBar(frame)
    if let scaleBar {
      let text = words.distance(scaleBar.metres)
      board.reserve(
        Self.box(of: scaleBar, in: frame),
        onPhones: Self.boxOnPhones(of: scaleBar, saying: text, in: frame))
    }
    self.inset = inset.map { ($0, Self.corner(for: $0, in: frame, beside: stacks)) }
    if let corner = self.inset?.corner { board.reserve(corner) }

    var dots: [(middle: PixelPoint, isOnPhones: Bool)] = []
    for place in places {
      let middle = frame.pixel(of: place.point)
      guard frame.box().contains(middle) else { continue }
      let pin = stacks.first { $0.box.contains(middle) }
      let labels = board.labels.count
      board.place(
        place.text, beside: pin?.middle ?? middle, radius: pin?.radius ?? Self.dotRadius)
      if pin == nil, board.labels.count > labels, let label = board.labels.last {
        dots.append((middle, label.boxOnPhones != nil))
      }
    }
    self.dots = dots
    let countries = ground.names.filter { if case .country = $0.area { true } else { false } }
    let regions = ground.names.filter { if case .region = $0.area { true } else { false } }
    for name in countries + regions {
      guard let text = words.area(name.area, name.english) else { continue }
      board.place(text, Self.style(of: name, in: frame), in: name.spots)
    }
    labels = board.labels
  }

  static func box(of bar: ScaleBar, in frame: MapFrame) -> PixelBox {
    let bottom = Double(frame.size.height)
    return PixelBox(
      left: 0, top: bottom - 28, right: bar.length + 2 * cornerMargin, bottom: bottom)
  }

  static func boxOnPhones(
    of bar: ScaleBar, saying text: String, in frame: MapFrame
  ) -> PixelBox {
    var box = box(of: bar, in: frame)
    guard let size = frame.size.textOnPhones else { return box }
    box.right = max(box.right, 2 * cornerMargin + estimatedWidth(of: text) * size)
    box.top = min(box.top, box.bottom - cornerMargin - 4 - size)
    return box
  }

  /// The corner with the fewest pins; the scale bar has the lower left one.
  private static func corner(
    for inset: MapInset, in frame: MapFrame, beside stacks: [PinStack]
  ) -> PixelBox {
    let size = inset.sketch.ground.frame.size
    let (width, height) = (Double(size.width), Double(size.height))
    let (right, bottom) = (Double(frame.size.width) - width, Double(frame.size.height) - height)
    var best: (box: PixelBox, pins: Int)?
    for (left, top) in [(right, 0), (0, 0), (right, bottom)] {
      let box = PixelBox(left: left, top: top, right: left + width, bottom: top + height)
      let pins = stacks.count { $0.box.overlaps(box) }
      if pins < best?.pins ?? .max { best = (box, pins) }
    }
    return best?.box ?? PixelBox(left: 0, top: 0, right: width, bottom: height)
  }

  private static func style(of name: AreaName, in frame: MapFrame) -> PlacedLabel.Style {
    switch name.area {
    case .country: frame.showsWorld ? .countryOfWorld : .country
    case .region: .region
    }
  }
}
