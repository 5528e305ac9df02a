import Testing

@testable import Publishing

/// What notes keep from readers: if one published byte depended on it, it would tell something of it.
@Suite("Of two sites that differ in one secret")
struct SecretsTests {
  private static let seeds = 500

  @Test(
    "every published byte is the same, for random sites and secrets of all kinds",
    arguments: 0..<10)
  func pairs(tenth: Int) async throws {
    for seed in stride(from: tenth, to: Self.seeds, by: 10) {
      let pair = RandomSite(seed: UInt64(seed)).pair()
      try #require(pair.first.notes != pair.second.notes, "seed \(seed): \(pair.secret)")
      let first = try await pair.first.published()
      let second = try await pair.second.published()
      let differing = Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }
      #expect(differing == [], "seed \(seed): \(pair.secret)")
    }
  }
}
