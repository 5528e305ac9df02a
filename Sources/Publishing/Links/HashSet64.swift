/// A set of 64-bit hashes. They are mixed already, so unlike a `Set` it takes them as they are.
struct HashSet64: Sendable {
  /// A power of two, never more than half full; zero stands for an empty place.
  private var places: [UInt64] = []
  private var count = 0
  private var hasZero = false

  func contains(_ hash: UInt64) -> Bool {
    if hash == 0 { return hasZero }
    return !places.isEmpty && places[place(of: hash)] == hash
  }

  /// - Returns: whether it was not there.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    if hash == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    if count * 2 >= places.count { grow() }
    let place = place(of: hash)
    guard places[place] == 0 else { return false }
    places[place] = hash
    count += 1
    return true
  }

  /// Where a hash is, or would be.
  private func place(of hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: 0, count: max(16, old.count * 2))
    for hash in old where hash != 0 { places[place(of: hash)] = hash }
  }
}
