import Diagnostics
import Testing

@Suite struct ChecksSourcesTests {
  @Test("an address without an archived copy is found")
  func notArchived() async {
    var notes = CheckedNotes()
    notes.add("sources/bare", "url: https://example.org/report")
    notes.add("sources/saved", "url: https://example.org/a\narchived: https://archive.ph/abc")
    notes.add("sources/kept", "url: https://example.org/b\nfile: b.pdf")
    notes.add("sources/paper")
    notes.add("sources/archive", "url: https://web.archive.org/web/2015/https://example.org/c")
    #expect(
      await notes.findings(.notArchived) == [
        "sources/bare.md 'https://example.org/report': this source has no archived copy"
      ])
  }

  @Test("an archived copy that no archive holds is found, however much the host looks like one")
  func noArchive() async {
    var notes = CheckedNotes()
    notes.add(
      "sources/a",
      """
      url: https://example.org/a
      archived:
        - https://example.org/a
        - https://notarchive.org/a
        - https://web.archive.org/web/2015/https://example.org/a
        - https://WWW.Archive.IS/a
        - https://perma.cc:443/a
      """)
    #expect(
      await notes.findings(.notAnArchive) == [
        "sources/a.md 'https://example.org/a': 'example.org' is no web archive that is known",
        "sources/a.md 'https://notarchive.org/a': 'notarchive.org' is no web archive that is known",
      ])
  }

  @Test("one address of two notes is found, whatever it is written with")
  func addressOfTwoNotes() async {
    var notes = CheckedNotes()
    notes.add("sources/a", "url: https://www.example.org/report/?utm_source=x&id=3#top")
    notes.add("sources/b", "url: http://Example.org/report?id=3")
    notes.add("sources/c", "url: http://example.org/report?id=4")
    notes.add("sources/d", "url: http://example.org/Report?id=3")
    #expect(
      await notes.findings(.repeatedAddress) == [
        "sources/b.md 'http://Example.org/report?id=3': the source 'a' has the same address"
      ])
  }

  @Test("an address in another script is one, copied with its letters or with their escapes")
  func escapedAddress() async {
    var notes = CheckedNotes()
    notes.add("sources/a", "url: https://example.org/%d8%a7%2Fb")
    notes.add("sources/b", "url: https://example.org/ا%2fb")
    notes.add("sources/c", "url: https://example.org/ا/b")
    notes.add("sources/d", "url: https://example.org/100%")
    notes.add("sources/e", "url: https://example.org/100%2")
    #expect(
      await notes.findings(.repeatedAddress) == [
        "sources/b.md 'https://example.org/ا%2fb': the source 'a' has the same address"
      ])
  }

  @Test("an address twice in one incident is found, in two incidents it is not")
  func addressTwice() async {
    var notes = CheckedNotes()
    notes.add("sources/note", "url: https://example.org/1")
    notes.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      sources:
        - {title: One, url: https://example.org/1}
        - {title: Two, url: https://example.org/2}
        - {title: Three, url: https://example.org/2/}
        - note
      """)
    notes.add(
      "incidents/b",
      """
      date: 2015-11-01
      location: unknown
      sources:
        - {title: Two, url: https://example.org/2}
      """)
    #expect(
      await notes.findings(.repeatedAddress) == [
        "incidents/a.md 'https://example.org/1': the incident 'a' cites this address twice",
        "incidents/a.md 'https://example.org/2/': the incident 'a' cites this address twice",
      ])
  }

  @Test("an image without alternative text is found, a document is not")
  func alternatives() async {
    var notes = CheckedNotes()
    notes.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      media:
        - {file: a.jpg}
        - {file: a.jpg, alt: Rubble}
        - {file: b.pdf}
      """)
    #expect(
      await notes.findings(.missingAlternative) == [
        "incidents/a.md 'a.jpg': the image 'a.jpg' has no alternative text"
      ])
  }
}
