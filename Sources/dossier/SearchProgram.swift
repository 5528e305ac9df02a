#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where Pagefind's program is, if nobody says so.
enum SearchProgram {
  /// Pagefind with more languages, and Pagefind.
  private static let names = ["pagefind_extended", "pagefind"]

  /// The program that Pagefind's own packages would run.
  ///
  /// - Returns: nil if there is none.
  static func find() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["PAGEFIND_BINARY_PATH"], !path.isEmpty { return path }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for name in names {
      for folder in folders where folder.hasPrefix("/") {
        let path = folder + "/" + name
        if FileManager.default.isExecutableFile(atPath: path) { return path }
      }
    }
    return nil
  }
}
