import Notes

/// A note that is to be filled in: the keys of its kind, those that are optional in comments.
struct NoteDraft {
  let kind: NoteKind
  let title: String
  let date: String?
  let location: String?

  /// Whether a text is a date that a note may have.
  static func isDate(_ text: String) -> Bool {
    do {
      _ = try EDTFDate(parsing: text)
      return true
    } catch {
      return text == "unknown"
    }
  }

  /// The title in Latin letters without accents, after an incident's date.
  var id: String {
    let slug = NoteIdentifier.suggestion(for: Self.joined(LatinLetters.writing(title)))
    guard kind == .incident, let date, date != "unknown" else { return slug }
    return NoteIdentifier.suggestion(for: date) + "-" + slug
  }

  /// A file's name has room for so many characters. Apostrophes, and what transliteration writes
  /// for a soft sign or an ayn, belong to their words.
  private static func joined(_ text: String) -> String {
    var joined = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.generalCategory != .modifierLetter
      && !"'’`\"".unicodeScalars.contains(scalar)
    {
      joined.append(scalar)
    }
    return String(String(joined).prefix(60))
  }

  var text: String {
    """
    ---
    title: \(Self.quoted(title))
    # A sentence or two for lists and search results.
    # summary:
    status: draft  # take this line out to publish the note
    \(keys)
    ---

    \(body)

    """
  }

  private var keys: String {
    switch kind {
    case .incident: incidentKeys
    case .location: locationKeys
    case .source: sourceKeys
    case .actor: actorKeys
    case .claim: claimKeys
    case .page: "# aliases: []"
    }
  }

  private var incidentKeys: String {
    """
    date: \(date ?? "unknown")  # 2015-10-15, 2015-10, 2015-10-15~ (about), 2015-09-30/2015-10-02
    # time: 12:30  # or 12:00-13:30, ~13:00, morning; [12:30, 13:00] where accounts differ
    location: \(location ?? "unknown")  # the id of a note in locations
    # coordinates: [34.8117, 36.6694]  # if they are sharper than the location's
    # accuracy: exact  # landmark, street, neighbourhood, village, town, city, district
    # publish-accuracy: town  # what readers are shown at the sharpest
    # grade: fair  # how sure you are, from the scale in site.yml
    # grade-reason:
    # actors:
    #   - {actor: some-actor, role: alleged}  # or declared, disputed
    # weapons: []
    # targets: []
    # Who says what; the numbers of the dead and injured are counted from these.
    # claims:
    #   - id: first
    #     by: some-actor  # or a plain name
    #     kind: allegation  # report, denial, admission, rebuttal, response
    #     date: 2015-10-16
    #     says: In your words. `quote` is for theirs.
    #     killed: {total: 46+, children: 32}  # 46, 40-49, 46+, ">48", ~12, <5, unknown
    #     source: some-source
    # sources:
    #   - some-source  # the id of a note in sources
    # media:
    #   - {file: photo.jpg, alt: What is to be seen, credit: Who took it}
    # related: []
    # private:
    #   notes: What stands here is never published.
    """
  }

  private var locationKeys: String {
    """
    # names: {en: Name, ar: الاسم}
    kind: town  # country, governorate, district, city, town, village, neighbourhood, site
    \(location.map { "within: \($0)" } ?? "# within: the-id-of-the-place-around-it")
    # coordinates: [34.8117, 36.6694]  # latitude, longitude
    # accuracy: town
    # protected: true  # never shown sharper than the place around it
    # geonames:
    # wikidata:
    """
  }

  private var sourceKeys: String {
    """
    kind: article  # report, statement, broadcast, social, video, image, satellite, interview, dataset
    # publisher: some-actor  # an actor's id, or a plain name
    # author:
    \(date.map { "date: \($0)" } ?? "# date: 2015-10-16")
    # url: https://example.org/article
    # archived: [https://web.archive.org/web/20151016000000/https://example.org/article]
    # captured: 2015-10-16T10:00:00Z
    # language: en
    # file: saved.pdf  # in media
    # sha256:
    # reliability: B  # A to F
    # credibility: 2  # 1 to 6
    """
  }

  private var actorKeys: String {
    """
    kind: organisation  # state, armed-force, armed-group, media, official, person
    # names: {en: Name, ar: الاسم}
    # part-of: the-id-of-what-it-belongs-to
    # url: https://example.org
    # wikidata:
    """
  }

  private var claimKeys: String {
    """
    by: Unknown  # an actor's id, or a plain name
    kind: report  # allegation, denial, admission, rebuttal, response
    # replies-to: some-incident#first  # or {claim: some-incident#first, assumed: true}
    \(date.map { "date: \($0)" } ?? "# date: 2015-10-16")
    # quote:
    # reported-in: some-source  # whose wording the quote is, if not the speaker's own
    says: \(Self.quoted(title))
    # source: some-source  # the id of a note in sources; without one a claim stays a draft
    # about: [some-incident]
    # rating: unproven  # from the scale in site.yml
    # rating-reason:
    # reviewed: 2015-12-01
    """
  }

  private var body: String {
    switch kind {
    case .incident: "What happened. Sources are cited as `[@some-source, p. 3]`."
    case .claim: "What is claimed, what speaks for and against it, and what stays open."
    case .location: "What readers should know of this place."
    case .source: "What this source is, and how you came by it."
    case .actor: "Who this is."
    case .page: "Write here."
    }
  }

  /// A text as a YAML scalar that can be nothing but text.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
