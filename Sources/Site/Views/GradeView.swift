import Mustache

/// A step of a scale: how sure the editors are, or how a claim came out.
struct GradeView {
  let id: String
  let label: String
  let definition: String?
  /// Where the scale is explained.
  let url: URLText
  /// Its place on the scale, from 1, for colours and shapes of scales that the theme does not know.
  let step: Int

  static let schema = Schema<GradeView>(
    "grade",
    [
      .text("id") { $0.id },
      .text("label") { $0.label },
      .text("definition") { $0.definition },
      .url("url") { $0.url },
      .number("step") { $0.step },
    ])
}
