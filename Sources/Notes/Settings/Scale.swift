public import Diagnostics
public import FrontMatter

/// An ordered list of verdicts: how sure the editors are, or how a claim came out.
public struct Scale: Sendable {
  public struct Step: Sendable, NodeReadable {
    public let id: String
    /// Nil for the steps that the tool defines: their words come from the strings files.
    public let label: LocalizedText?
    public let definition: LocalizedText?
    /// For `reviewRating.ratingValue`, where the scale is a scale of numbers.
    public let value: Int?

    public static func read(_ node: Node, log: inout DiagnosticLog) -> Step? {
      guard let mapping = node.mapping(expecting: "a step of a scale", log: &log) else {
        return nil
      }
      var reader = NoteReader(mapping, of: "a step of a scale", at: node.range)
      let id: Located<String>? = reader.required("id")
      let label: Located<LocalizedText>? = reader.value("label")
      let definition: Located<LocalizedText>? = reader.value("definition")
      let value: Located<Int>? = reader.value("value")
      log.append(contentsOf: reader.finish())
      return id.map {
        Step(id: $0.value, label: label?.value, definition: definition?.value, value: value?.value)
      }
    }
  }

  public let steps: [Step]

  public static let defaultGrades = Scale(
    ids: ["confirmed", "fair", "weak", "contested", "discounted"])
  public static let defaultRatings = Scale(
    ids: ["true", "mostly-true", "half-true", "mostly-false", "false", "unproven"])

  init(steps: [Step]) {
    self.steps = steps
  }

  private init(ids: [String]) {
    steps = ids.map { Step(id: $0, label: nil, definition: nil, value: nil) }
  }

  public func index(of id: String) -> Int? {
    steps.firstIndex { $0.id == id }
  }
}

extension NoteReader {
  /// A scale's steps; an id that stands twice is reported.
  mutating func scale(_ key: String, default standard: Scale) -> Scale {
    let steps: [Located<Scale.Step>] = list(key)
    var seen: Set<String> = []
    for step in steps where !seen.insert(step.value.id).inserted {
      report(NoteProblem.duplicateTerm(step.value.id), at: step.range)
    }
    for step in steps where !step.value.isAnchor {
      report(SettingsProblem.identifier(step.value.id), at: step.range)
    }
    return steps.isEmpty ? standard : Scale(steps: steps.map(\.value))
  }
}

extension Scale.Step {
  /// Whether the id can be a part of an address: pages link to each step's definition.
  fileprivate var isAnchor: Bool {
    do {
      return try ContentPath(parsing: id).text == id
    } catch {
      return false
    }
  }
}
