import Casebook
import Diagnostics
import Notes

/// `data/claims.csv`: a row for each claim, inline or a note.
struct ClaimsCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "url", "incidents", "id", "by", "kind", "date", "replies_to", "quote", "says",
        "killed_minimum", "killed_maximum", "killed_open", "injured_minimum", "injured_maximum",
        "injured_open", "attributes_to", "sources", "locator", "rating",
      ])
    for (number, claim) in context.casebook.claims.enumerated() where isShown(claim) {
      write(claim, Handle(number), &writer)
    }
    return writer.bytes
  }

  private func isShown(_ claim: Claim) -> Bool {
    switch claim.origin {
    case .note(let header): header.status != .withdrawn
    case .inline(let incident, _): !context.casebook.incidents[incident.number].isWithdrawn
    }
  }

  private func write(_ claim: Claim, _ handle: Handle<Claim>, _ writer: inout CSVWriter) {
    let record = claim.record
    writer.text(context.address(of: handle))
    writer.list(claim.incidents.map { context.casebook.incidents[$0.number].header.id })
    writer.text(claim.header?.id ?? record.id?.value)
    writer.text(claim.speaker.map { context.identifier(of: $0) })
    writer.text(claim.kind.rawValue)
    writer.text(record.date?.value.text)
    writer.text(record.repliesTo?.value)
    writer.text(context.text(record.quote?.value))
    writer.text(context.text(record.says?.value))
    for count in [record.killed, record.injured] {
      let range = count.flatMap { CountRange(spanning: [$0.value.total]) }
      writer.number(range?.minimum)
      writer.number(range?.maximum)
      writer.text(range.map { $0.isOpen ? "yes" : "no" })
    }
    writer.list(claim.attributesTo.map { context.identifier(of: $0) })
    writer.list(claim.sources.map { context.identifier(of: $0) })
    writer.text(record.locator)
    writer.text(claim.rating.map { context.settings.ratings.steps[$0].id })
    writer.endRow()
  }
}

/// `data/sources.csv`: a row for each source, inline or a note.
struct SourcesCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "url", "id", "title", "kind", "publisher", "authors", "date", "original", "archived",
        "captured", "language", "sha256", "reliability", "credibility", "citations",
      ])
    for (number, source) in context.casebook.sources.enumerated() where isShown(source) {
      let record = source.record
      writer.text(context.address(of: source))
      writer.text(source.header?.id)
      writer.text(context.text(source.title))
      writer.text(record.kind?.rawValue)
      writer.text(source.publisher.map { context.identifier(of: $0) })
      writer.list(record.authors)
      writer.text(record.date?.value.text)
      writer.text(record.url?.value.text)
      writer.list(record.archived.map(\.value.text))
      writer.text(record.captured?.text)
      writer.text(record.language)
      writer.text(record.sha256?.value.text)
      writer.text(record.reliability?.rawValue)
      writer.text(record.credibility?.rawValue)
      writer.number(context.casebook.citations(of: Handle(number)).count)
      writer.endRow()
    }
    return writer.bytes
  }

  private func isShown(_ source: Source) -> Bool {
    switch source.origin {
    case .note(let header): header.status != .withdrawn
    case .inline(let incident, _): !context.casebook.incidents[incident.number].isWithdrawn
    }
  }
}

/// `data/locations.csv`: a row for each place.
struct LocationsCSV {
  let context: PageContext

  func bytes() -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "url", "id", "title", "kind", "within", "latitude", "longitude", "accuracy", "geonames",
        "wikidata", "incidents", "incidents_within",
      ])
    for location in context.casebook.locations {
      writer.text(context.address(of: PagePath(.location, id: location.header.id)))
      writer.text(location.header.id)
      writer.text(context.text(location.header.title.value))
      writer.text(location.kind?.rawValue)
      writer.text(location.parent.map { context.casebook.locations[$0.number].header.id })
      writer.number(location.position?.coordinates.latitude)
      writer.number(location.position?.coordinates.longitude)
      writer.text(location.position?.accuracy.rawValue)
      writer.text(location.geonames)
      writer.text(location.wikidata)
      writer.number(location.incidents.count)
      writer.number(location.allIncidents.count)
      writer.endRow()
    }
    return writer.bytes
  }
}
