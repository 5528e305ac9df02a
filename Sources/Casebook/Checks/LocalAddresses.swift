import Diagnostics
import Notes

extension Casebook {
  /// Addresses of sources that lead somewhere from the editor's own machine or office alone.
  func checkLocalAddresses(log: inout DiagnosticLog) {
    for source in sources {
      for address in [source.record.url].compactMap(\.self) + source.record.archived {
        let host = address.value.host
        guard Self.isLocal(host) else { continue }
        log.report(CheckProblem.localAddress(host), at: address.range)
      }
    }
  }

  /// Names without a dot, names that are kept for local use (RFC 6761, 6762, 8375), and numbers of
  /// private networks (RFC 1918, 3927).
  private static func isLocal(_ host: String) -> Bool {
    guard host.contains(".") else { return !host.hasPrefix("[") }
    if [".local", ".localhost", ".lan", ".internal", ".home.arpa", ".test", ".invalid"].contains(
      where: { host.hasSuffix($0) })
    {
      return true
    }
    let numbers = host.split(separator: ".").map { Int($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1],
      !numbers.contains(nil)
    else { return false }
    switch first {
    case 0, 10, 127: return true
    case 169: return second == 254
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    default: return false
    }
  }
}
