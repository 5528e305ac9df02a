public import Diagnostics
public import FrontMatter

/// A person harmed in an incident. Shown only when the site's `victims` says so.
public struct Victim: NodeReadable {
  public let name: LocalizedText?
  public let localName: String?
  public let age: Located<String>?
  public let ageGroup: Located<String>?
  public let sex: String?
  public let note: LocalizedText?

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Victim? {
    guard let mapping = node.mapping(expecting: "a victim", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a victim", at: node.range)
    let victim = Victim(
      name: reader.value("name")?.value,
      localName: reader.value("name-local", as: String.self)?.value,
      age: reader.value("age"),
      ageGroup: reader.value("age-group"),
      sex: reader.value("sex", as: String.self)?.value,
      note: reader.value("note")?.value)
    log.append(contentsOf: reader.finish())
    return victim
  }
}
