import Mustache
import Notes

extension PlainValue {
  /// The `x-…` keys of a note, for the user's own templates.
  init(_ entries: [FreeEntry]) {
    self = .map(entries.map { Member($0.key, PlainValue($0.value)) })
  }

  private init(_ value: FreeValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { PlainValue($0) })
    case .map(let entries): self.init(entries)
    }
  }
}
