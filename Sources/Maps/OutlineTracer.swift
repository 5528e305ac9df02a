/// Brings outlines into a frame: turned to it, projected, thinned to what its pixels can show, cut.
struct OutlineTracer {
  /// The smallest triangle that a point must make with its neighbours to be worth its bytes.
  private static let smallestDetail = 0.5
  /// What is smaller than this in both directions is left out as a part, in pixels.
  private static let smallestPart = 1.5
  /// So that the edges that cutting makes lie out of sight.
  private static let padding = 3.0

  private let outlines: Outlines
  private let frame: MapFrame
  private let level: UInt8
  /// The frame's extent in the outlines' steps, once for each turn of the globe that meets it.
  private let views: [(turn: Double, box: Outlines.Box)]
  private let visible: PixelBox
  private var clipper: Clipper
  private var traced: [PixelPoint] = []
  private var line: [PixelPoint] = []

  init(_ outlines: Outlines, frame: MapFrame) {
    self.outlines = outlines
    self.frame = frame
    visible = frame.box(padding: Self.padding)
    clipper = Clipper(to: visible)
    var level: UInt8 = 0
    var detail = outlines.baseArea * frame.scale * frame.scale
    while detail < Self.smallestDetail, level < 15 {
      detail *= 2
      level += 1
    }
    self.level = level
    views = Self.views(of: frame.extent(padding: Self.padding), units: outlines.units)
  }

  private static func views(
    of extent: GeographicExtent, units: Double
  ) -> [(turn: Double, box: Outlines.Box)] {
    [-360.0, 0, 360].compactMap { turn in
      let west = max(extent.west - turn, -180)
      let east = min(extent.east - turn, 180)
      guard west < east else { return nil }
      let box = Outlines.Box(
        west: Int32(west * units), south: Int32(max(extent.south, -90) * units),
        east: Int32(east * units), north: Int32(min(extent.north, 90) * units))
      return (turn, box)
    }
  }

  func isVisible(_ box: Outlines.Box) -> Bool {
    for index in views.indices where views[index].box.overlaps(box) { return true }
    return false
  }

  /// Whether a part is too small to be seen as a shape.
  func isTooSmall(_ box: Outlines.Box) -> Bool {
    let a = pixel(Outlines.Point(x: box.west, y: box.north), turn: 0)
    let b = pixel(Outlines.Point(x: box.east, y: box.south), turn: 0)
    return max(b.x - a.x, b.y - a.y) < Self.smallestPart
  }

  /// Where the middle of a box lies in the frame.
  func middle(of box: Outlines.Box) -> PixelPoint? {
    let x = (box.west + box.east) / 2
    let y = (box.south + box.north) / 2
    let point = Outlines.Point(x: x, y: y)
    return views.first { $0.box.contains(point) }.map { pixel(point, turn: $0.turn) }
  }

  /// What of an area is in the frame.
  mutating func polygon(of area: Outlines.Area) -> PixelPolygon {
    var polygon = PixelPolygon()
    for view in views where view.box.overlaps(area.box) {
      for index in area.rings where outlines.rings[index].box.overlaps(view.box) {
        let ring = outlines.rings[index]
        guard !isTooSmall(ring.box) else { continue }
        trace(ring, view.turn, view.box)
        let shape = traced.allSatisfy(visible.contains) ? traced : clipper.clip(ring: traced)
        guard shape.count > 2 else { continue }
        polygon.points += shape
        polygon.ends.append(polygon.points.count)
      }
    }
    return polygon
  }

  /// Adds what of an arc is in the frame, which may be several lines.
  mutating func addLines(of arc: Outlines.Arc, to path: inout PathWriter) {
    for view in views where view.box.overlaps(arc.box) {
      traced.removeAll(keepingCapacity: true)
      for index in arc.points where outlines.levels[index] >= level {
        append(pixel(outlines.points[index], turn: view.turn))
      }
      line.removeAll(keepingCapacity: true)
      for index in traced.indices.dropLast() {
        guard let part = clipper.clip(from: traced[index], to: traced[index + 1]) else { continue }
        if line.last != part.from {
          path.add(line: line)
          line.removeAll(keepingCapacity: true)
          line.append(part.from)
        }
        line.append(part.to)
      }
      path.add(line: line)
    }
  }

  private mutating func trace(_ ring: Outlines.Ring, _ turn: Double, _ view: Outlines.Box) {
    traced.removeAll(keepingCapacity: true)
    var sides: Outlines.Sides = []
    for index in ring.steps {
      let step = outlines.steps[index]
      let arc = outlines.arcs[step.arc]
      // An arc beside the frame is all on the far side of one of its edges, and so may be the arcs
      // after it. Cutting to that edge leaves the same of them as of the straight line between
      // their ends.
      let beside = arc.box.sides(of: view)
      let isFarther = !sides.isDisjoint(with: beside)
      sides = isFarther ? sides.intersection(beside) : beside
      guard beside.isEmpty else {
        let start = step.backwards ? arc.points.upperBound - 1 : arc.points.lowerBound
        if !isFarther { append(pixel(outlines.points[start], turn: turn)) }
        continue
      }
      // The last point is the first one of the next arc.
      if step.backwards {
        for index in (arc.points.lowerBound + 1..<arc.points.upperBound).reversed()
        where outlines.levels[index] >= level {
          append(pixel(outlines.points[index], turn: turn))
        }
      } else {
        for index in arc.points.lowerBound..<arc.points.upperBound - 1
        where outlines.levels[index] >= level {
          append(pixel(outlines.points[index], turn: turn))
        }
      }
    }
  }

  /// Appends a point and forgets the one before if it lies so near the line that nobody sees it: ends
  /// of arcs have no level.
  private mutating func append(_ point: PixelPoint) {
    if traced.count >= 2 {
      let a = traced[traced.count - 2]
      let b = traced[traced.count - 1]
      let double = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
      let ahead = (b.x - a.x) * (point.x - b.x) + (b.y - a.y) * (point.y - b.y)
      if abs(double) < Self.smallestDetail / 2, ahead >= 0 { traced.removeLast() }
    }
    traced.append(point)
  }

  private func pixel(_ point: Outlines.Point, turn: Double) -> PixelPoint {
    frame.pixel(
      longitude: Double(point.x) / outlines.units + turn,
      latitude: Double(point.y) / outlines.units)
  }
}
