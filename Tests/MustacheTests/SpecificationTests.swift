import Foundation
import Mustache
import Testing

/// Every example of the Mustache specification's core, lambdas left out, which
/// `script/fetch-mustache-spec` fetches.
@Suite("The Mustache specification")
struct SpecificationTests {
  @Test(
    "every example makes the page that the specification says",
    arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
  func examples(part: String) throws {
    let file = Self.folder.appendingPathComponent("\(part).json")
    let examples = try JSONDecoder().decode(Part.self, from: Data(contentsOf: file)).tests
    #expect(examples.count >= 9)
    for example in examples {
      let promise = Example(
        example.name, example.template, example.partials ?? [:], over: example.data.value,
        makes: example.expected.replacing("&#x27;", with: "&#39;"))
      #expect(promise.rendered == promise.page, "\(part): \(example.name): \(example.desc)")
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".cache/mustache-spec")
}

private struct Part: Decodable {
  struct Example: Decodable {
    let name: String
    let desc: String
    let data: AnyJSON
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  let tests: [Example]
}

/// Any JSON as a tree of plain values.
private struct AnyJSON: Decodable {
  let value: PlainValue

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self), !object.allKeys.isEmpty {
      value = .map(
        try object.allKeys.map {
          PlainValue.Member($0.stringValue, try object.decode(AnyJSON.self, forKey: $0).value)
        })
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .null
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let whole = try? single.decode(Int.self) {
      value = .number(String(whole))
    } else if let number = try? single.decode(Double.self) {
      value = .number(String(number))
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let list = try? single.decode([AnyJSON].self) {
      value = .list(list.map(\.value))
    } else {
      value = .map([])
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
