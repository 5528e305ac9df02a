import Notes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The fixed grid that positions are snapped to where no place of the gazetteer stands for them.
///
/// Every point of a cell is published as the cell's middle, so that a point that is published many
/// times is given away no further. Cells are whole columns of rows as high as the level is wide.
/// Columns are joined where meridians converge, at the date line and at the poles, so that no
/// cell is a sliver: a cell is between 0.7 and 3 times as wide as it is high.
///
/// The grid must never be moved or divided: where two published grids overlap, the parts that they
/// share are smaller than the cells of either. Cells may only be joined.
struct PublishedGrid: Sendable {
  /// The height of a row, in degrees.
  private let height: Double

  /// - Parameter level: how coarse; a cell is as high as the level's circle.
  init(_ level: Accuracy) {
    height = level.radius * 2 / 111_195
  }

  /// The middle of the cell that a point lies in, rounded to a thousandth of a degree.
  func middle(of point: Coordinates) -> Coordinates {
    let row = (point.latitude / height).rounded(.down)
    guard distance(ofRow: row) < firstPolarRow else {
      return Coordinates(clampingLatitude: row < 0 ? -90 : 90, longitude: 0)
    }
    let latitude = (row + 0.5) * height
    return Coordinates(
      clampingLatitude: Self.rounded(latitude),
      longitude: Self.rounded(longitude(of: point, width: width(at: latitude))))
  }

  /// How many rows lie between a row and the equator.
  private func distance(ofRow row: Double) -> Double { row < 0 ? -row - 1 : row }

  /// From this row on, everything is one round cell with the pole in its middle, and at least half a
  /// row from there to its edge.
  private var firstPolarRow: Double {
    let rows = 90 / height
    let last = rows.rounded(.down)
    return rows - last < 0.5 ? last - 1 : last
  }

  /// The width of a row's cells, in degrees: as many columns, a power of two, as come nearest to a
  /// square.
  private func width(at latitude: Double) -> Double {
    height * exp2(max(0, -log2(cos(latitude * .pi / 180)).rounded()))
  }

  private func longitude(of point: Coordinates, width: Double) -> Double {
    let cells = 180 / width
    let last = cells.rounded(.down)
    // What is left over on both sides of the date line is one cell, with its neighbours if that
    // is too narrow.
    let firstAtDateLine = cells - last < 0.5 ? last - 1 : last
    let column = (point.longitude / width).rounded(.down)
    let distance = column < 0 ? -column - 1 : column
    return distance < firstAtDateLine ? (column + 0.5) * width : 180
  }

  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1000).rounded() / 1000
  }
}
