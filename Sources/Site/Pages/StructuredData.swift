import Casebook
import Diagnostics
import Mustache
import Notes
import Writing

/// What pages say to machines in JSON-LD, as schema.org and Google's page on fact checks ask.
extension PageContext {
  /// The way from the site's first page to this one.
  func breadcrumbList(_ breadcrumbs: [LinkView], title: String) -> JSONText? {
    guard !breadcrumbs.isEmpty else { return nil }
    let pages = breadcrumbs.map { (title: $0.title, address: absolute($0.url)) }
    return document("BreadcrumbList") { writer in
      let own = (title: title, address: address(of: path))
      writer.array("itemListElement", (pages + [own]).enumerated()) { writer, item in
        writer.object { writer in
          writer.member("@type", "ListItem")
          writer.member("position", item.offset + 1)
          writer.member("name", item.element.title)
          writer.member("item", item.element.address)
        }
      }
    }
  }

  func article(_ header: NoteHeader) -> JSONText {
    document("Article") { writer in
      writer.member("headline", text(header.title.value))
      writer.member("description", summary(of: header))
      writer.member("inLanguage", language)
      writer.member("url", address(of: path))
      writer.member("datePublished", header.published?.value.latest?.text)
      writer.member("dateModified", modified(header))
      writePublisher("author", &writer)
      writePublisher("publisher", &writer)
    }
  }

  /// One a page, and only for a claim that has been rated.
  func claimReview(_ handle: Handle<Claim>, _ header: NoteHeader) -> JSONText? {
    let claim = casebook[handle]
    guard let step = claim.rating else { return nil }
    let rating = settings.ratings.steps[step]
    return document("ClaimReview") { writer in
      writer.member("url", address(of: path))
      writer.member("claimReviewed", statement(of: claim) ?? text(header.title.value))
      writer.member("datePublished", (claim.reviewed ?? header.published)?.value.latest?.text)
      writer.member("inLanguage", language)
      writePublisher("author", &writer)
      writer.object("itemReviewed") { writer in
        writer.member("@type", "Claim")
        writer.member(
          "datePublished", claim.record.date.flatMap { dates.machineReadable($0.value) })
        if let speaker = claim.speaker {
          writer.object("author") { writer in
            writer.member("@type", isOrganisation(speaker) ? "Organization" : "Person")
            writer.member("name", party(speaker).subject.name)
          }
        }
        let appearances = casebook.appearances(of: handle).compactMap {
          casebook.sources[$0.number].record.url?.value.encoded
        }
        if !appearances.isEmpty {
          writer.array("appearance", appearances) { writer, url in
            writer.object { writer in
              writer.member("@type", "CreativeWork")
              writer.member("url", url)
            }
          }
        }
      }
      writer.object("reviewRating") { writer in
        writer.member("@type", "Rating")
        writer.member("alternateName", self.rating(step)?.label)
        // Words are no numbers: only a scale that has values says where on it a rating stands.
        let values = settings.ratings.steps.compactMap(\.value)
        if let value = rating.value, let worst = values.min(), let best = values.max() {
          writer.member("ratingValue", value)
          writer.member("worstRating", worst)
          writer.member("bestRating", best)
        }
      }
    }
  }

  func dataset(_ exports: [Export]) -> JSONText {
    document("Dataset") { writer in
      writer.member("name", text(settings.title.value))
      writer.member(
        "description", text(settings.description) ?? words("data-introduction"))
      writer.member("url", address(of: path))
      writer.member("license", settings.licence?.url?.encoded)
      writer.member("inLanguage", language)
      writePublisher("creator", &writer)
      writer.array("distribution", exports.filter { $0.mediaType != nil }) { writer, export in
        writer.object { writer in
          writer.member("@type", "DataDownload")
          writer.member("encodingFormat", export.mediaType)
          writer.member("contentUrl", address(of: PagePath(export.path)))
        }
      }
    }
  }

  /// For reference managers (Google Scholar's and Zotero's `citation_…` tags).
  func citationMetadata(_ header: NoteHeader) -> [MetadataView] {
    let date = modified(header)?.replacingHyphens(with: UInt8(ascii: "/"))
    let entries: [(String, String?)] = [
      ("citation_title", text(header.title.value)),
      ("citation_author", text(settings.publisher?.name)),
      ("citation_publication_date", date),
      ("citation_journal_title", text(settings.title.value)),
      ("citation_language", language),
      ("citation_fulltext_html_url", settings.baseURL.map { _ in address(of: path) }),
    ]
    return entries.compactMap { name, content in
      content.map { MetadataView(name: name, content: $0) }
    }
  }

  /// The Open Graph protocol wants absolute addresses, so a site without one has no such tags.
  func openGraph(_ frame: PageFrame) -> [MetadataView] {
    guard settings.baseURL != nil else { return [] }
    let entries: [(String, String?)] = [
      ("og:title", frame.title),
      ("og:type", frame.kind == "incident" || frame.kind == "claim" ? "article" : "website"),
      ("og:url", address(of: path)),
      ("og:site_name", text(settings.title.value)),
      ("og:description", frame.description ?? text(settings.description)),
      ("og:locale", language.replacingHyphens(with: UInt8(ascii: "_"))),
    ]
    return entries.compactMap { name, content in
      content.map { MetadataView(name: name, content: $0) }
    }
  }

  /// Absolute where the site knows its address, else relative to this page.
  func address(of target: PagePath) -> String {
    settings.baseURL.map { "\($0)/\(target.encoded)" } ?? path.address(of: target)
  }

  /// The words themselves, else what they amount to. Words that others report are not the speaker's.
  private func statement(of claim: Claim) -> String? {
    text(claim.record.ownWords) ?? text(claim.record.says?.value)
  }

  private func modified(_ header: NoteHeader) -> String? {
    header.updates.compactMap(\.date.value.latest).max()?.text
      ?? header.published?.value.latest?.text
  }

  private func isOrganisation(_ party: Party) -> Bool {
    guard case .actor(let handle) = party else { return false }
    switch casebook.actors[handle.number].kind {
    case .official, .person: return false
    default: return true
    }
  }

  /// A link's address, which goes up to the site's root.
  private func absolute(_ url: URLText) -> String {
    guard let base = settings.baseURL else { return url.text }
    return "\(base)/\(Substring(url.text.utf8.dropFirst(path.depth * "../".utf8.count)))"
  }

  private func writePublisher(_ key: String, _ writer: inout JSONWriter) {
    guard let publisher = settings.publisher else { return }
    writer.object(key) { writer in
      writer.member("@type", "Organization")
      writer.member("name", text(publisher.name))
      writer.member("url", publisher.url?.encoded)
    }
  }

  private func document(_ type: String, _ write: (inout JSONWriter) -> Void) -> JSONText {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.member("@type", type)
      write(&writer)
    }
    return JSONText(bytes: writer.bytes)
  }
}

extension String {
  fileprivate func replacingHyphens(with mark: UInt8) -> String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? mark : $0 }, as: UTF8.self)
  }
}
