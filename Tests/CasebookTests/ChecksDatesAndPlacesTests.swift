import Diagnostics
import Testing

@Suite struct ChecksDatesAndPlacesTests {
  @Test("a source of the day before its incident is found where it is cited")
  func earlierSource() async {
    var notes = CheckedNotes()
    notes.add("locations/homs", "kind: city")
    notes.add("sources/report", "date: 2015-10-14")
    notes.add("incidents/strike", "date: 2015-10-15\nlocation: homs\nsources: [report]")
    notes.add(
      "incidents/claimed",
      "date: 2015-10-16\nlocation: homs\nclaims: [{by: A resident, source: report}]")
    notes.add("incidents/told", "date: 2015-10-17\nlocation: homs", body: "It was so [@report].")
    notes.add(
      "incidents/written",
      "date: 2015-10-18\nlocation: homs\nsources: [{title: An article, date: 2015-09}]")
    #expect(
      await notes.findings(.sourceBeforeIncident) == [
        "incidents/claimed.md 'report': the source 'report' is dated 2015-10-14, before the incident of 2015-10-16",
        "incidents/strike.md 'report': the source 'report' is dated 2015-10-14, before the incident of 2015-10-15",
        "incidents/told.md 'report': the source 'report' is dated 2015-10-14, before the incident of 2015-10-17",
        "incidents/written.md '2015-09': the source 'An article' is dated 2015-09, before the incident of 2015-10-18",
      ])
  }

  @Test("a source that can be of the incident's day, or is a satellite's image, is not")
  func sourceOfTheDay() async {
    var notes = CheckedNotes()
    notes.add("locations/homs", "kind: city")
    notes.add("sources/same-day", "date: 2015-10-15")
    notes.add("sources/same-month", "date: 2015-10")
    notes.add("sources/undated")
    notes.add("sources/before-image", "date: 2014-01-01\nkind: satellite")
    notes.add(
      "incidents/strike",
      "date: 2015-10-15\nlocation: homs\nsources: [same-day, same-month, undated, before-image]")
    notes.add("incidents/about", "date: 2015-10-20~\nlocation: homs\nsources: [same-day]")
    #expect(await notes.findings(.sourceBeforeIncident) == [])
  }

  @Test("coordinates over 100 km from the location's are found, and swapped ones recognised")
  func farAway() async {
    var notes = CheckedNotes()
    notes.add("locations/homs", "kind: city\ncoordinates: [34.73, 36.71]")
    notes.add("incidents/far", "date: 2015-10-01\nlocation: homs\ncoordinates: [35.64, 36.71]")
    notes.add("incidents/near", "date: 2015-11-01\nlocation: homs\ncoordinates: [35.62, 36.71]")
    notes.add("incidents/swapped", "date: 2015-12-01\nlocation: homs\ncoordinates: [36.71, 34.73]")
    #expect(
      await notes.findings(.farFromLocation) == [
        "incidents/far.md '[35.64, 36.71]': these coordinates lie 101 km from those of 'homs'",
        "incidents/swapped.md '[36.71, 34.73]': these coordinates lie 284 km from those of 'homs'",
      ])
    let helps = await notes.checked().diagnostics.filter { $0.code == .farFromLocation }.map(\.help)
    #expect(
      helps == [
        "check both: a digit, the order, or a place of the same name",
        "latitude comes first: did you mean [34.73, 36.71]?",
      ])
  }

  @Test("coordinates of zero and zero are those of nothing")
  func noCoordinates() async {
    var notes = CheckedNotes()
    notes.add("locations/sea", "kind: city\ncoordinates: [0, 0.0]")
    notes.add("incidents/a", "date: 2015-10-01\nlocation: unknown\ncoordinates: [0, 0]")
    notes.add("incidents/b", "date: 2015-11-01\nlocation: unknown\ncoordinates: [0, 0.1]")
    #expect(
      await notes.findings(.farFromLocation) == [
        "incidents/a.md '[0, 0]': programs write 0, 0 where coordinates are missing",
        "locations/sea.md '[0, 0.0]': programs write 0, 0 where coordinates are missing",
      ])
  }

  @Test("of a country and of several locations the nearest, nothing is asked")
  func farButRight() async {
    var notes = CheckedNotes()
    notes.add("locations/syria", "kind: country\ncoordinates: [35.0, 38.5]")
    notes.add("locations/homs", "kind: city\ncoordinates: [34.73, 36.71]")
    notes.add("locations/aleppo", "kind: city\ncoordinates: [36.2, 37.16]")
    notes.add("incidents/a", "date: 2015-10-01\nlocation: syria\ncoordinates: [36.2, 37.1]")
    notes.add(
      "incidents/b", "date: 2015-11-01\nlocation: [homs, aleppo]\ncoordinates: [36.2, 37.1]")
    #expect(await notes.findings(.farFromLocation) == [])
  }

  @Test("two incidents within a day and a kilometre are found, at the later one")
  func nearEachOther() async {
    var notes = CheckedNotes()
    notes.add("locations/homs", "kind: city\ncoordinates: [34.73, 36.71]")
    notes.add("incidents/a", "date: 2015-10-01\nlocation: homs\ncoordinates: [34.73, 36.71]")
    notes.add("incidents/b", "date: 2015-10-02\nlocation: homs\ncoordinates: [34.7389, 36.71]")
    notes.add("incidents/c", "date: 2015-10-01\nlocation: homs\ncoordinates: [34.7570, 36.71]")
    notes.add("incidents/d", "date: 2015-10-04\nlocation: homs\ncoordinates: [34.73, 36.71]")
    #expect(
      await notes.findings(.possibleDuplicate) == [
        "incidents/b.md '2015-10-02': this may be the incident 'a': they lie within one day and 1 km"
      ])
  }

  @Test("two incidents of one title are found, unless they are related")
  func oneTitle() async {
    var notes = CheckedNotes()
    notes.add("incidents/a", title: "The market of Ariha", "date: 2015-10-01\nlocation: unknown")
    notes.add("incidents/b", title: "The Market of Ariha", "date: 2016-10-01\nlocation: unknown")
    notes.add("incidents/c", title: "The school", "date: 2015-10-01\nlocation: unknown")
    notes.add(
      "incidents/d", title: "The school", "date: 2016-10-01\nlocation: unknown\nrelated: [c]")
    #expect(
      await notes.findings(.possibleDuplicate) == [
        "incidents/b.md 'The Market of Ariha': the incident 'a' has the same title"
      ])
  }

  @Test("two incidents with one code of another data set are found, unless they are related")
  func oneCode() async {
    var notes = CheckedNotes()
    notes.add("incidents/a", "date: 2015-10-01\nlocation: unknown\ncodes: [VDC-1, VDC-1, OCHA 7]")
    notes.add("incidents/b", "date: 2016-10-01\nlocation: unknown\ncodes: [vdc 1, VDC-2]")
    notes.add(
      "incidents/c", "date: 2017-10-01\nlocation: unknown\ncodes: [OCHA 7]\nrelated: [a]")
    #expect(
      await notes.findings(.possibleDuplicate) == [
        "incidents/b.md 'vdc 1': the incident 'a' has the code 'vdc 1' as well"
      ])
  }

  @Test("dates that stand for none are found wherever they stand, the days beside them are not")
  func fillerDates() async {
    var notes = CheckedNotes()
    notes.add(
      "incidents/a",
      "date: 1970-01-01\nlocation: unknown\nclaims: [{by: A resident, source: s, date: 9999-12-31}]\n"
        + "sources: [{id: s, title: S, date: 1900-01-01}]")
    notes.add("incidents/b", "date: 1970-01-02\nlocation: unknown")
    notes.add("incidents/c", "date: 1970-01\nlocation: unknown")
    notes.add("incidents/d", "date: 1970-01-01~/1970-01-05\nlocation: unknown")
    notes.add("incidents/e", "date: 1969-12-31?\nlocation: unknown")
    notes.add("incidents/f", "date: 1970-01-XX\nlocation: unknown")
    notes.add("sources/s", "captured: 1970-01-01T00:00:00Z")
    #expect(
      await notes.findings(.fillerDate) == [
        "incidents/a.md '1970-01-01': programs write 1970-01-01 where a date is missing",
        "incidents/a.md '9999-12-31': programs write 9999-12-31 where a date is missing",
        "incidents/a.md '1900-01-01': programs write 1900-01-01 where a date is missing",
        "incidents/d.md '1970-01-01~/1970-01-05': programs write 1970-01-01 where a date is missing",
        "incidents/e.md '1969-12-31?': programs write 1969-12-31 where a date is missing",
        "sources/s.md '1970-01-01T00:00:00Z': programs write 1970-01-01 where a date is missing",
      ])
  }

  @Test("what has not come yet on the day of the build is found wherever it stands")
  func futureDates() async {
    var notes = CheckedNotes()
    notes.add(
      "incidents/a",
      """
      date: 2051-10-15
      location: unknown
      claims: [{by: A resident, source: s, date: 2023-11-16}]
      sources: [{id: s, title: S, date: 2024, captured: 2023-11-16T00:00:00Z}]
      """)
    notes.add("incidents/b", "date: 2015-09-30/2051-11-29\nlocation: unknown")
    notes.add("incidents/c", "date: 2024-02~\nlocation: unknown")
    #expect(
      await notes.findings(.futureDate) == [
        "incidents/a.md '2051-10-15': 2051-10-15 has not come yet: the site is built as of 2023-11-14",
        "incidents/a.md '2023-11-16': 2023-11-16 has not come yet: the site is built as of 2023-11-14",
        "incidents/a.md '2024': 2024 has not come yet: the site is built as of 2023-11-14",
        "incidents/a.md '2023-11-16T00:00:00Z': 2023-11-16T00:00:00Z has not come yet: the site is built as of 2023-11-14",
        "incidents/b.md '2015-09-30/2051-11-29': 2015-09-30/2051-11-29 has not come yet: the site is built as of 2023-11-14",
        "incidents/c.md '2024-02~': 2024-02~ has not come yet: the site is built as of 2023-11-14",
      ])
  }

  @Test(
    "what may have come, has no end or is today somewhere is not",
    arguments: [
      "2023-11-15", "2023-11", "2023", "2023-12-15~", "2024~", "2024?", "2023-11-14/..", "../2023",
      "2015/2023", "9999-12-31", "2023-11-XX", "202X", "2023-11-10/", "unknown",
    ])
  func presentDates(_ date: String) async {
    var notes = CheckedNotes()
    notes.add(
      "incidents/a",
      """
      date: \(date)
      location: unknown
      claims: [{by: A resident, source: s, date: \(date)}]
      """)
    notes.add("sources/s", "date: \(date)\ncaptured: 2023-11-15T23:59:59Z")
    #expect(await notes.findings(.futureDate) == [])
  }

  @Test("what is shown before its embargo ends is read as on that day")
  func embargoedDates() async {
    var notes = CheckedNotes()
    notes.includesDrafts = true
    notes.add(
      "incidents/a",
      """
      date: 2023-11-20
      location: unknown
      embargo: 2023-12-01T06:00:00Z
      sources: [{title: The day's paper, date: 2023-12-01}, {title: The next, date: 2023-12-03}]
      """)
    #expect(
      await notes.findings(.futureDate) == [
        "incidents/a.md '2023-12-03': 2023-12-03 has not come yet: the site is built as of 2023-12-01"
      ])
  }

  @Test("a crowd at one place and time is one finding")
  func crowd() async {
    var notes = CheckedNotes()
    notes.add("locations/homs", "kind: city\ncoordinates: [34.73, 36.71]")
    for number in 100..<400 {
      notes.add("incidents/i\(number)", "date: 2015-10-01\nlocation: homs")
    }
    #expect(
      await notes.findings(.possibleDuplicate) == [
        "incidents/i100.md '2015-10-01': 299 more incidents follow this one within one day and 1 km of each other"
      ])
  }
}
