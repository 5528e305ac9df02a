import Casebook
import Mustache
import Notes

extension PageContext {
  func grade(_ step: Int?) -> GradeView? {
    step.map { view(settings.grades.steps[$0], number: $0, prefix: "grade") }
  }

  func sharedGrade(_ step: Int?) -> Viewed<GradeView>? {
    step.map { step in
      shared.grades(step) {
        let view = view(settings.grades.steps[step], number: step, prefix: "grade")
        return Viewed(view, GradeView.schema)
      }
    }
  }

  func sharedRating(_ step: Int?) -> Viewed<GradeView>? {
    step.map { step in
      shared.ratings(step) {
        let view = view(settings.ratings.steps[step], number: step, prefix: "rating")
        return Viewed(view, GradeView.schema)
      }
    }
  }

  func rating(_ step: Int?) -> GradeView? {
    step.map { view(settings.ratings.steps[$0], number: $0, prefix: "rating") }
  }

  private func view(_ step: Scale.Step, number: Int, prefix: String) -> GradeView {
    let key = "\(prefix)-\(step.id)"
    let definition = "\(key)-definition"
    return GradeView(
      id: step.id,
      label: text(step.label) ?? (words.has(key) ? words(key) : step.id),
      definition: text(step.definition) ?? (words.has(definition) ? words(definition) : nil),
      url: url(PagePath("grades.html"), fragment: "\(prefix)-\(step.id)"), step: number + 1)
  }
}
