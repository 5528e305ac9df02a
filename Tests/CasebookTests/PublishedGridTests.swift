import Foundation
import Notes
import Testing

@testable import Casebook

@Suite("The grid that positions are snapped to")
struct PublishedGridTests {
  /// Latitudes and longitudes all over the Earth, and near where they end.
  private static let points: [Coordinates] = {
    var points: [Coordinates] = []
    let edges = [0, 1e-9, 0.004, 0.4, 4.1]
    for latitude in [-90.0, -60, -45.1, -0.01, 0.01, 33.3, 44.9, 59.99, 60.02, 75, 89, 90] {
      for longitude in [-180.0, -179.99, -120, -0.01, 0.01, 36.7, 177.7, 180] {
        for edge in edges {
          for (up, east) in [(1.0, 1.0), (-1, 1), (1, -1), (-1, -1)] {
            let point = Coordinates(
              latitude: latitude + up * edge, longitude: longitude + east * edge)
            if let point { points.append(point) }
          }
        }
      }
    }
    return points
  }()

  /// The cell that a point always had: rows and columns as wide as the level, in degrees.
  private struct FirstCell: Hashable {
    let row: Double
    let column: Double

    init(_ point: Coordinates, _ level: Accuracy) {
      let width = level.radius * 2 / 111_195
      row = (point.latitude / width).rounded(.down)
      column = (point.longitude / width).rounded(.down)
    }
  }

  @Test("is made of whole cells of the first grid", arguments: Accuracy.allCases)
  func unions(level: Accuracy) {
    let grid = PublishedGrid(level)
    let width = level.radius * 2 / 111_195
    let parted = Self.points.filter { point in
      let cell = FirstCell(point, level)
      let middle = grid.middle(of: point)
      return [(0.01, 0.01), (0.5, 0.99), (0.99, 0.5)].contains { up, east in
        let other = Coordinates(
          clampingLatitude: (cell.row + up) * width, longitude: (cell.column + east) * width)
        return FirstCell(other, level) == cell && grid.middle(of: other) != middle
      }
    }
    #expect(parted == [])
  }

  @Test("is what it was up to the 45th parallel, away from the date line")
  func firstGrid() {
    let level = Accuracy.town
    let width = level.radius * 2 / 111_195
    let moved = Self.points.filter { point in
      guard abs(point.latitude) < 44.9, abs(point.longitude) < 179 else { return false }
      let cell = FirstCell(point, level)
      let middle = PublishedGrid(level).middle(of: point)
      return abs(middle.latitude - (cell.row + 0.5) * width) > 0.0005
        || abs(middle.longitude - (cell.column + 0.5) * width) > 0.0005
    }
    #expect(moved == [])
  }

  @Test(
    "has no slivers: each cell is at least 0.7 times as wide as its level",
    arguments: Accuracy.allCases.filter { $0 > .landmark })
  func widths(level: Accuracy) {
    let grid = PublishedGrid(level)
    let narrow = Self.points.filter { point in
      let middle = grid.middle(of: point)
      guard abs(middle.latitude) < 90 else { return false }
      // Middles are rounded.
      let half = 0.35 * level.radius * 2 / (111_195 * cos(of: middle.latitude)) - 0.0006
      return [-half, half].contains { east in
        var longitude = middle.longitude + east
        if longitude > 180 { longitude -= 360 }
        let other = Coordinates(clampingLatitude: point.latitude, longitude: longitude)
        return grid.middle(of: other) != middle
      }
    }
    #expect(narrow == [])
  }

  @Test("has cells of 6 km for towns at the 60th parallel, where they were 3 km wide")
  func sixtieth() {
    let grid = PublishedGrid(.town)
    var middles: Set<Coordinates> = []
    for step in 0..<1_000 {
      let longitude = 10 + Double(step) * 0.01
      middles.insert(grid.middle(of: Coordinates(clampingLatitude: 59.98, longitude: longitude)))
    }
    let width = 10 * 111.195 * cos(of: 59.98) / Double(middles.count)
    #expect((5.8...6.2).contains(width), "\(width)")
  }

  @Test("has one round cell at each pole, and one on both sides of the date line")
  func seams() {
    for level in Accuracy.allCases {
      let grid = PublishedGrid(level)
      let near = level.radius / 111_195 * 0.9
      for longitude in [-180.0, -90, 0, 45, 180] {
        for sign in [-1.0, 1] {
          let point = Coordinates(clampingLatitude: sign * (90 - near), longitude: longitude)
          #expect(
            grid.middle(of: point) == Coordinates(latitude: sign * 90, longitude: 0), "\(level)")
        }
      }
      for latitude in [-50.0, 0, 35, 70] {
        let middles = [-180, -180 + near, 180 - near, 180].map {
          grid.middle(of: Coordinates(clampingLatitude: latitude, longitude: $0))
        }
        #expect(Set(middles).count == 1 && middles[0].longitude == 180, "\(level), \(latitude)")
      }
    }
  }

  private func cos(of latitude: Double) -> Double { Foundation.cos(latitude * .pi / 180) }
}
