import Casebook
import Mustache
import Notes

/// The answers of conversations that are too long for one page, one after the other.
struct AnswersPage: PageContent {
  let answers: [AnswerView]
  let pager: PagerView?

  static let schema = Schema<AnswersPage>(
    "answers",
    [
      .list("answers", AnswerView.schema) { $0.answers },
      .view("pager", PagerView.schema) { $0.pager },
    ])
}

/// A claim that answers another.
struct AnswerView {
  let claim: Viewed<ClaimView>

  static let schema = Schema<AnswerView>(
    "answer", [.view("claim", ClaimView.schema, shared: { $0.claim })])
}

extension PageContext {
  /// - Parameter note: the page behind which the answers stand.
  func answersPage(_ note: NoteReference, part: Int) -> Framed<AnswersPage> {
    let parts = plan.conversations.parts(behind: note)
    let answers = (plan.conversations.answers[note] ?? [])[parts.rows(part)]
    let header = casebook.header(of: note)
    let page = AnswersPage(
      answers: answers.map { AnswerView(claim: claim($0, marks: .none)) },
      pager: header.flatMap { pager(stem: stem(of: $0), part, parts, behind: 1) })
    let breadcrumbs = header.map { [link($0)] } ?? []
    return framed(
      page, PageFrame(kind: "answers", title: words("answers"), breadcrumbs: breadcrumbs))
  }

  /// "All 1,999 answers", linked; nil for a conversation that is shown whole.
  func allAnswers(in thread: Handle<Claim>) -> LinkView? {
    guard let place = plan.conversations.place(of: root(of: thread), in: casebook),
      let header = casebook.header(of: place.page)
    else { return nil }
    return LinkView(
      title: words.plural("all-answers", place.count),
      url: url(Parts.path(stem(of: header), part: place.part + 1)))
  }

  /// The claim that the conversation around another began with.
  func root(of handle: Handle<Claim>) -> Handle<Claim> {
    var root = handle
    while let answered = casebook.answered(by: root) { root = answered }
    return root
  }
}
