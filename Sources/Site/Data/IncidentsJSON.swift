import Casebook
import Diagnostics
import Notes

/// `data/incidents.json`: every incident with its claims.
struct IncidentsJSON {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("title", context.text(context.settings.title.value))
      writer.member("licence", context.text(context.settings.licence?.name))
      writer.array("incidents", context.casebook.timeOrder.incidents) { writer, incident in
        writer.newline()
        write(IncidentRecord(incident, context), &writer)
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func write(_ record: IncidentRecord, _ writer: inout JSONWriter) {
    let incident = record.incident
    writer.object { writer in
      writer.member("id", incident.header.id)
      writer.member("url", record.address)
      writer.member("title", record.title)
      writer.member("status", incident.header.status.rawValue)
      writer.member("date", incident.date.text)
      writer.member("earliest", incident.date.earliest?.text)
      writer.member("latest", incident.date.latest?.text)
      writer.member("modified", record.modified)
      guard !incident.isWithdrawn else { return writeWithdrawal(record, &writer) }
      writer.array("locations", record.locations) { writer, location in
        writer.object { writer in
          writer.member("id", location.id)
          writer.member("title", location.title)
        }
      }
      if let position = incident.position {
        writer.member("latitude", position.coordinates.latitude)
        writer.member("longitude", position.coordinates.longitude)
        writer.member("accuracy", position.accuracy.rawValue)
      }
      writer.member("grade", record.grade)
      Self.write("killed", incident.publishedKilled, &writer)
      Self.write("injured", incident.publishedInjured, &writer)
      for (number, taxonomy) in context.settings.taxonomies.enumerated() {
        writer.array(taxonomy.id, record.terms(of: number)) { $0.value($1) }
      }
      writer.array("actors", incident.actors) { writer, involvement in
        writer.object { writer in
          writer.member("actor", context.identifier(of: involvement.party))
          writer.member("role", involvement.role.rawValue)
        }
      }
      writer.array("codes", incident.codes) { $0.value($1) }
      writer.array("tags", incident.header.tags) { $0.value($1.value) }
      writer.array("sources", record.sources) { $0.value($1) }
      writer.array("claims", record.claims) { writer, claim in
        write(claim, record, &writer)
      }
    }
  }

  private func writeWithdrawal(_ record: IncidentRecord, _ writer: inout JSONWriter) {
    let withdrawal = record.incident.header.withdrawal
    writer.object("withdrawn") { writer in
      writer.member("date", withdrawal?.date?.value.text)
      writer.member("reason", context.text(withdrawal?.reason))
      writer.array("replaced-by", record.replacements) { $0.value($1) }
    }
  }

  private func write(_ claim: Claim, _ record: IncidentRecord, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", claim.record.id?.value)
      writer.member("by", claim.speaker.map { context.identifier(of: $0) })
      writer.member("kind", claim.kind.rawValue)
      writer.member("date", claim.record.date?.value.text)
      writer.member("replies-to", context.answeredIdentifier(claim))
      if claim.record.isReplyAssumed { writer.member("reply-assumed", true) }
      writer.member("quote", context.text(claim.record.ownWords))
      writer.member("says", context.text(claim.record.says?.value))
      writer.member("reported", context.text(claim.record.reportedWords))
      if !claim.reportedIn.isEmpty {
        writer.array("reported-in", claim.reportedIn) { $0.value(context.identifier(of: $1)) }
      }
      Self.write("killed", claim.record.killed?.value, &writer)
      Self.write("injured", claim.record.injured?.value, &writer)
      writer.array("attributes-to", claim.attributesTo) { $0.value(context.identifier(of: $1)) }
      writer.array("sources", claim.sources) { $0.value(context.identifier(of: $1)) }
      writer.member("locator", claim.record.locator)
    }
  }

  private static func write(_ key: String, _ range: CountRange?, _ writer: inout JSONWriter) {
    guard let range else { return writer.null(key) }
    writer.object(key) { writer in
      writer.member("minimum", range.minimum)
      writer.member("maximum", range.maximum)
      writer.member("open", range.isOpen)
    }
  }

  private static func write(_ key: String, _ count: Casualties?, _ writer: inout JSONWriter) {
    guard let count else { return }
    writer.object(key) { writer in
      write("total", count.total, &writer)
      for (group, number) in count.groups { write(group.rawValue, number, &writer) }
    }
  }

  private static func write(_ key: String, _ count: Count, _ writer: inout JSONWriter) {
    write(key, CountRange(spanning: [count]), &writer)
  }
}
