import Diagnostics
import Notes

extension Casebook {
  /// Sources without an archived copy, and copies that no archive holds.
  func checkArchives(log: inout DiagnosticLog) {
    for number in sources.indices {
      for archived in sources[number].record.archived {
        let address = ComparedAddress(archived.value)
        guard !address.isOfArchive else { continue }
        log.report(CheckProblem.notAnArchive(host: address.host), at: archived.range)
      }
      guard sources[number].record.archived.isEmpty, sources[number].record.file == nil,
        let url = sources[number].record.url, !ComparedAddress(url.value).isOfArchive
      else { continue }
      log.report(CheckProblem.notArchived, at: url.range)
    }
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
