private import CUTF8proc

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A normalization form of Unicode (UAX #15): which of several spellings of the same text is used.
public enum NormalizationForm: Sendable {
  /// NFC: a letter and its accents are one character where there is one.
  case composed
  /// NFD: accents are characters of their own.
  case decomposed
  /// NFKD: decomposed, and ligatures, full-width letters and the like are written with plain letters.
  case plainDecomposed

  fileprivate var options: UInt32 {
    switch self {
    case .composed: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    case .decomposed: UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue
    case .plainDecomposed:
      UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
    }
  }
}

extension StringProtocol {
  /// The text in one of Unicode's normalization forms. ASCII is in all of them already.
  public func normalized(_ form: NormalizationForm) -> String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return String(self) }
    let bytes = Array(utf8)
    var result: UnsafeMutablePointer<UInt8>?
    let count = utf8proc_map(
      bytes, bytes.count, &result, utf8proc_option_t(rawValue: form.options))
    guard count >= 0, let result else { return String(self) }
    defer { free(result) }
    return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
  }
}
