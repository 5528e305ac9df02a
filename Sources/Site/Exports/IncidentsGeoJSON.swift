import Casebook
import Notes
import Writing

extension Export {
  /// The incidents whose place is known, as points (GeoJSON, RFC 7946).
  static let incidentsGeoJSON = Export(
    name: "incidents.geojson", mediaType: "application/geo+json",
    fields: { IncidentsGeoJSON(context: $0).properties.map(\.description) },
    bytes: { IncidentsGeoJSON(context: $0).bytes() })
}

private struct IncidentsGeoJSON {
  let context: PageContext

  func bytes() -> [UInt8] {
    let properties = properties
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("type", "FeatureCollection")
      writer.array("features", PlacedIncident.all(context)) { writer, incident in
        writer.newline()
        write(incident, properties, &writer)
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func write(
    _ incident: PlacedIncident, _ properties: [Field<PlacedIncident>], _ writer: inout JSONWriter
  ) {
    let coordinates = incident.position.coordinates
    writer.object { writer in
      writer.member("type", "Feature")
      writer.member("id", incident.record.incident.header.id)
      writer.object("geometry") { writer in
        writer.member("type", "Point")
        // Longitude first, as the standard asks.
        writer.array("coordinates", [coordinates.longitude, coordinates.latitude]) {
          $0.value($1)
        }
      }
      writer.object("properties") { Field.write(incident, properties, &$0) }
    }
  }

  var properties: [Field<PlacedIncident>] { PlacedIncident.columns(context).map(\.field) }
}
