/// A line whose length on the ground is a round number.
struct ScaleBar {
  let metres: Int
  /// In pixels.
  let length: Double

  private static let longest = 110.0

  /// The longest bar of 1, 2 or 5 times a power of ten that is not longer than a third of the map.
  /// `nil` for a map of the world, which has no one scale.
  init?(_ frame: MapFrame) {
    guard let metresPerPixel = frame.metresPerPixel else { return nil }
    let room = min(Self.longest, Double(frame.size.width) / 3) * metresPerPixel
    var best: Int?
    var power = 1
    while power <= 10_000_000 {
      for factor in [1, 2, 5] where Double(factor * power) <= room { best = factor * power }
      power *= 10
    }
    guard let best else { return nil }
    metres = best
    length = Double(best) / metresPerPixel
  }
}
