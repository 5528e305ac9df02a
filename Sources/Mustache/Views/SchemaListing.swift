extension Schema {
  /// The fields as text, one a line with its kind, inner views indented below the field that
  /// holds them: the reference for people who write templates.
  public var listing: String {
    var listing = SchemaListing()
    listing.add(shape, depth: 0, within: [shape])
    return listing.text
  }
}

/// Writes the fields of a shape, one a line.
private struct SchemaListing {
  var text = ""

  mutating func add(_ shape: Shape, depth: Int, within enclosing: [Shape]) {
    let width = shape.fields.map(\.name.count).max() ?? 0
    for field in shape.fields {
      let gap = String(repeating: " ", count: width - field.name.count + 2)
      text += String(repeating: "  ", count: depth) + field.name + gap + field.kind.title
      guard let inner = field.kind.inner else {
        text += "\n"
        continue
      }
      // A view type that holds itself is listed once.
      let isOpen = enclosing.contains(inner)
      text += isOpen ? " (as above)\n" : "\n"
      if !isOpen { add(inner, depth: depth + 1, within: enclosing + [inner]) }
    }
  }
}

extension Shape.Kind {
  /// The shape of the views that a field of this kind holds.
  var inner: Shape? {
    switch self {
    case .view(let shape), .list(let shape): shape()
    case .text, .constant, .html, .url, .json, .number, .flag, .texts, .values: nil
    }
  }

  /// What people call this kind.
  var title: String {
    switch self {
    case .text, .constant: "text"
    case .html: "html"
    case .url: "url"
    case .json: "json"
    case .number: "number"
    case .flag: "flag"
    case .texts: "list of texts"
    case .values: "values"
    case .view(let shape): "view \(shape().name)"
    case .list(let shape): "list of \(shape().name)"
    }
  }
}
