import Casebook
import Diagnostics
import MediaFiles
import Mustache
import Notes

extension PageContext {
  func placeLine(_ handle: Handle<Location>) -> Viewed<PlaceLineView> {
    shared.places(handle) {
      let link = sharedLink(handle)
      let names = casebook.locations[handle.number].names
      let view = PlaceLineView(
        link: link, names: otherNames(names, title: link.subject.title),
        within: casebook.shownPath(to: handle).dropLast().reversed().map { sharedLink($0) })
      return Viewed(view, PlaceLineView.schema)
    }
  }

  func position(_ position: Position) -> PositionView {
    PositionView(
      latitude: degrees(position.coordinates.latitude),
      longitude: degrees(position.coordinates.longitude), accuracy: position.accuracy.rawValue,
      accuracyLabel: words("accuracy-\(position.accuracy.rawValue)"))
  }

  func involved(_ involvement: Involvement) -> InvolvedView {
    InvolvedView(
      party: party(involvement.party), role: involvement.role.rawValue,
      roleLabel: words("role-\(involvement.role.rawValue)"))
  }

  /// An incident's terms, a list for each taxonomy that it has terms of.
  func termLists(_ terms: [TermReference]) -> [TermListView] {
    settings.taxonomies.indices.compactMap { number in
      let own = terms.filter { $0.taxonomy == number }
      guard !own.isEmpty else { return nil }
      let taxonomy = settings.taxonomies[number]
      return TermListView(
        taxonomy: LinkView(title: text(taxonomy.label), url: url("\(taxonomy.id)/index.html")),
        terms: self.terms(own))
    }
  }

  func victims(of incident: Incident) -> [VictimView] {
    guard settings.victims == .show else { return [] }
    return incident.victims.map { victim in
      VictimView(
        name: text(victim.name), localName: victim.localName,
        details: [victim.age?.value, victim.ageGroup?.value, victim.sex].compactMap(\.self)
          .joined(separator: words("comma")),
        note: text(victim.note))
    }
  }

  func media(_ media: Media, marks: ReferenceMarks) -> MediaView {
    let record = media.record
    let file = media.file
    let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
    let name = file.text.lowercased()
    return MediaView(
      url: url(PagePath(media: file)), file: file.text, alternative: text(record.alternative) ?? "",
      caption: text(record.caption), credit: text(record.credit),
      width: media.size.map { String($0.width) }, height: media.size.map { String($0.height) },
      isImage: endings.contains { name.hasSuffix($0) }, isGraphic: record.isGraphic,
      source: marks.marks(of: media.source.map { [$0] } ?? [], self),
      hash: record.sha256?.value.text)
  }

  func updates(_ header: NoteHeader) -> [UpdateView] {
    header.updates.map { update($0, of: nil) }
  }

  /// An update of some note, on pages of something else.
  func update(_ entry: CorrectionEntry, of note: LinkView?) -> UpdateView {
    update(entry.update, of: note, isWithdrawal: casebook.isWithdrawn(entry.note))
  }

  private func update(
    _ update: Update, of note: LinkView?, isWithdrawal: Bool = false
  ) -> UpdateView {
    UpdateView(
      date: date(update.date.value), kind: update.kind.rawValue,
      kindLabel: words(isWithdrawal ? "withdrawn" : "update-\(update.kind.rawValue)"),
      what: text(update.what),
      why: text(update.why), before: text(update.before), after: text(update.after), note: note)
  }

  /// Degrees as they were stated, at most seven decimals: a centimetre.
  private func degrees(_ value: Double) -> String {
    let text = value.description
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")),
      !text.utf8.contains(UInt8(ascii: "e"))
    else { return "0" }
    return String(text[...point]) + text[text.utf8.index(after: point)...].prefix(7)
  }
}
