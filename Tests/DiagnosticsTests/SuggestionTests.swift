import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(
    "the distance counts insertions, deletions, substitutions and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
      ("abc", "acb", 1), ("kitten", "sitting", 3), ("titel", "title", 1), ("ca", "abc", 3),
    ])
  func distance(first: String, second: String, distance: Int) {
    #expect(editDistance(Array(first), Array(second)) == distance)
    #expect(editDistance(Array(second), Array(first)) == distance)
  }

  @Test(
    "with a limit, a distance beyond it is not told, and one within it is the same",
    arguments: [
      ("", "abc"), ("abc", "acb"), ("kitten", "sitting"), ("ca", "abc"), ("abcdef", "badcfe"),
      ("2015-10-15-al-ghantu", "2015-10-51-al-gahntu"), ("abc", "xyz"), ("aaaa", "aaaab"),
    ])
  func limited(first: String, second: String) {
    let distance = editDistance(Array(first), Array(second))
    for limit in 0...8 {
      let limited = editDistance(Array(first)[...], Array(second)[...], atMost: limit)
      #expect(limited == (distance <= limit ? distance : nil))
    }
  }

  @Test("several vocabularies are searched as one")
  func vocabularies() {
    let both = [Vocabulary(["title", "tile"]), Vocabulary(["titles", "tile"])]
    #expect(Vocabulary.nearest(to: "titl", in: both) == ["title"])
    #expect(Vocabulary.nearest(to: "tilees", in: both) == ["tile", "titles"])
  }

  @Test("of many things the first are named, and the others counted")
  func abridging() {
    #expect(abridged(["a", "b"], atMost: 2) == "a, b")
    #expect(abridged(["a", "b", "c", "d"], atMost: 2) == "a, b and 2 more")
    #expect(abridged(["a", "b", "c"], atMost: 1, separator: " or ") == "a and 2 more")
  }

  @Test("the nearest come first, ties in alphabetical order, at most three")
  func nearest() {
    let candidates = ["title", "tile", "file", "date", "titles", "titan"]
    #expect(suggestions(for: "titl", among: candidates) == ["title"])
    #expect(suggestions(for: "tite", among: candidates.reversed()) == ["tile", "title"])
    #expect(suggestions(for: "aaa", among: ["aac", "aab", "aad", "aae"]) == ["aab", "aac", "aad"])
    #expect(suggestions(for: "aaa", among: ["aac", "aab"], limit: 1) == ["aab"])
  }

  @Test("what is too far away is not suggested; case does not count")
  func far() {
    #expect(suggestions(for: "zzz", among: ["title", "date"]) == [])
    #expect(suggestions(for: "TITLE", among: ["title"]) == ["title"])
    #expect(suggestions(for: "", among: ["a", "abc"]) == [])
  }

  @Test("a letter more or less makes another word of one or two letters, and a name is told once")
  func short() {
    #expect(suggestions(for: "G", among: ["A", "B"]) == [])
    #expect(suggestions(for: "aa", among: ["ab", "AA"]) == ["AA"])
    #expect(suggestions(for: "titl", among: ["title", "title"]) == ["title"])
  }

  @Test("very long words are compared by their first 64 letters")
  func long() {
    let word = String(repeating: "a", count: 100_000)
    #expect(suggestions(for: word, among: [word + "b"]) == [word + "b"])
  }

  @Test("advice names one, two or three words")
  func wording() {
    #expect(advice(from: []) == nil)
    #expect(advice(from: ["a"]) == "did you mean 'a'?")
    #expect(advice(from: ["a", "b"]) == "did you mean 'a' or 'b'?")
    #expect(advice(from: ["a", "b", "c"]) == "did you mean 'a', 'b' or 'c'?")
  }
}
