import Diagnostics
import Notes
import Testing

@testable import Site

@Suite("Corrections")
struct CorrectionEntryTests {
  @Test("have numbers in their notes that stay when others come")
  func numbers() async {
    func entries(_ updates: String) async -> [String] {
      var site = SmallSite()
      site.add("pages/about", "updates: [\(updates)]")
      return await site.plan().corrections.map {
        "\($0.update.date.value.text) \($0.update.kind) \($0.number)"
      }
    }
    let first = "{date: 2016-01-02, kind: corrected, what: A}"
    let second = "{date: 2016-01-02, kind: corrected, what: B}"
    let third = "{date: 2016-01-02, kind: updated, what: C}"
    let later = "{date: 2016-03-01, kind: corrected, what: D}"
    let before = await entries("\(first), \(second), \(third)")
    #expect(before == ["2016-01-02 corrected 0", "2016-01-02 corrected 1", "2016-01-02 updated 0"])
    let after = await entries("\(later), \(first), \(second), \(third)")
    #expect(after == ["2016-03-01 corrected 0"] + before)
  }
}
