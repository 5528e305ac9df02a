import Casebook
import Mustache
import Notes

/// A step of a scale, with how many incidents or claims have it.
struct GradeCountView {
  let grade: Viewed<GradeView>
  let anchor: String
  /// A number in the digits of the language.
  let count: String
  /// "3 incidents", "2 claims".
  let text: String

  static let schema = Schema<GradeCountView>(
    "grade count",
    [
      .view("grade", GradeView.schema, shared: { $0.grade }),
      .text("anchor") { $0.anchor },
      .text("count") { $0.count },
      .text("incidents") { $0.text },
    ])
}

/// The scales with their definitions.
struct GradesPage: PageContent {
  let grades: [GradeCountView]
  let ratings: [GradeCountView]

  static let schema = Schema<GradesPage>(
    "grades",
    [
      .list("grades", GradeCountView.schema) { $0.grades },
      .list("ratings", GradeCountView.schema) { $0.ratings },
    ])
}

extension PageContext {
  func gradesPage() -> Framed<GradesPage> {
    framed(
      GradesPage(grades: gradeCounts(), ratings: ratingCounts()),
      PageFrame(kind: "grades", title: words("nav-grades")))
  }

  func gradeCounts() -> [GradeCountView] {
    settings.grades.steps.indices.compactMap { step in
      sharedGrade(step).map { grade in
        let count = casebook.incidents.count { $0.grade == step }
        return GradeCountView(
          grade: grade, anchor: "grade-\(grade.subject.id)", count: words.number(count),
          text: words.plural("incidents-count", count))
      }
    }
  }

  private func ratingCounts() -> [GradeCountView] {
    settings.ratings.steps.indices.compactMap { step in
      sharedRating(step).map { rating in
        let count = casebook.claims.count { $0.rating == step }
        return GradeCountView(
          grade: rating, anchor: "rating-\(rating.subject.id)", count: words.number(count),
          text: words.plural("claims-count", count))
      }
    }
  }
}
