import Diagnostics
import FrontMatter
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Templates and strings are written by hand, and are compiled as a whole.
private let largestTemplate = 1 << 20
/// Assets are held in memory; those that may be larger are media.
private let largestAsset = 32 << 20

/// Reads the user's templates over the default theme's. A site without any is fine.
func readTheme(
  at path: String, catalog: inout SourceCatalog, log: inout DiagnosticLog
) -> Theme {
  var files: [Theme.File] = []
  do {
    readTheme(try Directory(at: path), prefix: "", &files, &catalog, &log)
  } catch {
    if error.isObstacle {
      log.report(ContentProblem.noFolderHere(path, isLink: false), at: .file(path))
    } else if error.number != ENOENT {
      log.report(ContentProblem.unreadable(path, reason: error.reason), at: .file(path))
    }
  }
  return Theme(overriding: files, catalog: &catalog)
}

private func readTheme(
  _ folder: Directory, prefix: String, _ files: inout [Theme.File],
  _ catalog: inout SourceCatalog, _ log: inout DiagnosticLog
) {
  guard prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= ContentFolder.deepest else {
    return log.report(ContentProblem.tooDeep(ContentFolder.deepest), at: .file(folder.path))
  }
  let limit = prefix.hasPrefix("assets/") ? largestAsset : largestTemplate
  do {
    for entry in try folder.entries() where entry.name.first != UInt8(ascii: ".") {
      guard let name = String(validating: entry.name, as: UTF8.self) else {
        let shown = String(decoding: entry.name, as: UTF8.self)
        log.report(ContentProblem.notUTF8(shown), at: .file(folder.path))
        continue
      }
      if entry.kind == .folder, let inner = try folder.folder(name) {
        readTheme(inner, prefix: prefix + name + "/", &files, &catalog, &log)
      } else if entry.kind == .file, let bytes = try folder.read(name, limit: readable(limit)) {
        if bytes.count > limit, limit == largestAsset {
          // What is no text has no lines.
          let problem = ContentProblem.tooLarge(limit: limit)
          log.report(problem, at: .file(folder.child(name)))
          continue
        }
        let text = SourceFile(path: folder.child(name), bytes: bytes)
        let source = catalog.add(text)
        if let excess = excess(of: text, source, beyond: limit) {
          log.report(ContentProblem.tooLarge(limit: limit), at: excess)
          continue
        }
        files.append(Theme.File(name: prefix + name, source: source, bytes: bytes))
      } else {
        let path = folder.child(name)
        let problem = ContentProblem.noFileHere(path, isLink: entry.kind == .link)
        log.report(problem, at: .file(path))
      }
    }
  } catch {
    log.report(ContentProblem.unreadable(error.path, reason: error.reason), at: .file(error.path))
  }
}
