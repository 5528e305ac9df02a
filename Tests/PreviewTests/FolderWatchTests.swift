import Diagnostics
import Foundation
import Testing

@testable import Preview

@Suite("A watch over folders", .timeLimit(.minutes(10)))
struct FolderWatchTests {
  /// A step of somebody's work in a folder that has `a.md` and `inner/b.md`.
  struct Step: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let work: @Sendable (TemporaryFolder) throws -> Void
    /// The paths that it changes, in order.
    let changes: [String]
  }

  static let steps = [
    Step(
      testDescription: "a save", work: { try $0.write("notes/a.md", "longer") },
      changes: ["notes/a.md"]),
    Step(
      testDescription: "a new file", work: { try $0.write("notes/inner/c.md", "c") },
      changes: ["notes/inner/c.md"]),
    Step(
      testDescription: "a deletion", work: { try $0.remove("notes/a.md") },
      changes: ["notes/a.md"]),
    Step(
      testDescription: "a new name", work: { try $0.move("notes/a.md", to: "notes/z.md") },
      changes: ["notes/a.md", "notes/z.md"]),
    Step(
      testDescription: "a file that is replaced by another",
      work: {
        try $0.write("outside.md", "other")
        try $0.move("outside.md", to: "notes/a.md")
      }, changes: ["notes/a.md"]),
    Step(
      testDescription: "a new folder with files in it",
      work: {
        try $0.write("notes/2024/01/x.md", "x")
        try $0.write("notes/2024/y.md", "y")
      }, changes: ["notes/2024/01/x.md", "notes/2024/y.md"]),
    Step(
      testDescription: "a folder that is moved in",
      work: {
        try $0.write("elsewhere/deep/x.md", "x")
        try $0.move("elsewhere", to: "notes/elsewhere")
      }, changes: ["notes/elsewhere/deep/x.md"]),
    Step(
      testDescription: "a folder's new name",
      work: { try $0.move("notes/inner", to: "notes/outer") },
      changes: ["notes/inner/b.md", "notes/outer/b.md"]),
    Step(
      testDescription: "a folder that goes away", work: { try $0.remove("notes/inner") },
      changes: ["notes/inner/b.md"]),
    Step(
      testDescription: "a root that comes", work: { try $0.write("templates/page.html", "x") },
      changes: ["templates/page.html"]),
    Step(
      testDescription: "a root that goes away", work: { try $0.remove("notes") },
      changes: ["notes/a.md", "notes/inner/b.md"]),
    Step(
      testDescription: "files that editors keep for themselves, and then a save",
      work: {
        try $0.write("notes/.a.md.swp", "x")
        try $0.write("notes/a.md~", "x")
        try $0.write("notes/inner/b.md", "longer")
      }, changes: ["notes/inner/b.md"]),
    Step(
      testDescription: "two files whose names only normalisation tells apart",
      work: {
        try $0.write("notes/\u{E9}.md", "composed")
        try $0.write("notes/e\u{301}.md", "decomposed")
      }, changes: ["notes/\u{E9}.md", "notes/e\u{301}.md"]),
    Step(
      testDescription: "a file whose name is not UTF-8",
      work: { folder in
        let name = (folder.path + "/notes/").utf8.map { CChar(bitPattern: $0) }
        let file = creat(name + [CChar(bitPattern: 0xE9)] + Array(".md\0".utf8CString), 0o600)
        try #require(file >= 0)
        close(file)
      }, changes: ["notes/\u{FFFD}.md"]),
    Step(
      testDescription: "what happens beside the roots, and then a save",
      work: {
        try $0.write("Output/index.html", "x")
        try $0.write("notes/a.md", "longer")
      }, changes: ["notes/a.md"]),
  ]

  @Test("tells what has changed, and nothing else", arguments: steps, [false, true])
  func changes(step: Step, isPolling: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write("notes/a.md", "a")
    try folder.write("notes/inner/b.md", "b")
    var watch = try await FolderWatch(
      [folder.path + "/notes", folder.path + "/templates"], isPolling: isPolling)
    try step.work(folder)
    let expected = Set(step.changes.map { FilePath(folder.path + "/" + $0) })
    var told: Set<FilePath> = []
    while !told.isSuperset(of: expected) { told.formUnion(try await watch.next()) }
    #expect(told == expected)
  }

  @Test("follows what happens in folders that came later", arguments: [false, true])
  func laterFolders(isPolling: Bool) async throws {
    let folder = try TemporaryFolder()
    var watch = try await FolderWatch([folder.path + "/notes"], isPolling: isPolling)
    for name in ["notes/a.md", "notes/2024/b.md", "notes/2024/01/c.md", "notes/2024/01/d.md"] {
      try folder.write(name, "x")
      var told: Set<FilePath> = []
      while !told.contains(FilePath(folder.path + "/" + name)) {
        told.formUnion(try await watch.next())
      }
    }
  }

  @Test("tells of everything that was changed in a flurry", arguments: [false, true])
  func flurry(isPolling: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write("notes/0.md", "")
    var watch = try await FolderWatch([folder.path + "/notes"], isPolling: isPolling)
    let names = (0..<500).map { "notes/\($0).md" }
    for name in names { try folder.write(name, "changed") }
    let expected = Set(names.map { FilePath(folder.path + "/" + $0) })
    var told: Set<FilePath> = []
    while told != expected { told.formUnion(try await watch.next()) }
  }
}
