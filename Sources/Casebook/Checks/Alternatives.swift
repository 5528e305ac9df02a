import Diagnostics
import Notes

extension Casebook {
  /// Images without a text for readers who cannot see them. Those in bodies are found with the body.
  func checkAlternatives(log: inout DiagnosticLog) {
    for media in incidents.indices.lazy.flatMap({ incidents[$0].media })
    where media.record.alternative == nil {
      let file = media.record.file
      guard Self.isImage(file.value.text) else { continue }
      log.report(CheckProblem.missingAlternative(file: file.value.text), at: file.range)
    }
  }

  private static func isImage(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains {
      name.hasSuffix($0)
    }
  }
}
