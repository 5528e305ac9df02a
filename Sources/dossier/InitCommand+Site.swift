/// The files of a new site: the smallest that shows how everything hangs together.
enum StarterSite {
  static let files: [(path: String, text: String)] = [
    ("Content/site.yml", settings),
    ("Content/incidents/2024-01-15-example-town.md", incident),
    ("Content/locations/example-country.md", country),
    ("Content/locations/example-town.md", town),
    ("Content/actors/example-monitor.md", monitor),
    ("Content/actors/example-ministry.md", ministry),
    ("Content/sources/example-report.md", report),
    ("Content/sources/example-statement.md", statement),
    ("Content/claims/no-strike.md", claim),
    ("Content/pages/about.md", about),
    ("Content/pages/methodology.md", methodology),
    (".gitignore", "/Output/\n.DS_Store\n"),
    (".github/workflows/publish.yml", PublishingWorkflow.text),
  ]

  private static let settings = """
    # What the whole site shares. Only the title is needed.
    title: My dossier
    description: What this site documents, in a sentence.
    language: en
    # Where the site will stand; feeds and the sitemap need it.
    base-url: https://example.org
    # timezone: Asia/Damascus
    publisher:
      name: Your organisation
      corrections: corrections@example.org

    # Scales of your own take the place of the default ones:
    # grades:
    #   - id: confirmed
    #     label: Confirmed
    #     definition: The party held responsible has admitted it.

    taxonomies:
      weapons:
        label: Weapons
        terms:
          unguided-bomb:
            label: Unguided bomb
            definition: A bomb that is not steered after its release.
      targets:
        label: What was struck
        terms:
          residential-building:
            label: Residential building
            definition: A building in which people live.

    # How many victims there were is shown, not who they were; `show` shows the names.
    victims: count
    navigation: [timeline, locations, claims, actors, sources, methodology, about]

    """

  private static let incident = """
    ---
    # The file's name is the note's id, and its page's address: date and place make a good one.
    title: "Example Town: a residential building"
    summary: An invented incident that shows what a note looks like.
    # As sharp as it is known: 2024-01-15, 2024-01, 2024-01-15~ (about), unknown.
    date: 2024-01-15
    location: example-town
    # How sure you are, and why.
    grade: contested
    grade-reason: The monitor and the ministry contradict each other, and nothing decides it.
    actors:
      - {actor: example-ministry, role: alleged}
    weapons: [unguided-bomb]
    targets: [residential-building]
    # Who says what. The range of the dead is counted from these.
    claims:
      - id: monitor
        by: example-monitor
        kind: allegation
        date: 2024-02-01
        says: An air strike killed at least four people, two of them children.
        attributes-to: [example-ministry]
        killed: {total: 4+, children: 2}
        source: example-report
    sources: [example-report, example-statement]
    private:
      notes: What stands below `private` is never published.
    ---

    The text is Markdown. Sources are cited like this [@example-report, p. 3]; other notes are linked
    like this: [[example-town]], or [[no-strike|with words of your own]].

    """

  private static let country = """
    ---
    title: Example Country
    kind: country
    ---

    The places form a tree: [[example-town]] lies within this one.

    """

  private static let town = """
    ---
    title: Example Town
    # Names in other languages are shown and searched.
    # names: {en: Example Town, ar: مثال}
    kind: town
    within: example-country
    # Latitude and longitude. This point lies in the sea, since the town is invented.
    coordinates: [1.0, 1.0]
    accuracy: town
    ---

    A town in [[example-country]].

    """

  private static let monitor = """
    ---
    title: Example Monitor
    kind: organisation
    ---

    An invented organisation. It published the [report](../sources/example-report.md).

    """

  private static let ministry = """
    ---
    title: Example Ministry of Defence
    kind: armed-force
    ---

    An invented ministry. It [denies the strike](../claims/no-strike.md).

    """

  private static let report = """
    ---
    title: "An example report"
    kind: report
    publisher: example-monitor
    date: 2024-02-01
    # A link dies; keep a copy in an archive, and name it here.
    url: https://example.org/report
    archived: [https://web.archive.org/web/20240201000000/https://example.org/report]
    # How reliable the source is in general (A to F), and how credible this is (1 to 6).
    reliability: B
    credibility: 2
    ---

    What the report is, and how you came by it. It is cited for
    [[2024-01-15-example-town|the incident in Example Town]].

    """

  private static let statement = """
    ---
    title: "An example statement"
    kind: statement
    publisher: example-ministry
    date: 2024-02-03
    url: https://example.org/statement
    archived: [https://web.archive.org/web/20240203000000/https://example.org/statement]
    ---

    The statement is checked on [a page of its own](../claims/no-strike.md).

    """

  private static let claim = """
    ---
    # A claim that deserves a check of its own. Claims that need none stand in their incident's note.
    title: There was no strike in Example Town
    by: example-ministry
    kind: denial
    # The incident's claim that this one answers.
    replies-to: 2024-01-15-example-town#monitor
    date: 2024-02-03
    says: No aircraft flew that day.
    source: example-statement
    about: [2024-01-15-example-town]
    rating: unproven
    rating-reason: The statement gives no flight records.
    reviewed: 2024-03-01
    ---

    ## What is claimed

    The ministry says that no aircraft flew [@example-statement].

    ## What speaks against it

    The monitor names two witnesses [@example-report].

    """

  private static let about = """
    ---
    title: About
    ---

    Who you are and why you publish this. How you work stands in the [[methodology]].

    """

  private static let methodology = """
    ---
    title: Methodology
    ---

    How incidents are found, how sources are graded, and what "contested" means. See also [[about]].

    """
}
