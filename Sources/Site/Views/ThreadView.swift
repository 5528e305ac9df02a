import Mustache

/// A claim with what was said in answer to it, and in answer to that.
struct ThreadView {
  let claim: Viewed<ClaimView>
  let replies: [ThreadView]
  /// Where all answers stand, if not all are shown; of a thread's first claim alone.
  let allAnswers: LinkView?

  static let schema: Schema<ThreadView> = Schema(
    "thread",
    [
      .view("claim", ClaimView.schema, shared: { $0.claim }),
      .list("replies", ThreadView.schema) { $0.replies },
      .view("all-answers", LinkView.schema) { $0.allAnswers },
    ])
}
