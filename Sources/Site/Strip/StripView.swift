import Mustache

/// A strip of time in a page: the drawing, its key, and the same numbers as a table.
struct StripView {
  let drawing: HTML
  let grades: [GradeView]
  let hasUngraded: Bool
  /// What a dashed outline means; nil where there is none.
  let approximate: String?
  /// What a line below the bars means; nil where there is none.
  let reaching: String?
  let rows: [StripRowView]

  static let schema = Schema<StripView>(
    "strip",
    [
      .html("drawing") { $0.drawing },
      .list("grades", GradeView.schema) { $0.grades },
      .flag("has-ungraded") { $0.hasUngraded },
      .text("approximate") { $0.approximate },
      .text("reaching") { $0.reaching },
      .list("rows", StripRowView.schema) { $0.rows },
    ])
}

/// A month or year of a strip's table.
struct StripRowView {
  let link: LinkView
  let incidents: String
  /// By grade, "0" included; last those without a grade where the strip has any.
  let byGrade: [String]
  let approximate: String?

  static let schema = Schema<StripRowView>(
    "strip row",
    [
      .view("link", LinkView.schema) { $0.link },
      .text("incidents") { $0.incidents },
      .texts("by-grade") { $0.byGrade },
      .text("approximate") { $0.approximate },
    ])
}
