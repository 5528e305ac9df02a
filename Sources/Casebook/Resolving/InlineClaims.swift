import Diagnostics
import Notes

/// Finds claims by their ids within incidents.
struct InlineClaims: Sendable {
  /// By the incident's number; only of incidents with many claims.
  private var places: [Int: [FoldedName: Int]] = [:]

  /// A few claims are found sooner one by one than by a table.
  private static let few = 16

  /// The place of a claim among those of its incident.
  mutating func place(
    of id: String, in incident: Int, _ context: ResolvingContext
  ) -> Int? {
    let claims = context.shelves.incidents.notes[incident].claims
    guard claims.count > Self.few else {
      let folded = FoldedName(id)
      // Most references are written as the id is, and folding all ids takes longer.
      return claims.firstIndex { $0.id?.value == id }
        ?? claims.firstIndex { $0.id.map { FoldedName($0.value) } == folded }
    }
    if places[incident] == nil { places[incident] = Self.table(claims) }
    return places[incident]?[FoldedName(id)]
  }

  /// Two ids that fold to one are an error, so the first may stand for both.
  private static func table(_ claims: [ClaimRecord]) -> [FoldedName: Int] {
    var table: [FoldedName: Int] = [:]
    for (place, claim) in claims.enumerated() {
      guard let id = claim.id else { continue }
      let name = FoldedName(id.value)
      if table[name] == nil { table[name] = place }
    }
    return table
  }
}
