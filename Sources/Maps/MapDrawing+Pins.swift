import Writing

extension MapDrawing {
  /// Large enough for a finger, in pixels of a screen.
  private static let targetRadius = 12.0
  /// A map on the narrowest phone, in pixels.
  private static let narrowest = 286.0

  /// How far around a pin it can be hit: on the smallest screen a finger's width if no other pin is
  /// near, and else half-way to that, so that no pin lies under another one's target.
  private func targetRadius(of stack: PinStack) -> Double {
    let width = Double(ground.frame.size.width)
    let wanted = Self.targetRadius * max(1, width / Self.narrowest)
    let nearest = stacks.reduce(Double.infinity) { nearest, other in
      let away = (x: other.middle.x - stack.middle.x, y: other.middle.y - stack.middle.y)
      let square = away.x * away.x + away.y * away.y
      return square > 0 ? min(nearest, square) : nearest
    }
    return max(Self.targetRadius, stack.radius, min(wanted, nearest.squareRoot() / 2))
  }

  func link(of stack: PinStack) -> MapLink {
    guard stack.pins.count == 1, let pin = stack.pins.first else {
      return words.stack(stack.pins)
    }
    return MapLink(name: pin.name, address: pin.address)
  }

  /// A pin, or a circle with a number where several stand, as a link if it leads anywhere.
  func append(_ stack: PinStack, to svg: inout XMLWriter) {
    guard let first = stack.pins.first else { return }
    let link = link(of: stack)
    svg.append(link.address == nil ? "<g class=\"map-pin" : "<a class=\"map-pin")
    // Pins of different grades have no colour in common.
    if stack.pins.allSatisfy({ $0.className == first.className }) {
      svg.append(" ")
      svg.append(escaping: first.className)
    }
    svg.append("\"")
    if let address = link.address {
      svg.append(" href=\"")
      svg.append(escaping: address)
      svg.append("\"><title>")
      svg.append(escaping: link.name)
      svg.append("</title><circle class=\"map-target\"")
      svg.append(stack.middle, radius: targetRadius(of: stack))
      svg.append("/>")
    } else {
      // It is what the whole map is named after.
      svg.append(">")
    }
    if stack.count == 1 {
      svg.append(first.shape, at: stack.middle)
    } else {
      appendNumber(of: stack, to: &svg)
    }
    svg.append(link.address == nil ? "</g>" : "</a>")
  }

  private func appendNumber(of stack: PinStack, to svg: inout XMLWriter) {
    svg.append("<circle")
    svg.append(stack.middle, radius: stack.radius)
    svg.append("/><text x=\"")
    svg.append(tenths: stack.middle.x)
    svg.append("\" y=\"")
    svg.append(tenths: stack.middle.y)
    svg.append("\" text-anchor=\"middle\" aria-hidden=\"true\">")
    svg.append(escaping: words.number(stack.count))
    svg.append("</text>")
  }
}

extension XMLWriter {
  /// The shapes cover about the same area, so that none looks more important.
  fileprivate mutating func append(_ shape: PinShape, at middle: PixelPoint) {
    switch shape {
    case .circle, .ring:
      append(shape == .ring ? "<circle class=\"map-ring\"" : "<circle")
      append(middle, radius: shape == .ring ? 4.5 : 5.5)
      append("/>")
      return
    case .square, .diamond, .triangle, .wedge, .cross:
      append("<path d=\"M")
      append(tenths: middle.x)
      append(" ")
      append(tenths: middle.y)
    }
    switch shape {
    case .circle, .ring: break
    case .square: append("m-5-5h10v10h-10z")
    case .diamond: append("m0-7 7 7-7 7-7-7z")
    case .triangle: append("m0-7 6.5 11.5h-13z")
    case .wedge: append("m0 7 6.5-11.5h-13z")
    case .cross: append("m-2-6.5h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5z")
    }
    append("\"/>")
  }
}
