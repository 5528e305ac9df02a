import Diagnostics

/// The private values that stand in a file, by their numbers.
struct Leak: Sendable {
  let path: String
  let values: [Int]
}

extension PrivateValues {
  /// Reports every value that was found, with the files that it was found in.
  ///
  /// - Parameters:
  ///   - leaks: what was found in each file.
  ///   - log: takes an error at each value in its note.
  func report(_ leaks: [Leak], log: inout DiagnosticLog) {
    var paths: [Int: [String]] = [:]
    for leak in leaks {
      for value in leak.values { paths[value, default: []].append(leak.path) }
    }
    for (number, value) in values.enumerated() {
      guard let found = paths[number]?.sorted(), let first = found.first else { continue }
      log.report(PrivateValueProblem(path: first, others: found.count - 1), at: value.range)
    }
    for (number, range) in positions.enumerated() {
      guard let found = paths[values.count + number]?.sorted(), let first = found.first else {
        continue
      }
      log.report(WithheldPositionProblem(path: first, others: found.count - 1), at: range)
    }
  }
}

/// A private value that would be published. The message does not repeat the value: logs are read by
/// more people than notes are.
struct PrivateValueProblem: Problem {
  let path: String
  /// In how many more files it stands.
  let others: Int

  var code: DiagnosticCode { .privateValue }

  var message: String {
    "this private value would be published in \(files(path, others))"
  }

  var help: String? {
    "find where else it is written and take it out there, or make it public here"
  }
}

/// Coordinates that a limit keeps back, and that a text, a link or a file would publish.
struct WithheldPositionProblem: Problem {
  let path: String
  /// In how many more files they stand.
  let others: Int

  var code: DiagnosticCode { .protectedPlace }

  var message: String {
    "the position is limited, but \(files(path, others)) would contain these coordinates"
  }

  var help: String? {
    "remove them from texts, links, x- keys and media, or remove the limit"
  }
}

private func files(_ first: String, _ others: Int) -> String {
  "'\(first)'" + (others == 0 ? "" : " and \(others) more \(others == 1 ? "file" : "files")")
}
