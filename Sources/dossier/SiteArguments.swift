import ArgumentParser
import Casebook
import Notes
import Parallelism
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a site's parts are.
struct SiteArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The notes; default: Content in the site.", valueName: "dir"))
  var content: String?

  @Option(help: ArgumentHelp("Your templates; default: Templates in the site.", valueName: "dir"))
  var templates: String?

  @Option(help: ArgumentHelp("The published site; default: Output in the site.", valueName: "dir"))
  var output: String?

  /// An empty path comes from a variable that is not set, and would mean another folder.
  mutating func validate() throws {
    let given = [
      ("site", site), ("content", content), ("templates", templates), ("output", output),
    ]
    if let empty = given.first(where: { $0.1?.isEmpty == true }) {
      throw ValidationError("--\(empty.0) wants the path of a folder, and is empty.")
    }
  }

  var contentFolder: String { content.map(Self.trimmed) ?? folder("Content") }
  var templatesFolder: String { templates.map(Self.trimmed) ?? folder("Templates") }
  var outputFolder: String { output.map(Self.trimmed) ?? folder("Output") }

  private func folder(_ name: String) -> String {
    if site == "." { return name }
    return site.hasSuffix("/") ? site + name : site + "/" + name
  }

  /// Without slashes at the end, which would make another path of one folder.
  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// What `build` and `check` share.
struct BuildArguments: ParsableArguments {
  @OptionGroup(title: "Folders")
  var folders: SiteArguments

  @Option(name: .customLong("base-url"), help: "The site's address; overrides site.yml's.")
  var baseURL: String?

  @Flag(help: "Publish drafts and embargoed notes as well.")
  var drafts = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The moment that embargoes are judged at, as 2015-12-23T10:00:00Z; default: SOURCE_DATE_EPOCH, else now.",
      valueName: "time"))
  var asOf: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(help: ArgumentHelp("How many notes and pages are worked on at once.", valueName: "n"))
  var jobs: Int?

  @Option(help: "How findings are printed: terminal, json, github or sarif.")
  var format = ReportFormat.terminal

  @Flag(help: "Print the time that each stage took.")
  var timings = false

  @Flag(name: .shortAndLong, help: "Print findings alone.")
  var quiet = false

  mutating func validate() throws {
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs wants a number from 1 to \(Self.mostJobs).")
    }
    if let baseURL {
      do {
        _ = try WebAddress(parsing: baseURL)
      } catch {
        throw ValidationError("--base-url: \(error.message).")
      }
      // Every page's address begins with it, as with that of site.yml.
      if baseURL.utf8.contains(where: { "?#".utf8.contains($0) }) {
        throw ValidationError("--base-url: nothing can stand behind a '?' or '#' in '\(baseURL)'.")
      }
    }
    _ = try moment()
  }

  /// More threads than any machine has processors only wait for each other.
  private static let mostJobs = 1024

  /// - Parameter isCheck: whether to stop before anything is written.
  func options(isCheck: Bool) throws -> BuildOptions {
    var options = BuildOptions(
      content: folders.contentFolder, templates: folders.templatesFolder,
      output: folders.outputFolder,
      visibility: Visibility(asOf: try moment(), includesDrafts: drafts),
      jobs: Jobs(jobs ?? ProcessInfo.processInfo.activeProcessorCount))
    options.baseURL = baseURL.map { String($0.reversed().drop { $0 == "/" }.reversed()) }
    options.isStrict = strict
    options.isCheck = isCheck
    return options
  }

  /// Tells the moment again and again, unless the user named one.
  func clock() throws -> (@Sendable () -> Instant)? {
    guard try namedMoment() == nil else { return nil }
    return { Self.now }
  }

  private func moment() throws -> Instant { try namedMoment() ?? Self.now }

  /// The one place where the clock is read.
  private static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }

  /// The moment that the user asks for; the one place where the environment is read.
  private func namedMoment() throws -> Instant? {
    if let asOf {
      do {
        return try Instant(parsing: asOf)
      } catch {
        throw ValidationError("--as-of: \(error.message); \(error.help ?? "").")
      }
    }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(epoch), abs(seconds) < 1 << 40 else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds.")
      }
      return Instant(seconds: seconds)
    }
    return nil
  }
}
