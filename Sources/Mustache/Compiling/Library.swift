internal import Diagnostics

/// All templates, found by the names that tags use.
struct Library: Sendable {
  let templates: [Template]
  private let indices: [String: Int]
  /// The blocks that a template has, or that templates which it includes have: what can be filled
  /// where it is the parent.
  private(set) var blocks: [Set<String>]
  /// The templates that dynamic names can name: all that are not entries.
  let partials: [Int]

  init(_ templates: [Template], entries: Set<String>) {
    self.templates = templates
    indices = Dictionary(
      zip(templates.map(\.name), templates.indices), uniquingKeysWith: { first, _ in first })
    partials = templates.indices.filter { !entries.contains(templates[$0].name) }
    blocks = templates.map(\.ownBlocks)
    collectBlocks()
  }

  func index(of name: String) -> Int? { indices[name] }

  /// Finds the template that a partial or parent tag means.
  ///
  /// - Parameters:
  ///   - name: the name in the tag, which may lack the ending and the folder `partials` (for a
  ///     parent, `layouts`).
  ///   - kind: the kind of the tag.
  ///   - ending: the ending of the page's name.
  /// - Returns: its place among the templates, if there is one.
  func index(of name: String, for kind: Tag.Kind, ending: String) -> Int? {
    for folder in ["", kind == .parent ? "layouts/" : "partials/"] {
      if let index = indices[folder + name] ?? indices[folder + name + ending] { return index }
    }
    return nil
  }

  /// The names that a value can have to mean `template`, where the ending of the page is `ending`.
  func names(of template: Int, for kind: Tag.Kind, ending: String) -> [String] {
    let name = templates[template].name
    let folder = kind == .parent ? "layouts/" : "partials/"
    var names = [name]
    if name.hasSuffix(ending), !ending.isEmpty { names.append(String(name.dropLast(ending.count))) }
    if name.hasPrefix(folder) { names += names.map { String($0.dropFirst(folder.count)) } }
    return names.filter { index(of: $0, for: kind, ending: ending) == template }
  }

  /// Adds to the blocks of each template those of the templates that it includes, until there is
  /// nothing to add.
  private mutating func collectBlocks() {
    var includers: [[Int]] = Array(repeating: [], count: templates.count)
    for (index, template) in templates.enumerated() {
      for included in inclusions(of: template) { includers[included].append(index) }
    }
    var changed = Array(templates.indices)
    while let index = changed.popLast() {
      for includer in includers[index] where !blocks[index].isSubset(of: blocks[includer]) {
        blocks[includer].formUnion(blocks[index])
        changed.append(includer)
      }
    }
  }

  private func inclusions(of template: Template) -> Set<Int> {
    let ending = TemplateFormat.ending(of: template.name)
    var inclusions: Set<Int> = []
    for node in template.nodes {
      switch node {
      case .partial(let tag, _), .parent(let tag, _, _):
        if tag.name.isDynamic {
          inclusions.formUnion(partials)
        } else if let index = index(of: tag.name.text, for: tag.kind, ending: ending) {
          inclusions.insert(index)
        }
      case .margin, .text, .variable, .section, .block, .filling, .end: break
      }
    }
    return inclusions
  }
}

extension Template {
  /// The blocks that stand in this template.
  fileprivate var ownBlocks: Set<String> {
    var names: Set<String> = []
    for case .block(let tag, _, _) in nodes { names.insert(tag.name.text) }
    return names
  }
}
