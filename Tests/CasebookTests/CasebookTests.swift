import Testing

@testable import Casebook

@Suite("Names and addresses")
struct NameTests {
  @Test(
    "Names are the same in any case, with any hyphen, space or apostrophe",
    arguments: [
      ("Al-Ghantu", "al ghantu"), ("Ma'arrat", "ma’arrat"), ("É", "E\u{301}"), ("a - b", "a-b"),
      ("A_B", "a-b"),
    ])
  func folding(first: String, second: String) {
    #expect(FoldedName(first) == FoldedName(second))
  }

  @Test("Different names stay different")
  func differences() {
    #expect(FoldedName("ghantu") != FoldedName("ghantou"))
  }

  @Test(
    "Links between pages are relative, encoded, and the same from all pages of one depth",
    arguments: [
      ("index.html", "incidents/x.html", "incidents/x.html"),
      ("incidents/x.html", "locations/y.html", "../locations/y.html"),
      ("incidents/x.html", "incidents/y.html", "../incidents/y.html"),
      ("incidents/x.html", "about.html", "../about.html"),
      ("a.html", "locations/حمص.html", "locations/%D8%AD%D9%85%D8%B5.html"),
    ])
  func addresses(from: String, to: String, address: String) {
    #expect(PagePath(from).address(of: PagePath(to)) == address)
  }

  @Test("Circles are found once, from their lowest number, and nothing else is")
  func findsCircles() {
    #expect(circles([1, 2, 0, nil, 3, 5]) == [[0, 1, 2], [5]])
    #expect(circles((0..<100_000).map { $0 + 1 < 100_000 ? $0 + 1 : nil }) == [])
  }
}
