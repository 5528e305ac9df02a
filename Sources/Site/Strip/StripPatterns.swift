/// Lines and dots over the colours of grades, so that a bar's segments differ without colour.
enum StripPatterns {
  private static let names = ["strip-rising", "strip-dots", "strip-falling", "strip-level"]

  /// The pattern of a step of the scale; the first step is plain, and so is what has no grade.
  static func name(_ step: Int, of steps: Int) -> String? {
    step > 0 && step < steps ? names[(step - 1) % names.count] : nil
  }

  static func write(to svg: inout SVGWriter) {
    svg.append("<defs>")
    write("strip-rising", "M-1 1l2-2M0 8l8-8M7 9l2-2", to: &svg)
    write("strip-dots", "M2 2h1.5M6 6h1.5", to: &svg)
    write("strip-falling", "M-1 7l2 2M0 0l8 8M7-1l2 2", to: &svg)
    write("strip-level", "M0 2h8M0 6h8", to: &svg)
    svg.append("</defs>")
  }

  private static func write(
    _ name: StaticString, _ path: StaticString, to svg: inout SVGWriter
  ) {
    svg.append("<pattern id=\"")
    svg.append(name)
    svg.append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path class=\"strip-mark\" d=\"")
    svg.append(path)
    svg.append("\"/></pattern>")
  }
}
