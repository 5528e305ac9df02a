import Diagnostics
import Notes

extension Casebook {
  /// Sources without an archived copy, and copies that no archive holds.
  func checkArchives(log: inout DiagnosticLog) {
    for number in sources.indices {
      for archived in sources[number].record.archived {
        guard !archived.value.isOfArchive else { continue }
        log.report(CheckProblem.notAnArchive(host: archived.value.host), at: archived.range)
      }
      guard sources[number].record.archived.isEmpty, sources[number].record.file == nil,
        let url = sources[number].record.url, !url.value.isOfArchive
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
}
