import Mustache
import Notes

/// A date in words, with the form that machines read where there is one.
struct DateView {
  let text: String
  let machine: String?

  static let schema = Schema<DateView>(
    "date",
    [
      .text("text") { $0.text },
      .text("machine") { $0.machine },
    ])
}
