import Testing

@testable import Maps

@Suite("Clipping of outlines")
struct MapsClippingTests {
  private let box = PixelBox(left: 0, top: 0, right: 10, bottom: 10)

  private func area(_ ring: [PixelPoint]) -> Double {
    var double = 0.0
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      double += a.x * b.y - b.x * a.y
    }
    return abs(double) / 2
  }

  private func ring(_ points: [(Double, Double)]) -> [PixelPoint] {
    points.map { PixelPoint(x: $0.0, y: $0.1) }
  }

  @Test(
    "A ring leaves what of it lies in the rectangle",
    arguments: [
      ([(2.0, 2.0), (4, 2), (4, 4), (2, 4)], 4.0),  // inside
      ([(-5, -5), (15, -5), (15, 15), (-5, 15)], 100),  // around
      ([(20, 20), (30, 20), (30, 30)], 0),  // outside
      ([(-5, 2), (15, 2), (15, 4), (-5, 4)], 20),  // a band
      ([(-5, -5), (5, -5), (5, 5), (-5, 5)], 25),  // a corner
      ([(5, -5), (15, 5), (5, 15), (-5, 5)], 100),  // touches the corners from outside
      // A comb whose teeth reach in from the left.
      ([(-2, 0), (4, 0), (4, 2), (-1, 2), (-1, 6), (4, 6), (4, 8), (-2, 8)], 16),
    ] as [([(Double, Double)], Double)])
  func rings(_ points: [(Double, Double)], _ expected: Double) {
    var clipper = Clipper(to: box)
    let clipped = clipper.clip(ring: ring(points))
    #expect(abs(area(clipped) - expected) < 1e-9)
    #expect(clipped.allSatisfy(box.contains))
  }

  @Test("A line leaves the part that lies in the rectangle")
  func lines() {
    let clipper = Clipper(to: box)
    func clip(_ a: (Double, Double), _ b: (Double, Double)) -> [PixelPoint] {
      let part = clipper.clip(
        from: PixelPoint(x: a.0, y: a.1), to: PixelPoint(x: b.0, y: b.1))
      return part.map { [$0.from, $0.to] } ?? []
    }
    #expect(clip((-5, 5), (15, 5)) == ring([(0, 5), (10, 5)]))
    #expect(clip((5, 5), (5, 20)) == ring([(5, 5), (5, 10)]))
    #expect(clip((1, 1), (2, 3)) == ring([(1, 1), (2, 3)]))
    #expect(clip((-1, 1), (5, -11)).isEmpty)
    #expect(clip((-1, 3), (-1, 7)).isEmpty)
  }

  @Test("Paths are written relative and short, and what falls together is left out")
  func paths() {
    var path = PathWriter()
    path.add(ring: ring([(0, 0), (1, 0), (1, 0.1), (1, -1)]))
    path.add(ring: ring([(5, 5), (5.1, 5), (5, 5.1)]))
    path.add(line: ring([(2, 2), (3, 1.5), (3.5, 4)]))
    #expect(String(decoding: path.bytes, as: UTF8.self) == "m0 0 2 0 0-2zm4 4 2-1 1 5")
  }
}
