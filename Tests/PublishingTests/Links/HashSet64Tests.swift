import Testing

@testable import Publishing

@Suite("Sets of hashes")
struct HashSet64Tests {
  @Test("What was put in is in, once, and nothing else is")
  func membership() {
    var set = HashSet64()
    #expect(!set.contains(0) && !set.contains(5))
    // Zero, neighbours, and numbers that share a place.
    let hashes: [UInt64] = [0, 1, 2, .max] + (0..<500).map { $0 << 32 } + (0..<500).map { $0 * 16 }
    var reference: Set<UInt64> = []
    for hash in hashes { #expect(set.insert(hash) == reference.insert(hash).inserted) }
    for hash in 0..<10_000 as Range<UInt64> {
      #expect(set.contains(hash) == reference.contains(hash))
    }
    #expect(hashes.allSatisfy { set.contains($0) && !set.insert($0) })
  }
}
