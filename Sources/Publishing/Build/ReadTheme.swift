import Diagnostics
import FrontMatter
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the user's templates over the default theme's. A site without any is fine.
func readTheme(
  at path: String, catalog: inout SourceCatalog, log: inout DiagnosticLog
) -> Theme {
  var files: [Theme.File] = []
  do {
    readTheme(try Directory(at: path), prefix: "", &files, &catalog, &log)
  } catch {
    if error.number != ENOENT {
      log.report(ContentProblem.unreadable(path, reason: error.message), at: .file(path))
    }
  }
  return Theme(overriding: files, catalog: &catalog)
}

private func readTheme(
  _ folder: Directory, prefix: String, _ files: inout [Theme.File],
  _ catalog: inout SourceCatalog, _ log: inout DiagnosticLog
) {
  do {
    for entry in try folder.entries() where entry.name.first != UInt8(ascii: ".") {
      let name = String(decoding: entry.name, as: UTF8.self)
      if entry.kind == .folder, let inner = try folder.folder(name) {
        readTheme(inner, prefix: prefix + name + "/", &files, &catalog, &log)
      } else if entry.kind == .file, let bytes = try folder.read(name) {
        let source = catalog.add(SourceFile(path: folder.child(name), bytes: bytes))
        files.append(Theme.File(name: prefix + name, source: source, bytes: bytes))
      } else {
        let path = folder.child(name)
        log.report(ContentProblem.link(path), at: .file(path))
      }
    }
  } catch {
    log.report(ContentProblem.unreadable(error.path, reason: error.message), at: .file(error.path))
  }
}
