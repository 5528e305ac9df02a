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

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Publisher? {
    guard case .mapping(let mapping) = node.content else {
      return LocalizedText.read(node, log: &log).map {
        Publisher(name: $0, url: nil, logo: nil, email: nil, corrections: nil)
      }
    }
    var reader = NoteReader(mapping, of: "a publisher", at: node.range)
    let name: Located<LocalizedText>? = reader.required("name")
    let url: WebAddress? = reader.value("url")?.value
    let logo: Located<ContentPath>? = reader.value("logo")
    let email: Located<String>? = reader.value("email")
    let corrections: Located<String>? = reader.value("corrections")
    for address in [email, corrections].compactMap(\.self) { check(address, &reader) }
    log.append(contentsOf: reader.finish())
    return name.map {
      Publisher(
        name: $0.value, url: url, logo: logo, email: email?.value,
        corrections: corrections?.value)
    }
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
