import Diagnostics
import Notes

extension Casebook {
  /// Ages that nobody has, ages outside their own group, and people who are listed twice.
  func checkVictims(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents where !incident.victims.isEmpty {
      let victims = notes.incident(incident.header)?.victims ?? []
      for victim in victims { Self.reportAge(of: victim.value, log: &log) }
      var known: [String: SourceRange] = [:]
      for victim in victims {
        guard let person = victim.value.person else { continue }
        guard let first = known.updateValue(victim.range, forKey: person) else { continue }
        log.report(
          CheckProblem.repeatedEntry(victim.value.shownName), at: victim.range,
          notes: [Diagnostic.Note("the first one", at: .range(first))])
      }
    }
  }

  private static func reportAge(of victim: Victim, log: inout DiagnosticLog) {
    guard let age = victim.age, let years = Int(age.value) else { return }
    let oldest = 120
    if !(0...oldest).contains(years) {
      log.report(CheckProblem.unlikelyAge(age.value), at: age.range)
    } else if let group = victim.ageGroup, let ages = AgeGroup(group.value)?.ages,
      !ages.contains(years)
    {
      log.report(
        CheckProblem.ageOutsideGroup(age.value, group: group.value), at: age.range,
        notes: [Diagnostic.Note("the group", at: .range(group.range))])
    }
  }
}

extension Victim {
  fileprivate var shownName: String { name?.variants.first?.text ?? localName ?? "" }

  /// All that is said of a person, if it is enough to know that nobody else is meant: a whole name.
  fileprivate var person: String? {
    let names = (name?.variants.map(\.text) ?? []) + [localName].compactMap(\.self)
    guard names.contains(where: { $0.contains(" ") }),
      !names.contains(where: { Self.namesNobody($0) })
    else { return nil }
    let rest = [age?.value, ageGroup?.value, sex].map { $0 ?? "" }
    let notes = note?.variants.map(\.text) ?? []
    return (names.map { FoldedName($0).text } + rest + notes).joined(separator: "\n")
  }

  private static func namesNobody(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return [
      "un", "anonym", "a ", "an ", "name ", "no ", "not ", "child", "son ", "daughter ",
      "wife ", "baby", "infant", "مجهول", "неизв", "невід",
    ].contains { lowered.hasPrefix($0) }
  }
}

/// The ages that a group's name says: `child`, `18-29`, `60+`.
private struct AgeGroup {
  let ages: ClosedRange<Int>

  /// - Returns: nil for a name that says none.
  init?(_ name: String) {
    let word = name.lowercased()
    let numbers = word.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let signs = word.filter { !$0.isNumber && $0 != " " }
    switch (signs, numbers.count) {
    case ("-", 2), ("–", 2):
      guard numbers[0] <= numbers[1] else { return nil }
      ages = numbers[0]...numbers[1]
    case ("+", 1): ages = numbers[0]...Int.max
    case ("<", 1), ("under", 1):
      guard numbers[0] > 0 else { return nil }
      ages = 0...(numbers[0] - 1)
    default:
      guard let known = Self.known[word] else { return nil }
      ages = known
    }
  }

  /// The Convention on the Rights of the Child ends childhood at 18.
  private static let known: [String: ClosedRange<Int>] = [
    "infant": 0...4, "baby": 0...4, "newborn": 0...1, "toddler": 0...5,
    "child": 0...17, "children": 0...17, "minor": 0...17, "boy": 0...17, "girl": 0...17,
    "teenager": 10...19, "adolescent": 10...19,
    "adult": 18...Int.max, "man": 18...Int.max, "woman": 18...Int.max,
    "elderly": 50...Int.max, "senior": 50...Int.max,
  ]
}
