import Diagnostics

/// An ordered list of verdicts: how sure the editors are, or how a claim came out.
public struct Scale: Sendable {
  public struct Step: Sendable, RecordReadable {
    static var recordName: String { "a step of a scale" }
    static var pluralName: String { "steps of a scale" }

    public let id: String
    /// Nil for the steps that the tool defines: their words come from the strings files.
    public let label: LocalizedText?
    public let definition: LocalizedText?
    /// For `reviewRating.ratingValue`, where the scale is a scale of numbers.
    public let value: Int?

    init(id: String) {
      self.id = id
      label = nil
      definition = nil
      value = nil
    }

    init?(_ reader: inout NoteReader) {
      let id: Located<String>? = reader.required(
        "id", "The step's id, which notes name.", form: .identifier, examples: ["fair"])
      label = reader.value("label", "What readers see.", examples: ["Fair"])?.value
      definition =
        reader.value(
          "definition", "What the step means.",
          examples: ["At least two publishers report it."])?.value
      value =
        reader.value(
          "value", "Its number, where the scale is one of numbers.", examples: ["4"])?.value
      guard let id else { return nil }
      self.id = id.value
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
    steps = ids.map { Step(id: $0) }
  }

  public func index(of id: String) -> Int? {
    steps.firstIndex { $0.id == id }
  }
}

extension NoteReader {
  /// A scale's steps; an id that stands twice is reported.
  mutating func scale(_ key: String, _ meaning: String, default standard: Scale) -> Scale {
    let steps: [Located<Scale.Step>] = list(key, meaning)
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
