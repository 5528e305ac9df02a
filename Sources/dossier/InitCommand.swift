import ArgumentParser
import Foundation

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
        let full = folder + "/" + path
        try files.createDirectory(
          at: URL(fileURLWithPath: full).deletingLastPathComponent(),
          withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full), options: .withoutOverwriting)
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      Terminal.writeError("\(folder) could not be written: \(error.localizedDescription)\n")
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
