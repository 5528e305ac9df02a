import FrontMatter

/// What stands under a key that is free for the user's own templates.
public indirect enum FreeValue: Hashable, Sendable {
  case text(String)
  case list([FreeValue])
  case map([FreeEntry])
}

public struct FreeEntry: Hashable, Sendable {
  public let key: String
  public let value: FreeValue
}

extension FreeEntry {
  init(_ entry: Mapping.Entry) {
    key = entry.key
    value = FreeValue(entry.value)
  }
}

extension FreeValue {
  init(_ node: Node) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let items): self = .list(items.map { FreeValue($0) })
    case .mapping(let mapping): self = .map(mapping.entries.map { FreeEntry($0) })
    }
  }
}
