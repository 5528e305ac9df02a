import Casebook
import Diagnostics
import Mustache
import Notes
import Writing

/// `feed.json` (JSON Feed 1.1): the same entries as the Atom feed.
struct JSONFeed {
  let context: PageContext

  func bytes() -> [UInt8] {
    let entries = context.feedEntries()
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", "https://jsonfeed.org/version/1.1")
      writer.member("title", context.text(context.settings.title.value))
      writer.member("description", context.text(context.settings.description))
      writer.member("language", context.language)
      writer.member("home_page_url", context.address(of: PagePath("index.html")))
      writer.member("feed_url", context.address(of: context.path))
      writer.array("items", entries) { writer, entry in
        writer.object { writer in
          writer.member("id", entry.id)
          writer.member("url", entry.url.text)
          writer.member("title", entry.title)
          writer.member("content_text", entry.summary ?? entry.title)
          writer.member("date_published", entry.published)
          writer.member("date_modified", entry.updated)
        }
      }
    }
    writer.newline()
    return writer.bytes
  }
}
