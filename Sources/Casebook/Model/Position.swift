public import Notes

/// A point and how well it is known, as it may be published: already snapped where a note or a
/// protected location asks for it. The sharper one is not kept.
public struct Position: Hashable, Sendable {
  public let coordinates: Coordinates
  public let accuracy: Accuracy

  public init(coordinates: Coordinates, accuracy: Accuracy) {
    self.coordinates = coordinates
    self.accuracy = accuracy
  }
}
