import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a site in a new or empty folder.")

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    let files = FileManager.default
    do {
      if files.fileExists(atPath: folder) {
        guard try files.contentsOfDirectory(atPath: folder).isEmpty else {
          Terminal.writeError("\(folder) is not empty; nothing was written\n")
          throw ExitCode(1)
        }
      }
      for (path, text) in StarterSite.files {
        try NewFile.write(text, to: folder + "/" + path)
      }
    } catch let failure as NewFileError {
      Terminal.writeError("\(folder) could not be written: \(failure.message)\n")
      throw ExitCode(74)
    } catch let failure as CocoaError {
      Terminal.writeError("\(folder) could not be read: \(failure)\n")
      throw ExitCode(74)
    }
    Terminal.write(
      """
      A site stands in \(folder). To see it, and to write:

        cd \(folder)
        dossier serve --open

      """)
  }
}
