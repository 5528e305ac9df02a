import Mustache
import Notes

/// What every page says of the site.
struct SiteView {
  let title: String
  let description: String?
  let language: String
  let home: URLText
  let navigation: [LinkView]
  let publisher: String?
  let publisherURL: URLText?
  let licence: String?
  let licenceURL: URLText?
  let reportError: URLText?
  let corrections: URLText
  let grades: URLText
  let feed: URLText
  let data: URLText
  let stylesheet: URLText
  let script: URLText?
  let icon: URLText?
  let search: URLText?
  let generator: String
  let extras: PlainValue

  static let schema = Schema<SiteView>(
    "site",
    [
      .text("title") { $0.title },
      .text("description") { $0.description },
      .text("language") { $0.language },
      .url("home") { $0.home },
      .list("navigation", LinkView.schema) { $0.navigation },
      .text("publisher") { $0.publisher },
      .url("publisher-url") { $0.publisherURL },
      .text("licence") { $0.licence },
      .url("licence-url") { $0.licenceURL },
      .url("report-error") { $0.reportError },
      .url("corrections") { $0.corrections },
      .url("grades") { $0.grades },
      .url("feed") { $0.feed },
      .url("data") { $0.data },
      .url("stylesheet") { $0.stylesheet },
      .url("script") { $0.script },
      .url("icon") { $0.icon },
      .url("search") { $0.search },
      .text("generator") { $0.generator },
      .values("x") { $0.extras },
    ])
}
