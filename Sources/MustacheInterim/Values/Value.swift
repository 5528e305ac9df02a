/// What a slot of a view holds.
enum Value: Sendable {
  case absent
  case text(String)
  case html(HTML)
  case url(URLText)
  case json(JSONText)
  case number(Int)
  case flag(Bool)
  case view(View)
  case list([View])
  case texts([String])
  case plain(PlainValue)

  /// Whether a section over it is rendered. 0 is a number like others.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .url(let url): !url.text.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .plain(let value): value.isTruthy
    case .json, .number, .view: true
    }
  }
}
