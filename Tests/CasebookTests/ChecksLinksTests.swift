import Diagnostics
import Testing

@Suite struct ChecksLinksTests {
  @Test("notes that nothing leads to are found")
  func neverLinked() async {
    var notes = CheckedNotes()
    notes.settings = "navigation: [timeline, about]"
    notes.add("locations/empty")
    notes.add("sources/uncited")
    notes.add("actors/silent")
    notes.add("sources/s")
    notes.add("claims/loose", "by: Somebody\nsource: s")
    notes.add("pages/about")
    notes.add("pages/hidden")
    #expect(
      await notes.findings(.neverLinked) == [
        "actors/silent.md 'The note silent': nothing mentions this actor",
        "claims/loose.md 'The note loose': this claim is about no incident, and nothing leads to it",
        "locations/empty.md 'The note empty': no incident lies in or within this place",
        "pages/hidden.md 'The note hidden': neither the navigation nor a text leads to this page",
        "sources/uncited.md 'The note uncited': nothing cites this source",
      ])
  }

  @Test("drafts that are shown may still be alone")
  func drafts() async {
    var notes = CheckedNotes()
    notes.includesDrafts = true
    notes.add("actors/silent", "status: draft")
    notes.add("sources/uncited", "status: draft")
    notes.add("sources/known")
    #expect(
      await notes.findings(.neverLinked) == [
        "sources/known.md 'The note known': nothing cites this source"
      ])
  }

  @Test("what a text links to, what a part mentions and what lies around a place is not")
  func linked() async {
    var notes = CheckedNotes()
    notes.settings = "navigation: [about]"
    notes.add("locations/syria")
    notes.add("locations/homs", "within: syria")
    notes.add("locations/tartus")
    notes.add("actors/state")
    notes.add("actors/army", "part-of: state")
    notes.add("sources/s", "publisher: army")
    notes.add("sources/t")
    notes.add("claims/general", "by: Somebody\nsource: s")
    notes.add("incidents/a", "date: 2015-10-01\nlocation: homs\nsources: [s]")
    notes.add(
      "pages/about", body: "[[tartus]], [[general]], [more](more.md), [t](../sources/t.md)")
    notes.add("pages/more")
    #expect(await notes.findings(.neverLinked) == [])
  }

  @Test("without a navigation of its own, a site's leads to all pages")
  func noNavigation() async {
    var notes = CheckedNotes()
    notes.add("pages/about")
    #expect(await notes.findings(.neverLinked) == [])
  }
}
