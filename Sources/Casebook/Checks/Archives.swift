import Diagnostics
import Notes

extension Casebook {
  /// Sources without an archived copy, copies that no archive holds, and copies of another page.
  func checkArchives(log: inout DiagnosticLog) {
    for number in sources.indices {
      let url = sources[number].record.url
      for archived in sources[number].record.archived {
        if !archived.value.isOfArchive {
          log.report(CheckProblem.notAnArchive(host: archived.value.host), at: archived.range)
        } else if let url, !archived.value.endsWith(url.value),
          let original = ArchiveAddress(archived.value)?.original,
          !original.isOfSameHouse(as: url.value)
        {
          log.report(
            CheckProblem.copyOfOther(host: original.host), at: archived.range,
            notes: [Diagnostic.Note("the source's address", at: .range(url.range))])
        }
      }
      guard sources[number].record.archived.isEmpty, sources[number].record.file == nil, let url,
        !url.value.isOfArchive
      else { continue }
      log.report(CheckProblem.notArchived, at: url.range)
    }
  }
}

extension WebAddress {
  /// Archives that others can look into.
  private static let archives: Set<String> = [
    "archive.org", "archive.today", "archive.ph", "archive.is", "archive.md", "archive.li",
    "archive.vn", "archive.fo", "perma.cc", "ghostarchive.org", "webcitation.org", "megalodon.jp",
    "conifer.rhizome.org", "arquivo.pt", "swap.stanford.edu", "webarchive.org.uk",
    "webarchive.loc.gov", "nationalarchives.gov.uk",
  ]

  /// Whether the host is a known archive or below one.
  fileprivate var isOfArchive: Bool {
    var domain = host[...]
    while !Self.archives.contains(String(domain)) {
      guard let dot = domain.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
      domain = domain[dot...].dropFirst()
    }
    return true
  }

  /// Whether it ends as another whole address does, which is how most copies are addressed.
  fileprivate func endsWith(_ other: WebAddress) -> Bool { text.hasSuffix(other.text) }

  /// Whether both hosts have one name, whatever stands before or behind it: `m.example.org`,
  /// `news.example.com` and `example.co.uk` are of one house.
  fileprivate func isOfSameHouse(as other: WebAddress) -> Bool {
    host == other.host || !names.isDisjoint(with: other.names)
  }

  /// What the host is called, without what any host could be.
  private var names: Set<String> {
    let labels = host.split(separator: ".").map(String.init)
    let names = labels.dropLast().filter { !Self.ofAnyHost.contains($0) }
    return Set(names.map { Self.renamed[$0] ?? $0 })
  }

  private static let ofAnyHost: Set<String> = [
    "ac", "co", "com", "edu", "gob", "gov", "gouv", "m", "mobile", "net", "org", "www",
  ]

  /// Houses that go by two names.
  private static let renamed = [
    "x": "twitter", "youtu": "youtube", "fb": "facebook", "t": "telegram",
  ]
}
