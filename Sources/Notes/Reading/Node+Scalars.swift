import Diagnostics
import FrontMatter

extension Node {
  /// Every text at or below this node, keys not counted.
  var scalars: [Located<String>] {
    switch content {
    case .scalar(let text, _): [Located(text, at: range)]
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let mapping): mapping.entries.flatMap(\.value.scalars)
    }
  }
}
