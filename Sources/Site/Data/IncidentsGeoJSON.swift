import Casebook
import Notes

/// `data/incidents.geojson` (RFC 7946): the incidents whose place is known, as points.
struct IncidentsGeoJSON {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("type", "FeatureCollection")
      writer.array("features", context.casebook.timeOrder.incidents) { writer, incident in
        let record = IncidentRecord(incident, context)
        guard let position = record.incident.position else { return }
        writer.newline()
        write(record, position, &writer)
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func write(
    _ record: IncidentRecord, _ position: Position, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("type", "Feature")
      writer.member("id", record.incident.header.id)
      writer.object("geometry") { writer in
        writer.member("type", "Point")
        // Longitude first, as the standard asks.
        let point = [position.coordinates.longitude, position.coordinates.latitude]
        writer.array("coordinates", point) { $0.value($1) }
      }
      writer.object("properties") { writer in
        writer.member("url", record.address)
        writer.member("title", record.title)
        writer.member("date", record.incident.date.text)
        writer.member("accuracy", position.accuracy.rawValue)
        writer.member("accuracy-metres", position.accuracy.radius)
        writer.member("grade", record.grade)
        writer.member("killed-minimum", record.incident.publishedKilled?.minimum)
        writer.member("killed-maximum", record.incident.publishedKilled?.maximum)
        writer.member("injured-minimum", record.incident.publishedInjured?.minimum)
        writer.member("injured-maximum", record.incident.publishedInjured?.maximum)
      }
    }
  }
}
