/// A piece of a parsed template. Places are bytes in the text that was parsed.
indirect enum TemplateNode: Sendable {
  case text(Range<Int>)
  case variable(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, children: [TemplateNode])
  /// `{{>name}}`, or `{{>*name}}` for a name that a field holds; indented if it stands alone.
  case partial(Name, isDynamic: Bool, indentation: Range<Int>)
  /// `{{<name}}` with the blocks that it fills.
  case parent(Name, isDynamic: Bool, indentation: Range<Int>, blocks: [Block])
  case block(Block)

  struct Name: Hashable, Sendable {
    let text: String
    let place: Range<Int>
  }

  struct Block: Sendable {
    let name: Name
    let children: [TemplateNode]
  }
}
