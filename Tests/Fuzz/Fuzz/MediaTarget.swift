import Diagnostics
import MediaFiles

/// An image of each kind; what is published of it is whole, and is not cleaned a second time.
func tryMedia(_ data: [UInt8]) -> Int32 {
  do {
    for name in ["a.jpg", "a.png", "a.webp", "a.gif"] {
      guard let once = try published(name, data) else { continue }
      let twice = try published(name, once)
      require(twice == once, "what is cleaned stays as it is: \(name)")
    }
  } catch {
    require(false, "bytes in memory can be read: \(error)")
  }
  return 0
}

private func published(_ name: String, _ bytes: [UInt8]) throws -> [UInt8]? {
  let source = MemorySource(bytes)
  let inspection = MediaInspection(source, name: name)
  _ = try inspection.imageSize()
  let (media, problems) = try inspection.run(keepsMetadata: false)
  guard !problems.contains(where: { $0.code.severity == .error }) else { return nil }
  var result: [UInt8] = []
  try media.forEachChunk(of: source) { result += $0 }
  require(result.count == media.count, "as many bytes are published as were counted")
  return result
}
