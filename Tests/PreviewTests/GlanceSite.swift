/// A site in which every kind of note has others that depend on it.
enum GlanceSite {
  /// A piece of a note's file, and what takes its place.
  struct Edit: Sendable, CustomStringConvertible {
    let file: String
    let old: String
    let new: String

    init(_ file: String, _ old: String, _ new: String) {
      self.file = "Content/" + file + ".md"
      self.old = old
      self.new = new
    }

    var description: String { "\(file): \(old) → \(new)" }
  }

  static let files: [String: String] = [
    "Content/site.yml": """
    title: A site
    base-url: https://example.org/reports
    victims: show
    feeds: {locations: true, actors: true}
    taxonomies: {weapons: {label: Weapons, terms: {bomb: {label: Bomb}, shell: {label: Shell}}}}
    """,
    "Content/media/notes.txt": "notes",
    "Content/locations/land.md": "---\ntitle: Land\nkind: country\ncoordinates: [35, 37]\n---\n",
    "Content/locations/town.md": """
    ---
    title: Town
    kind: town
    within: land
    coordinates: [34.8, 36.6]
    names: {fr: La Ville}
    ---
    A town.
    """,
    "Content/locations/shelter.md": """
    ---
    title: Shelter
    kind: site
    within: town
    protected: true
    coordinates: [34.81, 36.61]
    ---
    """,
    "Content/actors/army.md": """
    ---
    title: Army
    kind: armed-force
    url: https://army.example/
    ---
    It has [[two]] pages.
    """,
    "Content/actors/desk.md": "---\ntitle: Desk\nkind: media\naliases: [the-desk]\n---\n",
    "Content/sources/report.md": """
    ---
    title: Report
    kind: report
    publisher: desk
    date: 2015-11-01
    url: https://desk.example/report
    note: Long.
    ---
    """,
    "Content/sources/uncited.md": "---\ntitle: Uncited\nkind: video\n---\n",
    "Content/claims/rated.md": """
    ---
    title: Rated
    by: army
    date: 2015-10-20
    says: Nobody was there.
    source: report
    about: one
    replies-to: one#first
    kind: denial
    rating: "false"
    rating-reason: Somebody was.
    ---
    The review [@report].
    """,
    "Content/pages/about.md": "---\ntitle: About\n---\nSee [[rated]].\n",
    "Content/incidents/one.md": """
    ---
    title: One
    summary: The first.
    date: 2015-10-15
    time: 12:30
    location: town
    coordinates: [34.802, 36.603]
    accuracy: street
    grade: fair
    grade-reason: Two say so.
    weapons: bomb
    tags: [market]
    actors: [{actor: army, role: alleged}]
    related: two
    killed: 46
    victims: [{name: Amal, age: 7}]
    media: [{file: notes.txt, alt: Notes, caption: What was noted.}]
    updates: [{date: 2016-01-01, kind: corrected, what: The number was.}]
    claims:
      - {id: first, by: desk, date: 2015-10-16, says: It was seen., killed: 40-49, source: report}
      - {id: second, by: army, kind: denial, replies-to: first, says: It was not., source: s1}
    sources:
      - report
      - {id: s1, title: A statement, publisher: army, url: https://army.example/1}
    private: {contact: somebody else}
    x-note: free
    ---
    It was seen [@report] and heard [@s1, p. 2]. Compare [[two]].

    ## Later

    Nothing.
    """,
    "Content/incidents/two.md": """
    ---
    title: Two
    date: 2015-10-16
    location: town
    coordinates: [34.806, 36.604]
    sources: [report]
    ---
    ##### Skips levels

    Not [as before](three.md#later), nor [[three|then]].
    """,
    "Content/incidents/three.md": """
    ---
    title: Three
    date: 2015-10-20
    location: shelter
    coordinates: [34.8123, 36.6123]
    grade: weak
    sources: [report]
    ---
    Text.

    ## Later

    Nothing.
    """,
  ]

  /// Edits that no other note depends on.
  static let small: [Edit] = [
    Edit("incidents/one", "Nothing.", "A *new* sentence."),
    Edit("incidents/one", "title: One", "title: Number one"),
    Edit("incidents/one", "title: One", "x-note-too: new\ntitle: {en: One, fr: Un}"),
    Edit("incidents/one", "The first.", "The first of all."),
    Edit("incidents/one", "12:30", "morning"),
    Edit("incidents/one", "[34.802, 36.603]", "[35.9, 38.2]"),
    Edit("incidents/one", "accuracy: street", "accuracy: street\npublish-accuracy: town"),
    Edit("incidents/one", "coordinates: [34.802, 36.603]\naccuracy: street\n", ""),
    Edit("incidents/one", "grade: fair", "grade: contested"),
    Edit("incidents/one", "Two say so.", "Three say so."),
    Edit("incidents/one", "tags: [market]", "tags: [market, road]"),
    Edit("incidents/one", "killed: 46\n", ""),
    Edit("incidents/one", "killed: 46", "killed: {total: 50+, children: 3}\ninjured: unknown"),
    Edit("incidents/one", "killed: 40-49", "killed: 40-60, injured: 12"),
    Edit("incidents/one", "age: 7", "age: 8"),
    Edit("incidents/one", "What was noted.", "What somebody noted."),
    Edit("incidents/one", "The number was.", "The number was wrong."),
    Edit("incidents/one", "2016-01-01", "2017-01-01"),
    Edit("incidents/one", "updates: [", "updates: [{date: 2018, kind: clarified, what: New.}, "),
    Edit(
      "incidents/one", "updates: [{date: 2016-01-01, kind: corrected, what: The number was.}]",
      "published: 2015-12-01"),
    Edit("incidents/one", "says: It was seen.", "quote: It was seen."),
    Edit("incidents/one", "kind: denial,", "kind: rebuttal,"),
    Edit("incidents/one", "title: A statement", "title: A long statement"),
    Edit("incidents/one", "https://army.example/1", "https://army.example/2"),
    Edit("incidents/one", "somebody else", "nobody at all"),
    Edit("incidents/one", "x-note: free", "x-note: bound\ncodes: [A1]"),
    Edit("incidents/one", "- report\n", "# no longer\n"),
    Edit("incidents/two", "Not", "Hardly"),
    Edit("incidents/three", "title: Three", "title: Number three"),
    Edit("incidents/three", "[34.8123, 36.6123]", "[34.9, 36.7]"),
    Edit("incidents/three", "grade: weak", "grade: contested\nlang: fr"),
    Edit("locations/town", "La Ville", "Le Village"),
    Edit("locations/town", "title: Town", "title: The town\nwikidata: Q1"),
    Edit("locations/town", "A town.", "A town by a river."),
    Edit("sources/report", "note: Long.", "note: Very long.\nreliability: B"),
    Edit("sources/report", "2015-11-01", "2015-12"),
    Edit("sources/report", "desk.example/report", "desk.example/other"),
    Edit("sources/uncited", "title: Uncited", "title: Still uncited"),
    Edit("actors/army", "https://army.example/", "https://forces.example/"),
    Edit("actors/army", "armed-force", "state\nsummary: They are many."),
    Edit("claims/rated", "\"false\"", "mostly-false"),
    Edit("claims/rated", "Nobody was there.", "We were not there.\nkilled: 0"),
    Edit("claims/rated", "The review", "A longer review"),
    Edit("pages/about", "title: About", "title: About us"),
    Edit("pages/about", "See", "Look at"),
  ]

  /// Edits that other notes' pages, or the site's list of pages, depend on.
  static let linked: [Edit] = [
    Edit("incidents/one", "date: 2015-10-15", "date: 2015-10-14"),
    Edit("incidents/one", "location: town", "location: [town, land]"),
    Edit("incidents/one", "title: One", "title: One\nredirects: [first]"),
    Edit("incidents/one", "role: alleged", "role: declared"),
    Edit("incidents/one", "weapons: bomb", "weapons: [bomb, shell]"),
    Edit("incidents/one", "related: two", "related: three"),
    Edit("incidents/one", "file: notes.txt", "keep-metadata: true, file: notes.txt"),
    Edit("incidents/one", "media: [{file: notes.txt, alt: Notes, caption: What was noted.}]\n", ""),
    Edit("incidents/one", "id: second", "id: other"),
    Edit("incidents/one", "replies-to: first, ", ""),
    Edit("incidents/one", "date: 2015-10-16", "date: 2015-10-17"),
    Edit("incidents/one", "killed: 40-49, source: report", "source: report, locator: p. 4"),
    Edit("incidents/one", "source: s1}", "source: s1}\n  - {by: desk, source: report}"),
    Edit("incidents/one", "publisher: army,", "publisher: desk,"),
    Edit("incidents/one", "- report\n", "- report\n  - uncited\n"),
    Edit("incidents/one", "Nothing.", "Nothing [@report]."),
    Edit("incidents/one", " Compare [[two]].", ""),
    Edit("incidents/one", "[[two]]", "[[two|the next]]"),
    Edit("incidents/two", "title: Two", "title: Number two"),
    Edit("sources/report", "title: Report", "title: The report"),
    Edit("sources/report", "publisher: desk", "publisher: army"),
    Edit("sources/uncited", "kind: video", "kind: video\nfile: notes.txt"),
    Edit(
      "incidents/one", "claims:\n",
      "claims:\n  - {id: early, by: army, date: 2015-10-15, says: A., source: s1}\n"),
    Edit(
      "incidents/two", "sources: [report]",
      "sources: [report]\nclaims: [{by: army, kind: denial, replies-to: one#second, says: No., "
        + "source: report}, {by: desk, replies-to: rated, date: 2015-10-18, says: Yes., source: report}]"
    ),
    Edit("claims/rated", "replies-to: one#first", "replies-to: one#second"),
    Edit("claims/rated", "title: Rated", "title: Weighed"),
    Edit("claims/rated", "about: one", "about: two"),
    Edit("claims/rated", "by: army", "by: desk"),
    Edit("claims/rated", "date: 2015-10-20", "date: 2015-10-21"),
    Edit("pages/about", "title: About", "title: About\nredirects: [us]"),
    Edit("incidents/one", "date: 2015-10-15", "date: 2016"),
    Edit("incidents/one", "date: 2015-10-15", "date: unknown"),
    Edit(
      "incidents/one", "title: One\nsummary: The first.\ndate: 2015-10-15", "title: I\ndate: 2017"),
    Edit(
      "incidents/one", "claims:\n", "claims:\n  - {by: desk, says: It was early., source: report}\n"
    ),
    Edit("incidents/one", "  - {id: s1", "  - {title: Before}\n  - {id: s1"),
    Edit("incidents/two", "2015-10-16", "2015-10-01"),
    Edit("incidents/two", "sources: [report]", "sources: [report, {title: Another}]"),
    Edit("incidents/two", "location: town", "location: shelter"),
    Edit("incidents/three", "2015-10-20", "2015-10-15/2015-10-16"),
    Edit("incidents/three", "sources: [report]", "sources: [uncited]"),
    Edit("incidents/two", "date: 2015-10-16", "date: 2018"),
    Edit(
      "incidents/two", "sources: [report]",
      "claims: [{by: army, says: So., source: s}, {by: desk, says: No., source: s}]\n"
        + "sources: [report, {id: s, title: New}]"),
  ]

  /// Edits of what decides which notes there are, where they lie and what they are called.
  static let names: [Edit] = [
    Edit("incidents/one", "title: One", "title: One\naliases: [the-first]"),
    Edit("incidents/one", "title: One", "title: One\nstatus: withdrawn"),
    Edit("sources/uncited", "kind: video", "kind: article"),
    Edit("pages/about", "title: About", "title: About\nembargo: 2030-01-01T00:00:00Z"),
    Edit("locations/town", "[34.8, 36.6]", "[34.7, 36.5]"),
    Edit("locations/town", "kind: town", "kind: city"),
    Edit("locations/town", "within: land\n", ""),
    Edit("locations/shelter", "protected: true", "protected: false"),
    Edit("actors/army", "title: Army", "title: The army"),
    Edit("actors/army", "kind: armed-force", "kind: armed-force\npart-of: desk"),
    Edit("actors/desk", "[the-desk]", "[a-desk]"),
  ]

  /// An edit that is a mistake once another one cites the source.
  static let uncited = Edit("sources/uncited", "title: Uncited", "title: Uncited\nstatus: draft")

  /// What is wrong after an edit.
  static let mistakes: [Edit] = [
    Edit("incidents/one", "title: One", "title: One\nstatus: draft"),
    Edit("incidents/one", "title: One", "title: One\nembargo: 2030-01-01T00:00:00Z"),
    Edit("incidents/one", "title: One", "title: [One"),
    Edit("incidents/one", "title: One", "titel: One"),
    Edit("incidents/one", "id: first", "id: other"),
    Edit("incidents/one", "Nothing.", "[[nobody]]"),
    Edit("incidents/one", "Nothing.", "<b>raw</b>"),
    Edit("incidents/one", "Nothing.", "[there](two.md#nowhere)"),
    Edit("incidents/three", "## Later", "## Afterwards"),
  ]
}
