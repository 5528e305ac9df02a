import Casebook
import Diagnostics
import Notes
import Writing

extension Export {
  /// The incidents whose place is known, as placemarks (KML 2.2, OGC 07-147r2), with their dates
  /// for a program's time slider.
  static let incidentsKML = Export(
    name: "incidents.kml", mediaType: "application/vnd.google-earth.kml+xml",
    fields: { IncidentsKML(context: $0).data.map(\.description) },
    bytes: { IncidentsKML(context: $0).bytes() })
}

private struct IncidentsKML {
  let context: PageContext

  func bytes() -> [UInt8] {
    let data = data
    var writer = XMLWriter()
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n")
    writer.element("name", context.text(context.settings.title.value))
    for incident in PlacedIncident.all(context) {
      writer.append("\n<Placemark>")
      write(incident, data, &writer)
      writer.append("</Placemark>")
    }
    writer.append("\n</Document></kml>\n")
    return writer.bytes
  }

  /// Elements stand in the order that KML's schema asks for.
  private func write(
    _ incident: PlacedIncident, _ data: [Column<PlacedIncident>], _ writer: inout XMLWriter
  ) {
    writer.element("name", incident.record.title)
    write(incident.record.incident.date, &writer)
    writer.append("<ExtendedData>")
    for column in data {
      guard let text = column.read(incident).text else { continue }
      writer.append("<Data name=\"")
      writer.append(escaping: column.description.name)
      writer.append("\">")
      writer.element("value", text)
      writer.append("</Data>")
    }
    writer.append("</ExtendedData><Point>")
    // Longitude first, as the standard asks.
    let point = incident.position.coordinates
    writer.element("coordinates", "\(point.longitude),\(point.latitude)")
    writer.append("</Point>")
  }

  private func write(_ date: EDTFDate, _ writer: inout XMLWriter) {
    guard date.earliest != nil || date.latest != nil else { return }
    writer.append("<TimeSpan>")
    if let begin = date.earliest { writer.element("begin", begin.text) }
    if let end = date.latest { writer.element("end", end.text) }
    writer.append("</TimeSpan>")
  }

  var data: [Column<PlacedIncident>] { PlacedIncident.columns(context) }
}

extension Cell {
  /// As a program for maps shows it; nil where nothing is known.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") }
    case .count(let number): number.map(String.init)
    case .number(let number): number.map { $0.description }
    case .flag(let flag): flag.map { $0 ? "true" : "false" }
    }
  }
}

extension XMLWriter {
  /// - Parameter text: is escaped.
  fileprivate mutating func element(_ name: StaticString, _ text: String) {
    append("<")
    append(name)
    append(">")
    append(escaping: text)
    append("</")
    append(name)
    append(">")
  }
}
