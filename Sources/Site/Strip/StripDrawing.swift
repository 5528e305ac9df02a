/// A strip ready to be drawn: bars of segments, and the words around them.
struct StripDrawing: Sendable {
  struct Bar: Sendable {
    let column: Int
    let byGrade: [Int]
    /// In the same order, those whose date is approximate or uncertain.
    let approximateByGrade: [Int]
    /// What the bar says to those who do not see it, and when it is pointed at.
    let name: String
    let address: String

    var incidents: Int { byGrade.reduce(0, +) }

    func approximate(_ grade: Int) -> Int {
      approximateByGrade.indices.contains(grade) ? approximateByGrade[grade] : 0
    }
  }

  struct Label: Sendable {
    let column: Int
    /// How many columns it stands under.
    let columns: Int
    let text: String
  }

  let name: String
  let columnCount: Int
  let bars: [Bar]
  let reaches: [ClosedRange<Int>]
  let years: [Label]
  let months: [Label]
  /// The ids of the grades, for classes.
  let grades: [String]
  /// Whether time runs from right to left, as the language does.
  let isMirrored: Bool
  let number: @Sendable (Int) -> String

  private static let width = 720.0
  private static let plot = 110.0
  private static let top = 18.0
  /// Where the bars stand.
  private static let ground = top + plot

  private var columnWidth: Double { Self.width / Double(max(1, columnCount)) }
  private var tallest: Int { bars.map(\.incidents).max() ?? 1 }
  private var height: Double { Self.ground + (months.isEmpty ? 26 : 40) }

  func svg() -> [UInt8] {
    var svg = SVGWriter()
    svg.append("<svg viewBox=\"0 0 720 ")
    svg.append(tenths: height)
    svg.append("\" width=\"720\" height=\"")
    svg.append(tenths: height)
    svg.append("\" aria-label=\"")
    svg.append(escaping: name)
    svg.append("\">")
    StripPatterns.write(steps: grades.count, to: &svg)
    drawYears(&svg)
    for bar in bars { draw(bar, &svg) }
    svg.append("<path class=\"strip-axis\" d=\"M0 ")
    svg.append(tenths: Self.ground)
    svg.append("h720\"/>")
    for reach in reaches { draw(reach, &svg) }
    for label in months { draw(label, "strip-month", at: Self.ground + 18, &svg) }
    for label in years { draw(label, "strip-year-name", at: height - 4, &svg) }
    svg.append("</svg>")
    return svg.bytes
  }

  /// The left edge of a column.
  private func left(_ column: Int) -> Double {
    Double(isMirrored ? columnCount - 1 - column : column) * columnWidth
  }

  private func drawYears(_ svg: inout SVGWriter) {
    guard years.count > 1, years.count <= 40 else { return }
    svg.append("<path class=\"strip-year\" d=\"")
    for label in years.dropFirst() {
      svg.append("M")
      svg.append(tenths: left(label.column) + (isMirrored ? columnWidth : 0))
      svg.append(" 0v")
      svg.append(tenths: height)
    }
    svg.append("\"/>")
  }

  private func draw(_ bar: Bar, _ svg: inout SVGWriter) {
    let gap = min(6, columnWidth * 0.15)
    let x = left(bar.column) + gap / 2
    let width = columnWidth - gap
    let unit = Self.plot / Double(max(1, tallest))
    svg.append("<a class=\"strip-bar\" href=\"")
    svg.append(escaping: bar.address)
    svg.append("\"><title>")
    svg.append(escaping: bar.name)
    svg.append("</title>")
    append(
      "strip-hit", x: left(bar.column), y: 0, width: columnWidth, height: Self.ground, &svg)
    var y = Self.ground
    for (grade, count) in bar.byGrade.enumerated() where count > 0 {
      let height = Double(count) * unit
      y -= height
      svg.append("<g class=\"")
      if grades.indices.contains(grade) {
        svg.append("grade-")
        svg.append(escaping: grades[grade])
      }
      svg.append("\">")
      append("strip-segment", x: x, y: y, width: width, height: height, &svg)
      if let pattern = StripPatterns.name(grade, of: grades.count) {
        append("strip-pattern", x: x, y: y, width: width, height: height, fill: pattern, &svg)
      }
      svg.append("</g>")
      if case let approximate = bar.approximate(grade), approximate > 0 {
        let height = Double(approximate) * unit
        append("strip-about", x: x - 1.5, y: y + 1, width: width + 3, height: height - 2, &svg)
      }
    }
    if columnWidth >= 20 {
      append("strip-number", number(bar.incidents), x: x + width / 2, y: y - 5, &svg)
    }
    svg.append("</a>")
  }

  private func draw(_ reach: ClosedRange<Int>, _ svg: inout SVGWriter) {
    let ends = [left(reach.lowerBound), left(reach.upperBound)]
    let start = (ends.min() ?? 0) + columnWidth * 0.2
    let end = (ends.max() ?? 0) + columnWidth * 0.8
    svg.append("<path class=\"strip-reach\" d=\"M")
    svg.append(tenths: start)
    svg.append(" ")
    svg.append(tenths: Self.ground + 4)
    svg.append("H")
    svg.append(tenths: end)
    svg.append("\"/>")
  }

  private func draw(
    _ label: Label, _ kind: StaticString, at y: Double, _ svg: inout SVGWriter
  ) {
    let width = columnWidth * Double(label.columns)
    let x = left(label.column) + (isMirrored ? columnWidth - width / 2 : width / 2)
    append(kind, label.text, x: x, y: y, &svg)
  }

  private func append(
    _ kind: StaticString, _ text: String, x: Double, y: Double, _ svg: inout SVGWriter
  ) {
    svg.append("<text class=\"")
    svg.append(kind)
    svg.append("\" text-anchor=\"middle\" aria-hidden=\"true\" x=\"")
    svg.append(tenths: x)
    svg.append("\" y=\"")
    svg.append(tenths: y)
    svg.append("\">")
    svg.append(escaping: text)
    svg.append("</text>")
  }

  private func append(
    _ kind: StaticString, x: Double, y: Double, width: Double, height: Double,
    fill: String? = nil, _ svg: inout SVGWriter
  ) {
    svg.append("<rect class=\"")
    svg.append(kind)
    svg.append("\" x=\"")
    svg.append(tenths: x)
    svg.append("\" y=\"")
    svg.append(tenths: y)
    svg.append("\" width=\"")
    svg.append(tenths: width)
    svg.append("\" height=\"")
    svg.append(tenths: height)
    if let fill {
      svg.append("\" fill=\"url(#")
      svg.append(escaping: fill)
      svg.append(")")
    }
    svg.append("\"/>")
  }
}
