import Mustache

/// A claim with what was said in answer to it, and in answer to that.
struct ThreadView: Sendable {
  let claim: Filled<ClaimView>
  let replies: [ThreadView]

  static let schema: Schema<ThreadView> = Schema(
    "thread",
    [
      .view("claim", ClaimView.schema, filled: { $0.claim }),
      .list("replies", ThreadView.schema) { $0.replies },
    ])
}
