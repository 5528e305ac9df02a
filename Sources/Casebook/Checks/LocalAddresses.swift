import Diagnostics
import Notes

extension Casebook {
  /// Addresses of sources that lead somewhere from the editor's own machine or office alone.
  func checkLocalAddresses(log: inout DiagnosticLog) {
    for source in sources {
      for address in source.record.addresses {
        guard address.value.mayBeLocal else { continue }
        let host = address.value.host
        guard Self.isLocal(host) else { continue }
        log.report(CheckProblem.localAddress(host), at: address.range)
      }
    }
  }

  /// Names without a dot, names that are kept for local use (RFC 6761, 6762, 8375), and numbers of
  /// private networks (RFC 1918, 3927, 4193, 4291).
  private static func isLocal(_ host: String) -> Bool {
    if host.hasPrefix("[") {
      return ["[::1]", "[::]"].contains(host)
        || ["[fc", "[fd", "[fe80:"].contains { host.hasPrefix($0) }
    }
    guard host.utf8.contains(UInt8(ascii: ".")) else { return true }
    if [".local", ".localhost", ".lan", ".internal", ".home.arpa", ".test", ".invalid"].contains(
      where: { host.hasSuffix($0) })
    {
      return true
    }
    guard let last = host.utf8.last, (0x30...0x39).contains(last) else { return false }
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

extension SourceRecord {
  fileprivate var addresses: [Located<WebAddress>] { url.map { [$0] + archived } ?? archived }
}

extension WebAddress {
  /// Whether the last part of the host is none of those that nearly all hosts on the web have: some
  /// letters that are no word for a place at home.
  fileprivate var mayBeLocal: Bool {
    var last: [UInt8] = []
    var hasDot = false
    for byte in text.utf8.drop(while: { $0 != UInt8(ascii: "/") }).dropFirst(2) {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") {
        break
      }
      if byte == UInt8(ascii: ".") {
        hasDot = true
        last.removeAll(keepingCapacity: true)
      } else {
        last.append(byte)
      }
    }
    guard hasDot, (2...3).contains(last.count) else { return true }
    return last.contains { (0x30...0x39).contains($0) }
      || last.map { $0 | 0x20 }.elementsEqual("lan".utf8)
  }
}
