/// The value of one field of a view.
@usableFromInline
enum Slot {
  case absent
  case text(String)
  case html([UInt8])
  case url(String)
  case json([UInt8])
  case number(Int)
  case flag(Bool)
  case view(View)
  case list([View])
  case texts([String])
  case values(PlainValue)

  /// Whether a section over this value shows what stands in it.
  @usableFromInline
  var isPresent: Bool {
    switch self {
    case .absent: false
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let bytes), .json(let bytes): !bytes.isEmpty
    case .flag(let isSet): isSet
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .values(let value): value.isPresent
    case .number, .view: true
    }
  }
}
