import Maps
import Writing

/// Lines and dots over the colours of grades, so that a bar's segments differ without colour.
enum StripPatterns {
  private static let paths: [StaticString] = [
    "M-1 1l2-2M0 8l8-8M7 9l2-2", "M2 2h1.5M6 6h1.5", "M-1 7l2 2M0 0l8 8M7-1l2 2", "M0 2h8M0 6h8",
  ]

  /// The id of a step's pattern. The first step is plain, and so is what has no grade.
  static func name(_ step: Int, of steps: Int) -> String? {
    step > 0 && step < steps ? "strip-step-\(step + 1)" : nil
  }

  static func write(steps: Int, to svg: inout XMLWriter) {
    svg.append("<defs>")
    for step in 1..<max(2, steps) {
      svg.append("<pattern id=\"strip-step-")
      svg.append(decimal: step + 1)
      svg.append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">")
      svg.append("<path class=\"strip-mark\" d=\"")
      svg.append(paths[(step - 1) % paths.count])
      svg.append("\"/></pattern>")
    }
    svg.append("</defs>")
  }
}
