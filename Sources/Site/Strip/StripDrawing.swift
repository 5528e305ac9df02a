import Maps
import Writing

/// A strip ready to be drawn: bars of segments, and the words around them.
///
/// Everything lies at a share of the strip's width and height, which the stylesheet decides: on a
/// phone the bars are narrower, but neither they nor the words are smaller.
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
    /// The columns that it stands under.
    let columns: Range<Int>
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

  /// Room for the number over the tallest bar.
  private static let top = 0.1
  /// Columns beyond which a phone has no room for a number over each.
  private static let numbersOnPhone = 12
  /// Columns that are wide enough for a number over each on a wide screen.
  private static let mostNumbers = 36
  /// Columns so few that bars as wide as a page would look like blocks.
  private static let fewColumns = 6
  /// Pixels of a narrow and of a wide strip, and of the words under them.
  private static let (phone, page, text) = (288.0, 704.0, 11.0)

  private var columnWidth: Double { 1 / Double(max(1, columnCount)) }
  private var tallest: Int { bars.map(\.incidents).max() ?? 1 }
  /// Where the bars stand.
  private var ground: Double { months.isEmpty ? 0.86 : 0.76 }

  func svg() -> [UInt8] {
    var svg = XMLWriter()
    svg.append("<svg")
    if columnCount > Self.numbersOnPhone {
      svg.append(" class=\"strip-dense\"")
    } else if columnCount <= Self.fewColumns {
      svg.append(" class=\"strip-short\"")
    }
    svg.append(" width=\"100%\" height=\"160\" role=\"group\" aria-label=\"")
    svg.append(escaping: name)
    svg.append("\">")
    StripPatterns.write(steps: grades.count, to: &svg)
    drawYears(&svg)
    for bar in bars { draw(bar, &svg) }
    svg.append("<line class=\"strip-axis\" x2=\"100%\" y1=\"")
    svg.append(percent: ground)
    svg.append("\" y2=\"")
    svg.append(percent: ground)
    svg.append("\"/>")
    for reach in reaches { draw(reach, &svg) }
    draw(months, "strip-month", "1.6em", &svg)
    draw(years, "strip-year-name", months.isEmpty ? "1.6em" : "3em", &svg)
    svg.append("</svg>")
    return svg.bytes
  }

  /// The left edge of columns.
  private func left(_ columns: Range<Int>) -> Double {
    Double(isMirrored ? columnCount - columns.upperBound : columns.lowerBound) * columnWidth
  }

  private func drawYears(_ svg: inout XMLWriter) {
    guard years.count > 1, years.count <= 40 else { return }
    svg.append("<g class=\"strip-year\">")
    for label in years.dropFirst() {
      let start = label.columns.lowerBound
      let x = Double(isMirrored ? columnCount - start : start) * columnWidth
      svg.append("<line x1=\"")
      svg.append(percent: x)
      svg.append("\" x2=\"")
      svg.append(percent: x)
      svg.append("\" y2=\"100%\"/>")
    }
    svg.append("</g>")
  }

  private func draw(_ bar: Bar, _ svg: inout XMLWriter) {
    let column = left(bar.column..<bar.column + 1)
    let width = columnWidth * (columnCount > Self.fewColumns ? 0.85 : 0.6)
    let x = column + (columnWidth - width) / 2
    let unit = (ground - Self.top) / Double(max(1, tallest))
    svg.append("<a class=\"strip-bar\" href=\"")
    svg.append(escaping: bar.address)
    svg.append("\"><title>")
    svg.append(escaping: bar.name)
    svg.append("</title>")
    append("strip-hit", x: column, y: 0, width: columnWidth, height: ground, &svg)
    var y = ground
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
        append(
          "strip-about", x: x, y: y, width: width, height: Double(approximate) * unit, &svg)
      }
    }
    if columnCount <= Self.mostNumbers {
      append("strip-number", number(bar.incidents), x: x + width / 2, y: y, "-.4em", &svg)
    }
    svg.append("</a>")
  }

  private func draw(_ reach: ClosedRange<Int>, _ svg: inout XMLWriter) {
    let start = left(Range(reach)) + columnWidth * 0.2
    svg.append("<line class=\"strip-reach\" x1=\"")
    svg.append(percent: start)
    svg.append("\" x2=\"")
    svg.append(percent: start + columnWidth * (Double(reach.count) - 0.4))
    svg.append("\" y1=\"")
    svg.append(percent: ground + 0.025)
    svg.append("\" y2=\"")
    svg.append(percent: ground + 0.025)
    svg.append("\"/>")
  }

  /// Writes labels under the bars: as many as have room, with those marked for which a phone has none.
  private func draw(
    _ labels: [Label], _ kind: String, _ below: StaticString, _ svg: inout XMLWriter
  ) {
    let step = spacing(labels, in: Self.page)
    let onPhones = (spacing(labels, in: Self.phone) + step - 1) / step * step
    for index in stride(from: 0, to: labels.count, by: step) {
      let columns = labels[index].columns
      append(
        index % onPhones == 0 ? kind : kind + " strip-minor", labels[index].text,
        x: left(columns) + columnWidth * Double(columns.count) / 2, y: ground, below, &svg)
    }
  }

  /// Which of the labels have room beside each other: all, every second, third ….
  private func spacing(_ labels: [Label], in width: Double) -> Int {
    guard labels.count > 1 else { return 1 }
    let widest = labels.map { estimatedWidth(of: $0.text) }.max() ?? 0
    let columns = labels[1].columns.lowerBound - labels[0].columns.lowerBound
    let room = Double(columns) * columnWidth * width
    return max(1, Int((widest * Self.text / max(room, 1)).rounded(.up)))
  }

  /// - Parameter shift: how far below `y` the text stands, in ems.
  private func append(
    _ kind: String, _ text: String, x: Double, y: Double, _ shift: StaticString,
    _ svg: inout XMLWriter
  ) {
    svg.append("<text class=\"")
    svg.append(escaping: kind)
    svg.append("\" text-anchor=\"middle\" aria-hidden=\"true\" x=\"")
    svg.append(percent: x)
    svg.append("\" y=\"")
    svg.append(percent: y)
    svg.append("\" dy=\"")
    svg.append(shift)
    svg.append("\">")
    svg.append(escaping: text)
    svg.append("</text>")
  }

  private func append(
    _ kind: StaticString, x: Double, y: Double, width: Double, height: Double,
    fill: String? = nil, _ svg: inout XMLWriter
  ) {
    svg.append("<rect class=\"")
    svg.append(kind)
    svg.append("\" x=\"")
    svg.append(percent: x)
    svg.append("\" y=\"")
    svg.append(percent: y)
    svg.append("\" width=\"")
    svg.append(percent: width)
    svg.append("\" height=\"")
    svg.append(percent: height)
    if let fill {
      svg.append("\" fill=\"url(#")
      svg.append(escaping: fill)
      svg.append(")")
    }
    svg.append("\"/>")
  }
}
