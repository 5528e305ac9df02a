import Foundation
import Testing

@testable import Publishing

/// Programs that are not Pagefind, or not well: each ends a build with its reason.
@Suite(.serialized) struct SearchIndexTests {
  private func problem(
    _ script: String, patience: Duration = .seconds(20), time: Duration = .seconds(60),
    output: Int = 1 << 20
  ) throws -> SearchProblem? {
    let program = FileManager.default.temporaryDirectory
      .appending(path: "dossier-search-\(UUID().uuidString)").path
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    defer { unlink(program) }
    let pages = (0..<200).map { number in
      (address: "\(number).html", html: [UInt8](repeating: 0x61, count: 10_000))
    }
    do throws(SearchProblem) {
      _ = try SearchIndex(
        of: pages, with: program,
        limits: ChildProcess.Limits(patience: patience, time: time, output: output))
      return nil
    } catch {
      return error.anonymous(program)
    }
  }

  @Test("a program that is not there is named")
  func missing() {
    #expect(
      throws: SearchProblem.notStarted(
        program: "/nonexistent", reason: "No such file or directory")
    ) {
      try SearchIndex(of: [], with: "/nonexistent")
    }
  }

  @Test("a program that ends at once does not end the build with it")
  func endsAtOnce() throws {
    #expect(try problem("exit 1") == .ended(program: "it"))
    #expect(try problem("kill -9 $$") == .ended(program: "it"))
    #expect(try problem("exec <&- >&-; exit 0") == .ended(program: "it"))
  }

  @Test("a program that ends in the middle of a conversation is told of")
  func endsLater() throws {
    let answer = Data(#"{"message_id":1,"payload":{"type":"NewIndex","index_id":0}}"#.utf8)
    #expect(
      try problem("printf '%s,' \(answer.base64EncodedString()); head -c 9 >/dev/null")
        == .ended(program: "it"))
  }

  @Test("a program that never answers is given up")
  func silent() throws {
    let problem = try problem("exec cat >/dev/null", patience: .milliseconds(50))
    #expect(problem == .silent(program: "it", seconds: 0))
    #expect(
      try self.problem("while :; do :; done", patience: .milliseconds(50))
        == .silent(program: "it", seconds: 0))
  }

  @Test("a program that shows signs of life and never answers is given up at its deadline")
  func late() throws {
    #expect(
      try problem("while printf A; do sleep 0.01; done", time: .milliseconds(200))
        == .late(program: "it", seconds: 0))
    #expect(
      try problem("exec cat >/dev/null", time: .milliseconds(50))
        == .late(program: "it", seconds: 0))
  }

  @Test("a program that writes without end is given up before it fills the memory")
  func tooMuch() throws {
    #expect(
      try problem("exec tr '\\0' A </dev/zero", output: 3 << 20)
        == .tooMuch(program: "it", megabytes: 3))
  }

  @Test(
    "what is not an answer of Pagefind's is not taken for one",
    arguments: [
      "echo hello, world", "exec yes", "printf 'AAAA,'", "printf ',,,'", "printf '====,'",
      "printf '%s,' \(Data("[]".utf8).base64EncodedString())",
      "printf '%s,' \(Data(#"{"payload":{"type":"NewIndex"}}"#.utf8).base64EncodedString())",
      "printf '%s,' \(Data(#"{"payload":{"type":"GetFiles"}}"#.utf8).base64EncodedString())",
      "printf '\\377\\376\\000,'",
    ])
  func garbage(_ script: String) throws {
    #expect(try problem(script + "; exec cat >/dev/null") == .notUnderstood(program: "it"))
  }

  @Test("what Pagefind says is wrong reaches the user")
  func refusal() throws {
    let answer = Data(#"{"payload":{"type":"Error","message":"no room"}}"#.utf8)
    #expect(
      try problem("printf '%s,' \(answer.base64EncodedString()); exec cat >/dev/null")
        == .refused(program: "it", message: "no room"))
  }
}

extension SearchProblem {
  /// The same with a name that does not change from run to run.
  fileprivate func anonymous(_ program: String) -> SearchProblem {
    switch self {
    case .ended(program): .ended(program: "it")
    case .silent(program, let seconds): .silent(program: "it", seconds: seconds)
    case .late(program, let seconds): .late(program: "it", seconds: seconds)
    case .tooMuch(program, let megabytes): .tooMuch(program: "it", megabytes: megabytes)
    case .notUnderstood(program): .notUnderstood(program: "it")
    case .refused(program, let message): .refused(program: "it", message: message)
    default: self
    }
  }
}
