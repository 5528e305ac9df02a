public import Diagnostics
public import FrontMatter

extension Coordinates: NodeReadable {
  public static var form: ValueForm { .coordinates }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Coordinates? {
    guard case .sequence(let items) = node.content, items.count == 2,
      let latitude = degrees(items[0]), let longitude = degrees(items[1])
    else {
      log.report(ValueProblem.coordinates, at: node.range)
      return nil
    }
    guard let coordinates = Coordinates(latitude: latitude, longitude: longitude) else {
      log.report(
        ValueProblem.coordinateRange(latitude: latitude, longitude: longitude), at: node.range)
      return nil
    }
    return coordinates
  }

  private static func degrees(_ node: Node) -> Double? {
    guard case .scalar(let text, _) = node.content,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(text)
  }
}

extension Casualties: NodeReadable {
  public static var form: ValueForm { .either(.count, CountByGroup.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Casualties? {
    guard case .mapping(let mapping) = node.content else {
      return Count.read(node, log: &log).map { Casualties(total: $0) }
    }
    guard let count = CountByGroup.read(mapping, at: node.range, log: &log) else { return nil }
    let casualties = Casualties(total: count.total ?? .unknown, groups: count.groups)
    if let problem = casualties.contradiction {
      log.report(problem, at: node.range)
    } else if count.total == nil, casualties.leastInGroups > 0 {
      log.report(NoteProblem.noTotal(least: casualties.leastInGroups), at: node.range)
    }
    return casualties
  }

  /// Two ways to divide a total.
  private static let divisions: [[Group]] = [
    [.children, .women, .men], [.civilians, .combatants, .unidentified],
  ]

  private func least(in parts: [Group]) -> Int {
    parts.compactMap { self[$0]?.minimum }.reduce(0, +)
  }

  /// How many people the groups are together at the least.
  private var leastInGroups: Int { Self.divisions.map { least(in: $0) }.max() ?? 0 }

  private var contradiction: NoteProblem? {
    guard let maximum = total.maximum, !total.isOpen else { return nil }
    for parts in Self.divisions {
      let minimum = least(in: parts)
      if minimum > maximum {
        return .partsAboveTotal(parts.map(\.rawValue), sum: minimum, total: maximum)
      }
    }
    return nil
  }
}

/// `{total: 46+, children: 32, women: 11}`.
private struct CountByGroup: RecordReadable {
  static var recordName: String { "a count by group" }
  static var pluralName: String { "counts by group" }

  let total: Count?
  let groups: [(group: Casualties.Group, count: Count)]

  init(_ reader: inout NoteReader) {
    total = reader.value("total", "All of them together.", examples: ["46+"])?.value
    var groups: [(group: Casualties.Group, count: Count)] = []
    for group in Casualties.Group.allCases {
      let count = reader.value(
        group.rawValue, as: Count.self, group.meaning, examples: ["11"])
      if let count { groups.append((group, count.value)) }
    }
    self.groups = groups
  }
}

extension Casualties.Group {
  fileprivate var meaning: String {
    switch self {
    case .civilians: "How many of them were civilians."
    case .combatants: "How many of them were combatants."
    case .children: "How many of them were children."
    case .women: "How many of them were women."
    case .men: "How many of them were men."
    case .unidentified: "Of how many of them nothing more is known."
    }
  }
}

extension LocalizedText: NodeReadable {
  public static var form: ValueForm { .localizedText }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> LocalizedText? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: form.name, log: &log)
        .map { LocalizedText($0.value) }
    }
    var variants: [Variant] = []
    for entry in mapping.entries {
      do {
        let tag = try LanguageTag(parsing: entry.key)
        if variants.contains(where: { $0.language?.lowercased() == tag.text.lowercased() }) {
          log.report(NoteProblem.languageTwice(tag.text), at: entry.keyRange)
        } else if let text = entry.value.text(expecting: "text", log: &log) {
          variants.append(Variant(language: tag.text, text: text.value))
        }
      } catch {
        log.report(error, at: entry.keyRange)
      }
    }
    if mapping.entries.isEmpty { log.report(NoteProblem.noLanguage, at: node.range) }
    return variants.first.map { LocalizedText($0, Array(variants.dropFirst())) }
  }
}
