import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Publishing

@Suite struct OutputCommitTests {
  let sandbox = OutputSandbox()
  let site = ["index.html": "home", "incidents/a.html": "a", "incidents/b.html": "b"]

  @Test("a first commit writes every file, and the list of their hashes")
  func first() throws {
    let report = try sandbox.publish(["index.html": "home", "a/b.html": ""])
    #expect(report == CommitReport(written: 2, unchanged: 0, removed: 0))
    let home = "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942"
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(
      try sandbox.contents() == [
        "index.html": "home", "a": "/", "a/b.html": "",
        "SHA256SUMS": "\(empty)  a/b.html\n\(home)  index.html\n",
      ])
  }

  @Test("what did not change is not touched, what changed is, what is gone is removed")
  func second() throws {
    try sandbox.publish(site.merging(["old/x/y.html": "y"]) { $1 })
    let before = try sandbox.identity("incidents/a.html")
    let sums = try sandbox.identity("SHA256SUMS")
    var changed = site
    changed["incidents/b.html"] = "B"
    let report = try sandbox.publish(changed)
    #expect(report == CommitReport(written: 1, unchanged: 2, removed: 1))
    #expect(try sandbox.identity("incidents/a.html") == before)
    #expect(try sandbox.identity("SHA256SUMS") != sums)
    var contents = try sandbox.contents()
    #expect(contents.removeValue(forKey: "SHA256SUMS") != nil)
    #expect(contents == changed.merging(["incidents": "/"]) { $1 })
  }

  @Test("a site that did not change is not touched at all")
  func unchanged() throws {
    try sandbox.publish(site)
    let before = try sandbox.identity("SHA256SUMS")
    #expect(try sandbox.publish(site) == CommitReport(written: 0, unchanged: 3, removed: 0))
    #expect(try sandbox.identity("SHA256SUMS") == before)
  }

  @Test("a published file that somebody edited is written again, one that is gone too")
  func edited() throws {
    try sandbox.publish(site)
    let before = try sandbox.contents()
    try sandbox.write("incidents/a.html", "x")
    try sandbox.remove("index.html")
    #expect(try sandbox.publish(site) == CommitReport(written: 2, unchanged: 1, removed: 0))
    #expect(try sandbox.contents() == before)
  }

  @Test("a file whose name is composed another way is another file, and the old one goes")
  func normalisation() throws {
    let (composed, decomposed) = ("media/\u{E9}.png", "media/e\u{301}.png")
    try sandbox.publish(["index.html": "home", composed: "image"])
    let report = try sandbox.publish(["index.html": "home", decomposed: "image"])
    #expect(report == CommitReport(written: 1, unchanged: 1, removed: 1))
    let names = try Directory(at: sandbox.path + "/media").entries().map(\.name)
    #expect(names == [Array("e\u{301}.png".utf8)])
    #expect(try OutputVerification(at: sandbox.path).differences == [])
  }

  @Test("other people's files stay, and the folders that they are in")
  func strangers() throws {
    try sandbox.publish(site)
    try sandbox.write("incidents/mine.txt", "mine")
    try sandbox.publish(["index.html": "home"])
    let contents = try sandbox.contents()
    #expect(contents["incidents/mine.txt"] == "mine")
    #expect(contents["incidents/a.html"] == nil)
  }

  @Test("a folder that others use is refused, and adopted only when asked")
  func adoption() throws {
    try sandbox.write("mine.txt", "mine")
    try sandbox.write("index.html", "theirs")
    let before = try sandbox.contents()
    #expect(throws: CommitProblem.self) { try sandbox.publish(site) }
    #expect(try sandbox.contents() == before)
    try sandbox.publish(site, adopt: true)
    #expect(try sandbox.contents()["mine.txt"] == "mine")
    #expect(try sandbox.contents()["index.html"] == "home")
  }

  @Test("what begins with a dot is for hosts and tools, and keeps nobody out")
  func dotFiles() throws {
    try sandbox.write(".nojekyll", "")
    try sandbox.write(".git/HEAD", "main")
    try sandbox.publish(site)
    #expect(try sandbox.contents()[".git/HEAD"] == "main")
  }

  @Test("a stranger's file at a page's path is an error, unless it has the same bytes")
  func strangerAtPath() throws {
    try sandbox.publish(["index.html": "home"])
    try sandbox.write("incidents/a.html", "theirs")
    let before = try sandbox.contents()
    #expect(throws: CommitProblem.stranger("incidents/a.html")) { try sandbox.publish(site) }
    #expect(try sandbox.contents() == before)
    try sandbox.write("incidents/a.html", "a")
    #expect(try sandbox.publish(site) == CommitReport(written: 1, unchanged: 2, removed: 0))
  }

  @Test("what somebody else's list of hashes names is not removed")
  func foreignList() throws {
    let list = Checksums.hash(Array("image".utf8)) + "  debian.iso\n"
    try sandbox.write("debian.iso", "image")
    try sandbox.write("SHA256SUMS", list)
    let before = try sandbox.contents()
    #expect(throws: CommitProblem.foreignList(folder: sandbox.path)) { try sandbox.publish(site) }
    #expect(try sandbox.contents() == before)
    try sandbox.publish(site, adopt: true)
    #expect(try sandbox.contents()["debian.iso"] == "image")
  }

  @Test("a file takes the place of the site's own folder, and a folder that of its file")
  func kinds() throws {
    try sandbox.publish(["index.html": "", "a": "file", "b/c/d": "inner"])
    try sandbox.publish(["index.html": "", "a/x": "inner", "b": "file"])
    var contents = try sandbox.contents()
    contents["SHA256SUMS"] = nil
    #expect(contents == ["index.html": "", "a": "/", "a/x": "inner", "b": "file"])
  }

  @Test(
    "what stands in the way of a page is an error before anything is written",
    arguments: ["a.html/mine.txt", "a.html/", "incidents", "a.html/b.html/"])
  func obstacles(_ obstacle: String) throws {
    try sandbox.publish(["index.html": "old"])
    if obstacle.hasSuffix("/") {
      try sandbox.makeFolder(obstacle)
    } else {
      try sandbox.write(obstacle, "mine")
    }
    let before = try sandbox.contents()
    let site = ["index.html": "new", "a.html": "a", "incidents/b.html": "b"]
    #expect(throws: CommitProblem.self) { try sandbox.publish(site) }
    #expect(try sandbox.contents() == before)
  }

  @Test("links are not followed out of the folder, and not replaced")
  func links() throws {
    let outside = OutputSandbox()
    try outside.write("b.html", "outside")
    try sandbox.publish(["index.html": "home"])
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/incidents", withDestinationPath: outside.path)
    #expect(throws: CommitProblem.inTheWay("incidents/a.html")) { try sandbox.publish(site) }
    #expect(try outside.contents() == ["b.html": "outside"])
    #expect(try sandbox.contents()["incidents"] == "-> " + outside.path)
  }

  @Test("a published folder that became a link is left to lie, with what it leads to")
  func linkedAfterwards() throws {
    let outside = OutputSandbox()
    try outside.write("a.html", "a")
    try sandbox.publish(site)
    try sandbox.remove("incidents")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/incidents", withDestinationPath: outside.path)
    try sandbox.publish(["index.html": "home"])
    #expect(try outside.contents() == ["a.html": "a"])
  }

  @Test(
    "paths that lead out of the folder, or that a file system cannot hold, are refused",
    arguments: [
      "", "/etc/x", "../x", "a/../x", "a//b", "a/", "a\\b", "a\u{0}b", "a\nb", ".dossier/1",
      "./x", "../\u{301}x", "SHA256SUMS", "sha256sums", String(repeating: "x", count: 256),
    ])
  func paths(_ path: String) throws {
    #expect(throws: CommitProblem.path(path)) {
      try sandbox.publish(["index.html": "home", path: ""])
    }
    #expect(try sandbox.contents() == [:])
  }

  @Test(
    "names that some disks hold for one collide",
    arguments: [
      ("A.html", "a.html"), ("caf\u{E9}.html", "CAFE\u{301}.html"), ("a", "a/b"), ("a", "A/b"),
      ("A/b", "a/c"),
    ])
  func collision(_ first: String, _ second: String) throws {
    #expect {
      try sandbox.publish([first: "1", second: "2"])
    } throws: { error in
      (error as? CommitProblem)?.code == .routeCollision
    }
    #expect(try sandbox.contents() == [:])
  }

  @Test("a second build is told who is at work, and changes nothing")
  func lock() throws {
    let first = try OutputCommit(at: sandbox.path, CommitOptions())
    try first.stage("index.html", [0x61])
    #expect(
      throws: CommitProblem.inUse(
        folder: sandbox.path, process: String(ProcessInfo.processInfo.processIdentifier))
    ) {
      try sandbox.publish(site)
    }
    _ = try first.finish()
    #expect(try sandbox.contents()["index.html"] == "a")
  }

  @Test("a commit that is given up leaves everything as it was")
  func abandoning() throws {
    try sandbox.publish(site)
    let before = try sandbox.contents()
    let commit = try OutputCommit(at: sandbox.path, CommitOptions())
    try commit.stage("index.html", [0x61])
    commit.abandon()
    #expect(try sandbox.contents() == before)
    do {
      let forgotten = try OutputCommit(at: sandbox.path, CommitOptions())
      try forgotten.stage("index.html", [0x61])
    }
    #expect(try sandbox.contents() == before)
  }

  /// A site of pages and as many other files.
  private func pages(_ count: Int) -> [String: String] {
    var site = ["index.html": "home"]
    for number in 1..<count { site["incidents/\(number).html"] = "incident" }
    for number in 1..<count { site["data/\(number).json"] = "data" }
    return site
  }

  @Test(
    "more than a fifth of the pages goes only if that is confirmed; a few always may",
    arguments: [
      (published: 100, left: 80, isRefused: false), (published: 100, left: 79, isRefused: true),
      (published: 10, left: 6, isRefused: false), (published: 10, left: 5, isRefused: true),
    ])
  func removals(_ published: Int, _ left: Int, _ isRefused: Bool) throws {
    try sandbox.publish(pages(published))
    let before = try sandbox.contents()
    if isRefused {
      #expect {
        try sandbox.publish(pages(left), confirmsRemoval: false)
      } throws: { error in
        guard case .removals(let pages, ofPages: published)? = error as? CommitProblem else {
          return false
        }
        return pages.count == published - left
      }
      #expect(try sandbox.contents() == before)
    }
    try sandbox.publish(pages(left), confirmsRemoval: isRefused)
    #expect(try sandbox.contents().keys.count { $0.hasSuffix(".html") } == left)
  }

  @Test("pages that would be removed are named, the first of them, with their number")
  func removalsAreNamed() throws {
    try sandbox.publish(pages(30))
    do {
      try sandbox.publish(pages(1), confirmsRemoval: false)
      Issue.record("nothing was refused")
    } catch let problem as CommitProblem {
      #expect(
        problem.message.hasPrefix(
          "this build would remove 29 of 30 published pages: incidents/1.html, incidents/10.html, ")
      )
      #expect(problem.message.hasSuffix(" and 19 more"))
    }
  }

  @Test("an output folder that is renamed or replaced during the build gets nothing")
  func movedOutput() throws {
    try sandbox.publish(site)
    let before = try sandbox.contents()
    let elsewhere = OutputSandbox()
    let commit = try OutputCommit(at: sandbox.path, CommitOptions())
    try commit.stage("index.html", [0x61])
    try FileManager.default.moveItem(atPath: sandbox.path, toPath: elsewhere.path)
    try sandbox.makeFolder("")
    #expect(throws: CommitProblem.moved(folder: sandbox.path)) { try commit.finish() }
    #expect(try sandbox.contents() == [:])
    #expect(try elsewhere.contents() == before)
  }

  @Test("staged files can be read by the user who builds, and nobody else")
  func privateStaging() throws {
    let commit = try OutputCommit(at: sandbox.path, CommitOptions())
    try commit.stage("a/b.html", [0x61])
    let attributes = try FileManager.default.attributesOfItem(atPath: sandbox.path + "/.dossier")
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test("a process that is asked to end while files are staged leaves the old site, and no others")
  func interruptedStaging() throws {
    try sandbox.publish(site)
    let before = try sandbox.contents()
    let interruption = Interruption()
    let commit = try OutputCommit(at: sandbox.path, CommitOptions(), interruption: interruption)
    try commit.stage("index.html", [0x61])
    #expect(interruption.close() == .untouched)
    #expect(try sandbox.contents() == before)
    try commit.stage("incidents/a.html", [0x61])
    #expect(throws: CancellationError.self) { try commit.finish() }
    #expect(throws: CancellationError.self) {
      try OutputCommit(at: sandbox.path, CommitOptions(), interruption: interruption)
    }
    #expect(try sandbox.contents() == before)
  }

  @Test("what cannot be cleared away once the site is published is told, and is no failure")
  func clearing() throws {
    try sandbox.publish(site)
    let isPublished = Mutex(false)
    let disk = Disk { [path = sandbox.path] change in
      let hasJournal = FileManager.default.fileExists(atPath: path + "/.dossier/journal")
      isPublished.withLock { $0 = $0 || hasJournal }
      return change == .remove && isPublished.withLock(\.self) ? EIO : 0
    }
    let report = try sandbox.publish(site.merging(["index.html": "new"]) { $1 }, on: disk)
    #expect(report.clearingFailure == "Input/output error")
    #expect(try sandbox.contents()["index.html"] == "new")
    #expect(try Leftover.find(at: sandbox.path) == .journal)
    try sandbox.publish(site)
    #expect(try Leftover.find(at: sandbox.path) == nil)
  }
}
