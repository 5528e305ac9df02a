import Diagnostics
import Testing

@testable import Publishing

@Suite struct VerifyOutputTests {
  let sandbox = OutputSandbox()
  let site = ["index.html": "home", "a/b.html": "b", "a/c.html": "c"]

  @Test("a folder that is as it was published has no differences")
  func same() throws {
    try sandbox.publish(site)
    try sandbox.write(".nojekyll", "")
    let verification = try OutputVerification(at: sandbox.path)
    #expect(verification.differences == [])
    #expect(verification.files == 3)
  }

  @Test("what was changed, is gone, or was added is named, in order")
  func differences() throws {
    try sandbox.publish(site)
    try sandbox.write("a/b.html", "B")
    try sandbox.remove("a/c.html")
    try sandbox.write("a/d.html", "mine")
    try sandbox.remove("index.html")
    try sandbox.makeFolder("index.html")
    #expect(
      try OutputVerification(at: sandbox.path).differences == [
        .changed("a/b.html"), .missing("a/c.html"), .stranger("a/d.html"), .missing("index.html"),
      ])
  }

  @Test("a folder without a list of hashes cannot be verified")
  func unlisted() throws {
    try sandbox.write("index.html", "home")
    #expect(try OutputVerification(at: sandbox.path).differences == [.unlisted])
  }

  @Test("what a fresh build makes differently is named, in order")
  func outdated() throws {
    try sandbox.publish(site)
    var fresh = Checksums()
    for (path, text) in ["index.html": "home", "a/b.html": "B", "a/d.html": "d"] {
      fresh.hashes[FilePath(path)] = Checksums.hash(Array(text.utf8))
    }
    #expect(
      try compareOutput(at: sandbox.path, with: fresh) == [
        .outdated("a/b.html"), .unmade("a/c.html"), .unpublished("a/d.html"),
      ])
    for (path, text) in site { fresh.hashes[FilePath(path)] = Checksums.hash(Array(text.utf8)) }
    fresh.hashes["a/d.html"] = nil
    #expect(try compareOutput(at: sandbox.path, with: fresh) == [])
  }

  @Test("what an interrupted build has left is named, but not what a running one needs")
  func leftovers() throws {
    try sandbox.publish(site)
    let commit = try OutputCommit(at: sandbox.path, CommitOptions())
    try commit.stage("index.html", [0x61])
    #expect(try OutputVerification(at: sandbox.path).differences == [])
    commit.abandon()
    try sandbox.write(".dossier/new/index.html", "a")
    #expect(try OutputVerification(at: sandbox.path).differences == [.leftover(.staged)])
    try sandbox.write(".dossier/journal", "end\n")
    #expect(try OutputVerification(at: sandbox.path).differences == [.leftover(.journal)])
  }
}
