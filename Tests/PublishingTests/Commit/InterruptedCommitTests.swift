import Synchronization
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A commit that changes, adds and removes files and turns files into folders and back, stopped at
/// every one of its changes to the disk.
@Suite struct InterruptedCommitTests {
  private let old = [
    "index.html": "old home", "incidents/a.html": "a", "incidents/b.html": "b", "gone/x/y": "y",
    "turns": "file", "folds/1": "1", "folds/2/3": "3",
  ]
  private let new = [
    "index.html": "new home", "incidents/a.html": "a", "incidents/b.html": "B", "added/z": "z",
    "turns/into": "folder", "folds": "file",
  ]
  private let third = ["index.html": "third home", "incidents/a.html": "A", "turns": "file again"]

  /// What a clean build makes of a site.
  private func clean(_ site: [String: String]) throws -> [String: String] {
    let sandbox = OutputSandbox()
    try sandbox.publish(site)
    return try sandbox.contents()
  }

  /// Stops a commit of `new` over `old` by `refusal`, once at each change.
  private func interrupt(
    _ refusal: @escaping @Sendable (_ stop: Int, _ number: Int, _ change: Disk.Change) -> Int32,
    _ inspect: (_ sandbox: OutputSandbox, _ stop: Int) throws -> Void
  ) throws {
    let whole = CountingDisk()
    let sandbox = OutputSandbox()
    try sandbox.publish(old)
    try sandbox.publish(new, on: whole.disk { _, _ in 0 })
    try #require(whole.changes > 30)
    for stop in 1...whole.changes {
      let sandbox = OutputSandbox()
      try sandbox.publish(old)
      do {
        try sandbox.publish(new, on: CountingDisk().disk { refusal(stop, $0, $1) })
      } catch let error as FileSystemError {
        #expect([ENOSPC, EIO, EISDIR].contains(error.number))
      } catch is UnfinishedCommit {
        #expect(try Leftover.find(at: sandbox.path) == .journal)
      }
      try inspect(sandbox, stop)
    }
  }

  @Test("killed anywhere, every file is whole, and the next build makes what a clean one does")
  func killed() throws {
    let (cleanNew, cleanThird) = (try clean(new), try clean(third))
    var sawOld = false
    var sawBetween = false
    try interrupt({ stop, number, _ in number >= stop ? EIO : 0 }) { sandbox, stop in
      let left = try sandbox.contents().filter { !$0.key.hasPrefix(".dossier") }
      for (path, text) in left where text != "/" && path != "SHA256SUMS" {
        #expect(text == old[path] || text == new[path], "\(path), stopped at \(stop)")
      }
      if left == (try clean(old)) { sawOld = true } else if left != cleanNew { sawBetween = true }
      let copy = OutputSandbox()
      for (path, text) in try sandbox.contents() {
        if text == "/" { try copy.makeFolder(path) } else { try copy.write(path, text) }
      }
      try sandbox.publish(new)
      #expect(try sandbox.contents() == cleanNew, "stopped at \(stop)")
      try copy.publish(third)
      #expect(try copy.contents() == cleanThird, "stopped at \(stop)")
    }
    #expect(sawOld && sawBetween)
  }

  @Test("a recovery that is killed itself is finished by the next")
  func killedTwice() throws {
    let cleanNew = try clean(new)
    try interrupt({ stop, number, _ in number >= stop ? EIO : 0 }) { sandbox, stop in
      for second in stride(from: 1, to: 40, by: 9) {
        do {
          try sandbox.publish(
            new, on: CountingDisk().disk { number, _ in number >= second ? EIO : 0 })
        } catch is FileSystemError {
        } catch is UnfinishedCommit {}
      }
      try sandbox.publish(new)
      #expect(try sandbox.contents() == cleanNew, "stopped at \(stop)")
    }
  }

  @Test("a disk that is full while bytes are written leaves the old site exactly, and no rubbish")
  func full() throws {
    let (cleanOld, cleanNew) = (try clean(old), try clean(new))
    var failures = 0
    // Once the journal is in place nothing needs room any more.
    let isRecorded = Mutex(false)
    try interrupt({ stop, number, change in
      isRecorded.withLock { isRecorded in
        if number == 1 { isRecorded = false }
        if change == .rename { isRecorded = true }
        switch change {
        case .createFile, .write: return number >= stop ? ENOSPC : 0
        case .synchronize: return number >= stop && !isRecorded ? ENOSPC : 0
        default: return 0
        }
      }
    }) { sandbox, stop in
      let contents = try sandbox.contents()
      if contents != cleanNew {
        failures += 1
        #expect(contents == cleanOld, "stopped at \(stop)")
      }
      try sandbox.publish(new)
      #expect(try sandbox.contents() == cleanNew)
    }
    #expect(failures > 10)
  }

  @Test("any one change that fails is made good by the next build")
  func oneFailure() throws {
    let cleanNew = try clean(new)
    try interrupt({ stop, number, _ in number == stop ? EIO : 0 }) { sandbox, stop in
      try sandbox.publish(new)
      #expect(try sandbox.contents() == cleanNew, "failed at \(stop)")
    }
  }

  @Test(
    "a failure says that the site is mixed exactly if it is not the old one, until it is settled")
  func truth() throws {
    let (cleanOld, cleanNew) = (try clean(old), try clean(new))
    let whole = CountingDisk()
    let sandbox = OutputSandbox()
    try sandbox.publish(old)
    try sandbox.publish(new, on: whole.disk { _, _ in 0 })
    var unfinished = 0
    for stop in 1...whole.changes {
      let sandbox = OutputSandbox()
      try sandbox.publish(old)
      do {
        let report = try sandbox.publish(
          new, on: CountingDisk().disk { number, _ in number >= stop ? EIO : 0 })
        #expect(report.clearingFailure != nil, "stopped at \(stop)")
      } catch is FileSystemError {
        let left = try sandbox.contents().filter { !$0.key.hasPrefix(".dossier") }
        #expect(left == cleanOld, "stopped at \(stop)")
      } catch is UnfinishedCommit {
        unfinished += 1
        #expect(try Leftover.find(at: sandbox.path) == .journal)
        let settled = try OutputCommit.settle(
          at: sandbox.path, isDurable: true, interruption: Interruption())
        #expect(settled == .journal)
        #expect(try sandbox.contents() == cleanNew, "stopped at \(stop)")
      }
    }
    #expect(unfinished > 5)
  }

  @Test("a journal that cannot be carried out says how to get out, and following that helps")
  func wedged() throws {
    for way in 1...2 {
      let sandbox = OutputSandbox()
      try sandbox.publish(old)
      // Killed right after the journal was written.
      let isRecorded = Mutex(false)
      let disk = Disk { change in
        isRecorded.withLock { isRecorded in
          defer { isRecorded = isRecorded || change == .rename }
          return isRecorded && change != .synchronize ? EIO : 0
        }
      }
      #expect(throws: UnfinishedCommit.self) { try sandbox.publish(new, on: disk) }
      try sandbox.remove("index.html")
      try sandbox.makeFolder("index.html/mine")
      do {
        try sandbox.publish(new)
        Issue.record("nothing stood in the way")
      } catch let unfinished as UnfinishedCommit {
        #expect(unfinished.message.contains("index.html"))
        #expect(unfinished.help?.contains("/.dossier' and run 'dossier build --adopt'") == true)
      }
      try sandbox.remove("index.html")
      if way == 1 {
        try sandbox.publish(new)
        #expect(try sandbox.contents() == clean(new))
      } else {
        try sandbox.remove(".dossier")
        try sandbox.publish(new, adopt: true)
        for (path, text) in try clean(new) { #expect(try sandbox.contents()[path] == text) }
      }
    }
  }
}
