import Diagnostics
import Testing

@Suite struct ChecksClaimsTests {
  @Test("ids within a note that differ only in case or hyphens are one, and are found by either")
  func foldedIdentifiers() async {
    var notes = CheckedNotes()
    notes.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      sources: [{id: the-report, title: S}, {id: The_Report, title: T}, {id: other, title: U}]
      claims:
        - {id: first, by: A resident, source: Other}
        - {id: First, by: A resident, source: other}
        - {id: second, kind: denial, by: The army, replies-to: FIRST, source: OTHER}
      """)
    let messages = await notes.checked().diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(
      messages == [
        "another source of this note has the id 'The_Report'",
        "another claim of this note has the id 'First'",
      ])
  }

  @Test("a denial that replies to nothing is found at its kind")
  func denial() async {
    var notes = CheckedNotes()
    notes.add("sources/s")
    notes.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      claims:
        - {id: first, by: A resident, kind: allegation, source: s}
        - {by: The ministry, kind: denial, replies-to: first, source: s}
        - {by: The ministry, kind: denial, source: s}
        - {by: The ministry, kind: response, source: s}
      """)
    #expect(
      await notes.findings(.denialOfNothing) == [
        "incidents/a.md 'denial': this denial does not say what it denies"
      ])
  }

  /// Two claim notes of one speaker, or of two.
  private func quotations(
    _ first: String, _ second: String, by speakers: (String, String) = ("spokesman", "ministry")
  ) async -> [String] {
    var notes = CheckedNotes()
    notes.add("sources/s")
    notes.add("actors/ministry", title: "The Ministry")
    notes.add("actors/spokesman", title: "The Spokesman", "part-of: ministry")
    notes.add("actors/stranger", title: "The Stranger")
    notes.add("claims/one", "by: \(speakers.0)\nsource: s\nquote: \"\(first)\"")
    notes.add("claims/two", "by: \(speakers.1)\nsource: s\nquote: \"\(second)\"")
    return await notes.findings(.similarQuotation)
  }

  @Test("a reworded sentence is found, with the words that differ marked in both")
  func reworded() async {
    #expect(
      await quotations(
        "Such attacks may amount to war crimes.", "may quantity to a war crime") == [
          "claims/two.md 'may quantity to a war crime': 'may ‹quantity› to war ‹crime›' is almost what 'The Spokesman' says in 'one': 'may ‹amount› to war ‹crimes›'"
        ])
    #expect(
      await quotations(
        "in strict conformity with the principles and norms of international law",
        "in strict conformity with principles and norms of the worldwide law") == [
          "claims/two.md 'in strict conformity with principles and norms of the worldwide law': 'in strict conformity with principles and norms of ‹worldwide› law' is almost what 'The Spokesman' says in 'one': 'in strict conformity with principles and norms of ‹international› law'"
        ])
    #expect(
      await quotations(
        "only the same cliches and fakes that we have already debunked repeatedly",
        "only the same clichés and fakes that we debunked repeatedly") == [
          "claims/two.md 'only the same clichés and fakes that we debunked repeatedly': 'only same ‹clichés› and fakes that we debunked repeatedly' is almost what 'The Spokesman' says in 'one': 'only same ‹cliches› and fakes that we ‹have already› debunked repeatedly'"
        ])
  }

  @Test("an excerpt, another speaker's words, other words and short ones are not")
  func notReworded() async {
    let sentence = "We see how effectively our pilots and officers work"
    #expect(await quotations(sentence, "how effectively our pilots") == [])
    #expect(
      await quotations(sentence, "“We see how effectively … OUR pilots and officers work!”") == [])
    #expect(
      await quotations(
        sentence, "We see how badly our pilots and officers work", by: ("ministry", "stranger"))
        == [])
    #expect(await quotations(sentence, "We do not see how anybody of ours could work there") == [])
    #expect(await quotations("no civilian targets", "no military targets") == [])
  }

  @Test("of a thousand equal quotations and one other, one is found")
  func manyEqual() async {
    var notes = CheckedNotes()
    notes.add("sources/s")
    for number in 100..<1100 {
      notes.add(
        "claims/c\(number)", "by: Somebody\nsource: s\nquote: we hit only terrorist targets")
    }
    notes.add("claims/d", "by: Somebody\nsource: s\nquote: we hit only military targets")
    #expect(await notes.findings(.similarQuotation).count == 1)
  }

  /// An incident with a grade, sources and claims.
  private func graded(_ frontMatter: String) async -> [String] {
    var notes = CheckedNotes()
    notes.add("actors/ministry")
    notes.add("actors/spokesman", "part-of: ministry")
    notes.add("sources/m", "publisher: ministry")
    notes.add("sources/n", "publisher: spokesman")
    notes.add("sources/o", "publisher: The Observer")
    notes.add("sources/nobody")
    notes.add("incidents/a", "date: 2015-10-01\nlocation: unknown\n\(frontMatter)")
    return await notes.findings(.gradeNotBorne)
  }

  @Test("the grade 'fair' wants two publishers")
  func fair() async {
    let one =
      "incidents/a.md 'fair': the grade 'fair' wants two publishers, and only one is cited"
    #expect(await graded("grade: fair\nsources: [m]") == [one])
    #expect(await graded("grade: fair\nsources: [m, n, nobody]") == [one])
    #expect(
      await graded("grade: fair\nsources: [nobody]") == [
        "incidents/a.md 'fair': the grade 'fair' wants two publishers, and none is cited"
      ])
    #expect(await graded("grade: fair\nsources: [m]\nclaims: [{by: X, source: o}]") == [])
    #expect(await graded("grade: weak\nsources: [m]") == [])
  }

  @Test("the grade 'confirmed' wants an admission or a declared actor")
  func confirmed() async {
    #expect(
      await graded("grade: confirmed\nactors: [{actor: ministry, role: alleged}]") == [
        "incidents/a.md 'confirmed': the grade 'confirmed' wants an admission or a declared actor, and there is neither"
      ])
    #expect(await graded("grade: confirmed\nactors: [{actor: ministry, role: declared}]") == [])
    #expect(
      await graded("grade: confirmed\nclaims: [{by: ministry, kind: admission, source: m}]") == [])
  }
}
