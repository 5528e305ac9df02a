import Mustache

/// Which columns a table of entries has: those in which some entry has something.
struct EntryColumns {
  let kind: Bool
  let detail: Bool
  let incidents: Bool
  let killed: Bool

  init(_ entries: [EntryView]) {
    kind = entries.contains { $0.kind != nil }
    detail = entries.contains { $0.detail != nil }
    incidents = entries.contains { $0.incidents != nil }
    killed = entries.contains { $0.killed != nil }
  }

  static let schema = Schema<EntryColumns>(
    "entry columns",
    [
      .flag("kind") { $0.kind },
      .flag("detail") { $0.detail },
      .flag("incidents") { $0.incidents },
      .flag("killed") { $0.killed },
    ])
}
