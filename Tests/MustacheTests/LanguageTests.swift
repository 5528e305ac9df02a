import Mustache
import Testing

/// A template over a free tree, with what it makes.
struct Example: Sendable, CustomTestStringConvertible {
  let promise: String
  let template: String
  var partials: [String: String] = [:]
  let data: PlainValue
  let page: String

  init(
    _ promise: String, _ template: String, _ partials: [String: String] = [:],
    over data: PlainValue = [:], makes page: String
  ) {
    self.promise = promise
    self.template = template
    self.partials = partials
    self.data = data
    self.page = page
  }

  var testDescription: String { promise }

  /// What the template makes, or what is wrong with it.
  var rendered: String {
    let files =
      [("main.mustache", template)]
      + partials.sorted { $0.key < $1.key }.map { ("\($0.key).mustache", $0.value) }
    return Compiled(list: files) { Entry(free: $0) }.render(data)
  }
}

@Suite("The Mustache language")
struct LanguageTests {
  @Test(
    "a template makes of a tree of values what the language says",
    arguments: Example.variables + Example.sections + Example.comments + Example.lines
      + Example.partials + Example.inheritance)
  func example(example: Example) {
    #expect(example.rendered == example.page)
  }
}
