public import Diagnostics

/// A person harmed in an incident. Shown only when the site's `victims` says so.
public struct Victim: RecordReadable {
  static var recordName: String { "a victim" }
  static var pluralName: String { "victims" }

  public let name: LocalizedText?
  public let localName: String?
  public let age: Located<String>?
  public let ageGroup: Located<String>?
  public let sex: String?
  public let note: LocalizedText?

  init(_ reader: inout NoteReader) {
    name = reader.value("name", "The person's name.", examples: ["First Last"])?.value
    localName =
      reader.value(
        "name-local", as: String.self, "The name in the person's own script.",
        examples: ["الاسم"])?.value
    age = reader.value("age", "The age in years, as it was reported.", examples: ["34"])
    ageGroup = reader.value("age-group", "The age, if only roughly known.", examples: ["child"])
    sex =
      reader.value("sex", as: String.self, "The sex, in your words.", examples: ["female"])?
      .value
    note = reader.value("note", "What else is known.", examples: ["A teacher."])?.value
  }
}
