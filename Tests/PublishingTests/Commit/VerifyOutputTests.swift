import Testing

@testable import Publishing

@Suite struct VerifyOutputTests {
  let sandbox = OutputSandbox()
  let site = ["index.html": "home", "a/b.html": "b", "a/c.html": "c"]

  @Test("a folder that is as it was published has no differences")
  func same() throws {
    try sandbox.publish(site)
    try sandbox.write(".nojekyll", "")
    #expect(try verifyOutput(at: sandbox.path) == [])
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
      try verifyOutput(at: sandbox.path) == [
        .changed("a/b.html"), .missing("a/c.html"), .stranger("a/d.html"), .missing("index.html"),
      ])
  }

  @Test("a folder without a list of hashes cannot be verified")
  func unlisted() throws {
    try sandbox.write("index.html", "home")
    #expect(try verifyOutput(at: sandbox.path) == [.unlisted])
  }

  @Test("what a fresh build makes differently is named, in order")
  func outdated() throws {
    let fresh = OutputSandbox()
    try sandbox.publish(site)
    try fresh.publish(["index.html": "home", "a/b.html": "B", "a/d.html": "d"])
    #expect(
      try compareOutputs(published: sandbox.path, fresh: fresh.path) == [
        .outdated("a/b.html"), .unmade("a/c.html"), .unpublished("a/d.html"),
      ])
    #expect(try compareOutputs(published: sandbox.path, fresh: sandbox.path) == [])
  }
}
