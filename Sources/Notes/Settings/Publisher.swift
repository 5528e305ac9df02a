public import Diagnostics
public import FrontMatter

/// Who publishes the site.
public struct Publisher: NodeReadable {
  public let name: LocalizedText
  public let url: WebAddress?
  /// Below `Content/media/`.
  public let logo: Located<ContentPath>?
  public let email: String?
  /// Where errors are reported: an address of a page or of a mailbox.
  public let corrections: String?

  public static var form: ValueForm { .either(.localizedText, PublisherRecord.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Publisher? {
    guard case .mapping(let mapping) = node.content else {
      return LocalizedText.read(node, log: &log).map {
        Publisher(name: $0, url: nil, logo: nil, email: nil, corrections: nil)
      }
    }
    return PublisherRecord.read(mapping, at: node.range, log: &log)?.publisher
  }
}

private struct PublisherRecord: RecordReadable {
  static var recordName: String { "a publisher" }
  static var pluralName: String { "publishers" }

  let publisher: Publisher

  init?(_ reader: inout NoteReader) {
    let name: Located<LocalizedText>? = reader.required(
      "name", "Who publishes the site.", examples: ["Example Monitor"])
    let url: WebAddress? =
      reader.value("url", "The publisher's own website.", examples: ["https://example.org"])?.value
    let logo: Located<ContentPath>? = reader.value(
      "logo", "Its logo, as a path below media.", form: .mediaFile, examples: ["logo.png"])
    let email: Located<String>? = reader.value(
      "email", "Where to write to it.", form: .contact, examples: ["desk@example.org"])
    let corrections: Located<String>? = reader.value(
      "corrections", "Where readers report errors.", form: .contact,
      examples: ["corrections@example.org"])
    for address in [email, corrections].compactMap(\.self) { Self.check(address, &reader) }
    guard let name else { return nil }
    publisher = Publisher(
      name: name.value, url: url, logo: logo, email: email?.value, corrections: corrections?.value)
  }

  /// Readers are sent there: it is a mailbox or a web address.
  private static func check(_ contact: Located<String>, _ reader: inout NoteReader) {
    let text = contact.value
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
      if !isMailbox(text) { reader.report(SettingsProblem.contact(text), at: contact.range) }
      return
    }
    do {
      _ = try WebAddress(parsing: text)
    } catch {
      reader.report(error, at: contact.range)
    }
  }

  private static func isMailbox(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"?&".unicodeScalars.contains($0) }
  }
}
