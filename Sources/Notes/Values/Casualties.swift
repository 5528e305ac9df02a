import FrontMatter

/// Killed or injured people as one speaker counts them.
public struct Casualties: Hashable, Sendable {
  /// The groups that a count map may break the total down into.
  public enum Group: String, CaseIterable, Sendable {
    case civilians, combatants, children, women, men, unidentified
  }

  public let total: Count
  /// The groups that were stated, in the order of ``Group``.
  public let groups: [(group: Group, count: Count)]

  public init(total: Count, groups: [(group: Group, count: Count)] = []) {
    self.total = total
    self.groups = groups
  }

  public subscript(group: Group) -> Count? {
    groups.first { $0.group == group }?.count
  }

  public static func == (first: Self, second: Self) -> Bool {
    first.total == second.total && first.groups.elementsEqual(second.groups, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(total)
    for entry in groups {
      hasher.combine(entry.group)
      hasher.combine(entry.count)
    }
  }
}
