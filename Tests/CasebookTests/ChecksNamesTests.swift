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
