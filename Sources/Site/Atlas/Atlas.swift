import Maps
import Synchronization

/// The outlines of the world, and the parts of it that maps of this site share.
public final class Atlas: Sendable {
  private struct Key: Hashable {
    let frame: MapFrame
    let focus: [String]
  }

  private struct Drawn {
    var grounds: [Key: Ground] = [:]
    var sketches: [String: CountrySketch] = [:]
  }

  /// Read when the first map is drawn. Nil only if the tool was built with outlines that it cannot
  /// read, which its tests exclude.
  var outlines: Outlines? {
    embedded.withLock { embedded in
      if embedded == nil { embedded = .some(try? Outlines.embedded()) }
      return embedded ?? nil
    }
  }

  private let embedded = Mutex<Outlines??>(nil)
  private let drawn = Mutex(Drawn())

  /// Grounds that are kept. A site has fewer places than that; beyond them each map draws its own,
  /// so that a site of any size needs no more memory.
  private static let mostGrounds = 2_000

  public init() {}

  func ground(_ frame: MapFrame, focus: [String]) -> Ground? {
    let key = Key(frame: frame, focus: focus)
    if let ground = drawn.withLock({ $0.grounds[key] }) { return ground }
    guard let outlines else { return nil }
    let ground = Ground(outlines, frame: frame, focus: focus)
    drawn.withLock { drawn in
      if drawn.grounds.count < Self.mostGrounds { drawn.grounds[key] = ground }
    }
    return ground
  }

  func sketch(of country: String) -> CountrySketch? {
    if let sketch = drawn.withLock({ $0.sketches[country] }) { return sketch }
    guard let outlines else { return nil }
    let sketch = CountrySketch(country: country, in: outlines)
    drawn.withLock { $0.sketches[country] = sketch }
    return sketch
  }
}
