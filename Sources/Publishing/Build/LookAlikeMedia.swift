import Casebook
import Diagnostics

/// Finds files of media that only case tells apart, of which one at most is published. Two that are
/// published are an error, which the plan of the site reports.
struct LookAlikeMedia {
  private let listing: MediaListing
  private let published: Set<FilePath>
  private let content: String

  init(_ listing: MediaListing, _ casebook: Casebook, inContent content: String) {
    self.listing = listing
    published = Set(casebook.mediaFiles.map(\.value))
    self.content = content
  }

  func report(to log: inout DiagnosticLog) {
    var known: [String: FilePath] = [:]
    for file in listing.files {
      guard let other = known.updateValue(file, forKey: file.folded) else { continue }
      // Of one text, they were reported when the folder was listed.
      let areBothPublished = published.contains(file) && published.contains(other)
      guard file.text != other.text, !areBothPublished else { continue }
      let path = content + "/media/" + file.text
      log.report(ContentProblem.lookAlike(file, other), at: .file(path))
    }
  }
}
