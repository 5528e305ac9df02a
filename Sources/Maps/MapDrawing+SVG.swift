import Writing

extension MapDrawing {
  /// The map as an SVG element to stand in a page. Colours, lines and fonts are the stylesheet's;
  /// nothing in it is a script, a style or a request.
  public func svg() -> [UInt8] {
    var svg = XMLWriter(
      capacity: ground.land.count + ground.focus.count + ground.borders.count + 4096)
    let size = ground.frame.size
    svg.append(ground.frame.showsWorld ? "<svg class=\"map map-world\"" : "<svg class=\"map\"")
    svg.append(" viewBox=\"0 0 ")
    svg.append(decimal: size.width)
    svg.append(" ")
    svg.append(decimal: size.height)
    svg.append("\" width=\"")
    svg.append(decimal: size.width)
    svg.append("\" height=\"")
    svg.append(decimal: size.height)
    // An image has no parts that one can go to, so a map with links is a group. Directions on a map
    // are the same in every script, so a page that runs from right to left must not turn them.
    svg.append("\" direction=\"ltr\" role=\"")
    svg.append(stacks.contains { link(of: $0).address != nil } ? "group" : "img")
    svg.append("\" aria-label=\"")
    svg.append(escaping: words.title)
    svg.append("\">")
    if !words.description.isEmpty {
      svg.append("<desc>")
      svg.append(escaping: words.description)
      svg.append("</desc>")
    }
    svg.append(ground)
    for circle in circles {
      svg.append("<circle class=\"map-accuracy\"")
      svg.append(circle.middle, radius: circle.radius)
      svg.append("/>")
    }
    appendLabels(to: &svg)
    appendScaleBar(to: &svg)
    appendInset(to: &svg)
    for stack in stacks { append(stack, to: &svg) }
    svg.append("</svg>")
    return svg.bytes
  }

  private func appendLabels(to svg: inout XMLWriter) {
    guard !labels.isEmpty else { return }
    // The names serve those who see the map; read aloud without it they would be a list of words.
    svg.append("<g aria-hidden=\"true\">")
    for dot in dots {
      svg.append(
        dot.isOnPhones ? "<circle class=\"map-dot\"" : "<circle class=\"map-dot map-wide\"")
      svg.append(dot.middle, radius: Self.dotRadius)
      svg.append("/>")
    }
    for style in PlacedLabel.Style.allCases {
      let labels = labels.filter { $0.style == style }
      guard !labels.isEmpty else { continue }
      svg.append("<g class=\"")
      svg.append(style.className)
      svg.append("\" font-size=\"")
      svg.append(tenths: style.fontSize)
      svg.append(style == .place ? "\">" : "\" text-anchor=\"middle\">")
      for label in labels { svg.append(label) }
      svg.append("</g>")
    }
    svg.append("</g>")
  }

  private func appendScaleBar(to svg: inout XMLWriter) {
    guard let scaleBar else { return }
    let bottom = Double(ground.frame.size.height) - Self.cornerMargin
    svg.append("<g class=\"map-scale\" aria-hidden=\"true\" font-size=\"10\"><path d=\"M")
    svg.append(tenths: Self.cornerMargin)
    svg.append(" ")
    svg.append(tenths: bottom - 4)
    svg.append("v4h")
    svg.append(tenths: scaleBar.length)
    svg.append("v-4\"/><text x=\"")
    svg.append(tenths: Self.cornerMargin + 4)
    svg.append("\" y=\"")
    svg.append(tenths: bottom - 4)
    svg.append("\">")
    svg.append(escaping: words.distance(scaleBar.metres))
    svg.append("</text></g>")
  }

  private func appendInset(to svg: inout XMLWriter) {
    guard let inset else { return }
    let view = inset.map.view
    svg.append("<svg class=\"map-inset\" aria-hidden=\"true\" x=\"")
    svg.append(tenths: inset.corner.left)
    svg.append("\" y=\"")
    svg.append(tenths: inset.corner.top)
    svg.append("\" width=\"")
    svg.append(tenths: inset.corner.width)
    svg.append("\" height=\"")
    svg.append(tenths: inset.corner.height)
    svg.append("\">")
    svg.append(inset.map.sketch.ground)
    svg.append("<path class=\"map-view\" d=\"M")
    svg.append(tenths: view.left)
    svg.append(" ")
    svg.append(tenths: view.top)
    svg.append("h")
    svg.append(tenths: view.width)
    svg.append("v")
    svg.append(tenths: view.height)
    svg.append("h")
    svg.append(tenths: -view.width)
    svg.append("z\"/><path class=\"map-edge\" d=\"M0 0h")
    svg.append(tenths: inset.corner.width)
    svg.append("v")
    svg.append(tenths: inset.corner.height)
    svg.append("H0z\"/></svg>")
  }
}

extension XMLWriter {
  fileprivate mutating func append(_ ground: Ground) {
    append("<path class=\"map-sea\" d=\"M0 0h")
    append(decimal: ground.frame.size.width)
    append("v")
    append(decimal: ground.frame.size.height)
    append("H0z\"/><g class=\"map-ground\" transform=\"")
    append(PathWriter.scale)
    append("\">")
    for (className, path) in [
      ("map-land", ground.land), ("map-focus", ground.focus),
      ("map-region-lines", ground.regionLines), ("map-borders", ground.borders),
      ("map-disputed", ground.disputed),
    ] as [(StaticString, [UInt8])] where !path.isEmpty {
      append("<path class=\"")
      append(className)
      append("\" d=\"")
      append(path)
      append("\"/>")
    }
    append("</g>")
  }

  fileprivate mutating func append(_ label: PlacedLabel) {
    append(label.boxOnPhones == nil ? "<text class=\"map-wide\" x=\"" : "<text x=\"")
    append(tenths: label.origin.x)
    append("\" y=\"")
    append(tenths: label.origin.y)
    switch label.anchor {
    case .middle where label.style == .place: append("\" text-anchor=\"middle\">")
    // Names of areas all stand in the middle, which their group says.
    case .start, .middle: append("\">")
    case .end: append("\" text-anchor=\"end\">")
    }
    append(escaping: label.text)
    append("</text>")
  }
}
