/// A point on a map: pixels from its upper left corner.
struct PixelPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A rectangle on a map.
struct PixelBox: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(center: PixelPoint, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
      bottom: center.y + height / 2)
  }

  func contains(_ point: PixelPoint) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }

  func contains(_ other: PixelBox) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func overlaps(_ other: PixelBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// An area on a map: rings one after the other. What an odd number of rings surrounds is inside.
struct PixelPolygon: Sendable {
  var points: [PixelPoint] = []
  /// For each ring, where it ends in `points`. Its first point is not repeated.
  var ends: [Int] = []
}
