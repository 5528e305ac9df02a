import Mustache

/// A claim with what was said in answer to it, and in answer to that.
struct ThreadView {
  let claim: Viewed<ClaimView>
  let replies: [ThreadView]

  static let schema: Schema<ThreadView> = Schema(
    "thread",
    [
      .view("claim", ClaimView.schema, shared: { $0.claim }),
      .list("replies", ThreadView.schema) { $0.replies },
    ])
}
