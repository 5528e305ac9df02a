import Diagnostics
import Testing

@Suite struct ChecksNamesTests {
  /// What is found of publishers, where there is an actor "Amnesty International" and one "TASS".
  private func publishers(_ names: String...) async -> [String] {
    var notes = CheckedNotes()
    notes.add("actors/amnesty-international", title: "Amnesty International")
    notes.add("actors/tass", title: "TASS")
    notes.add("actors/sputnik", title: "Sputnik")
    for (number, name) in names.enumerated() {
      notes.add("sources/s\(number)", "publisher: \(name)")
    }
    return await notes.findings(.similarName)
  }

  @Test("a name within two letters of an actor's is found")
  func almostAnActor() async {
    #expect(
      await publishers("Amnesty Internatoinal", "The Amnesti International", "Sputnick") == [
        "sources/s0.md 'Amnesty Internatoinal': 'Amnesty Internatoinal' is almost the name of the actor 'amnesty-international'",
        "sources/s1.md 'The Amnesti International': 'The Amnesti International' is almost the name of the actor 'amnesty-international'",
        "sources/s2.md 'Sputnick': 'Sputnick' is almost the name of the actor 'sputnik'",
      ])
  }

  @Test("a short name, a name three letters away and one in braces are not")
  func notAnActor() async {
    #expect(await publishers("Tast", "Amnasta Internationel", "{name: Sputnick}", "Sputnik") == [])
  }

  @Test("one publisher in several spellings is found at the rarer ones")
  func spellings() async {
    #expect(
      await publishers(
        "Orient News", "Orient-news", "Orient News", "Orientt News", "Orient Newspaper")
        == [
          "sources/s1.md 'Orient-news': 'Orient-news' is almost the name 'Orient News' that is used elsewhere",
          "sources/s3.md 'Orientt News': 'Orientt News' is almost the name 'Orient News' that is used elsewhere",
        ])
  }

  @Test("one publisher with and without words that any house of news has is found")
  func houses() async {
    #expect(
      await publishers(
        "Reuters", "Reuters", "Reuters News", "www.reuters.com", "Thomson Reuters",
        "The Reuters News Agency", "وكالة رويترز", "رويترز", "Sputnik News Agency")
        == [
          "sources/s2.md 'Reuters News': 'Reuters News' is almost the name 'Reuters' that is used elsewhere",
          "sources/s3.md 'www.reuters.com': 'www.reuters.com' is almost the name 'Reuters' that is used elsewhere",
          "sources/s5.md 'The Reuters News Agency': 'The Reuters News Agency' is almost the name 'Reuters' that is used elsewhere",
          "sources/s6.md 'وكالة رويترز': 'وكالة رويترز' is almost the name 'رويترز' that is used elsewhere",
          "sources/s8.md 'Sputnik News Agency': 'Sputnik News Agency' is almost the name of the actor 'sputnik'",
        ])
  }

  @Test("editions, houses of one country and names of nothing but such words are several")
  func severalHouses() async {
    #expect(
      await publishers(
        "Al Jazeera", "Al Jazeera English", "Syria TV", "Syria News", "Channel 4", "TV 4",
        "Online News", "News Network", "Sky Deutschland", "Sky") == [])
  }

  @Test("a state is no house of news")
  func states() async {
    var notes = CheckedNotes()
    notes.add("actors/turkey", title: "Turkey", "kind: state")
    notes.add("actors/baladi", title: "Baladi", "kind: media")
    notes.add("sources/a", "publisher: Turkey News")
    notes.add("sources/b", "publisher: Baladi News")
    #expect(
      await notes.findings(.similarName) == [
        "sources/b.md 'Baladi News': 'Baladi News' is almost the name of the actor 'baladi'"
      ])
  }

  @Test("a name and its initials are one, alone or in brackets behind it")
  func initials() async {
    #expect(
      await publishers(
        "SANA", "Syrian Arab News Agency", "Syrian Arab News Agency (SANA)", "SNHR",
        "Syrian Observatory for Human Rights", "SOHR", "Sana", "AFP (Paris)")
        == [
          "sources/s1.md 'Syrian Arab News Agency': 'Syrian Arab News Agency' is almost the name 'SANA' that is used elsewhere",
          "sources/s2.md 'Syrian Arab News Agency (SANA)': 'Syrian Arab News Agency (SANA)' is almost the name 'Syrian Arab News Agency' that is used elsewhere",
          "sources/s4.md 'Syrian Observatory for Human Rights': 'Syrian Observatory for Human Rights' is almost the name 'SOHR' that is used elsewhere",
          "sources/s6.md 'Sana': 'Sana' is almost the name 'SANA' that is used elsewhere",
        ])
  }

  @Test("twenty spellings of one agency are found, all but the one that is right")
  func oneAgency() async {
    let spellings = [
      "Syrian Observatory for Human Rights", "Syrian Observatory For Human Rights",
      "syrian observatory for human rights", "SYRIAN OBSERVATORY FOR HUMAN RIGHTS",
      "The Syrian Observatory for Human Rights", "Syrian Observatory of Human Rights",
      "Syrian Observatory for Human Right", "Syrian Observatory for Humam Rights",
      "Syrian Observatory for Human-Rights", "Syrian Observatory for Human Rights.",
      "Syrian Observatory for Human Rights (SOHR)", "SOHR (Syrian Observatory for Human Rights)",
      "SOHR – Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights/SOHR",
      "Syrian Human Rights Observatory", "SOHR", "S.O.H.R.", "SOHR.net", "www.sohr.org",
      "Syrian Observatory for Human Rights Website",
    ]
    var notes = CheckedNotes()
    notes.add("sources/most-common", "publisher: Syrian Observatory for Human Rights")
    for (number, name) in spellings.enumerated() {
      notes.add("sources/s\(number + 10)", "publisher: \"\(name)\"")
    }
    let found = await notes.findings(.similarName)
    let missed = spellings.dropFirst().filter { name in
      !found.contains { $0.contains("'\(name)' is") }
    }
    #expect(missed == [])
    #expect(!found.contains { $0.contains("'Syrian Observatory for Human Rights' is") })
  }

  @Test("names that differ in a digit are names of two")
  func digits() async {
    #expect(await publishers("Channel 1", "Channel 2") == [])
  }

  @Test("speakers and actors of incidents are compared as well")
  func speakers() async {
    var notes = CheckedNotes()
    notes.add("actors/sputnik", title: "Sputnik")
    notes.add("sources/s")
    notes.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      actors: [{actor: Sputnick, role: alleged}]
      claims: [{by: Sputnikk, source: s, attributes-to: Sputniks}]
      """)
    #expect(
      await notes.findings(.similarName) == [
        "incidents/a.md 'Sputnick': 'Sputnick' is almost the name of the actor 'sputnik'",
        "incidents/a.md 'Sputnikk': 'Sputnikk' is almost the name of the actor 'sputnik'",
        "incidents/a.md 'Sputniks': 'Sputniks' is almost the name of the actor 'sputnik'",
      ])
  }
}
