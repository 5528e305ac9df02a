import Diagnostics
import Notes

extension Casebook {
  /// Sources without an archived copy, and copies that no archive holds.
  func checkArchives(log: inout DiagnosticLog) {
    for number in sources.indices {
      for archived in sources[number].record.archived {
        let address = ComparedAddress(archived.value)
        if !address.isOfArchive {
          log.report(CheckProblem.notAnArchive(host: address.host), at: archived.range)
        } else if let url = sources[number].record.url, !archived.value.endsWith(url.value),
          let original = ArchiveAddress(archived.value)?.original.map({ ComparedAddress($0) }),
          !original.isOfSameHouse(as: ComparedAddress(url.value))
        {
          log.report(
            CheckProblem.copyOfOther(host: original.host), at: archived.range,
            notes: [Diagnostic.Note("the source's address", at: .range(url.range))])
        }
      }
      guard sources[number].record.archived.isEmpty, sources[number].record.file == nil,
        let url = sources[number].record.url, !ComparedAddress(url.value).isOfArchive
      else { continue }
      log.report(CheckProblem.notArchived, at: url.range)
    }
  }
}

extension WebAddress {
  /// Whether it ends as another whole address does, which is how most copies are addressed.
  fileprivate func endsWith(_ other: WebAddress) -> Bool {
    text.utf8.suffix(other.text.utf8.count).elementsEqual(other.text.utf8)
  }
}

extension ComparedAddress {
  /// Archives that others can look into.
  private static let archives: [[UInt8]] = [
    "archive.org", "archive.today", "archive.ph", "archive.is", "archive.md", "archive.li",
    "archive.vn", "archive.fo", "perma.cc", "ghostarchive.org", "webcitation.org", "megalodon.jp",
    "conifer.rhizome.org", "arquivo.pt", "swap.stanford.edu", "webarchive.org.uk",
    "webarchive.loc.gov", "nationalarchives.gov.uk",
  ].map { Array($0.utf8) }

  /// Whether both hosts have one name, whatever stands before or behind it: `m.example.org`,
  /// `news.example.com` and `example.co.uk` are of one house.
  fileprivate func isOfSameHouse(as other: ComparedAddress) -> Bool {
    hostBytes == other.hostBytes || !names.isDisjoint(with: other.names)
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

  /// Whether the host is a known archive or below one.
  fileprivate var isOfArchive: Bool {
    let host = hostBytes
    return Self.archives.contains { archive in
      guard host.count >= archive.count, host.suffix(archive.count).elementsEqual(archive) else {
        return false
      }
      return host.count == archive.count
        || host[host.endIndex - archive.count - 1] == UInt8(ascii: ".")
    }
  }
}
