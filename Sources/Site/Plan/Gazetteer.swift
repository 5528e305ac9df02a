import Casebook

/// All locations as a tree written row by row: each place before the places within it.
struct Gazetteer: Sendable {
  struct Row: Sendable {
    let location: Handle<Location>
    /// 0 for a place that lies in no other.
    let level: Int
  }

  let rows: [Row]

  init(_ casebook: Casebook) {
    var rows: [Row] = []
    var open = casebook.locations.indices.reversed()
      .filter { casebook.shownParent(of: casebook.locations[$0]) == nil }
      .map { Row(location: Handle($0), level: 0) }
    while let row = open.popLast() {
      rows.append(row)
      for child in casebook.shownChildren(of: casebook[row.location]).reversed() {
        open.append(Row(location: child, level: row.level + 1))
      }
    }
    self.rows = rows
  }
}
