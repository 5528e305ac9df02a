import Foundation
import Testing

@testable import Preview

@Suite("What stands in folders")
struct FolderSnapshotTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("other bytes are told even if size and time of modification are those of before")
  func sameSizeAndTime() throws {
    try folder.write("notes/a.md", "old")
    let file = folder.path + "/notes/a.md"
    let time = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    let before = FolderSnapshot([DiskPath(folder.path)])
    // In place, so that it stays the same file.
    let handle = try FileHandle(forUpdating: URL(filePath: file))
    try handle.write(contentsOf: Data("new".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    #expect(
      FolderSnapshot([DiskPath(folder.path)], after: before).changes(since: before) == [
        DiskPath(file)
      ])
  }

  @Test("two versions within one tick of the disk's clock are told apart by their bytes")
  func sameTick() throws {
    try folder.write("a.md", "old")
    let path = DiskPath(folder.path + "/a.md")
    var status = stat()
    try #require(path.withSystemPath { lstat($0, &status) } == 0)
    let first = FileStamp(status, of: path, after: nil)
    #expect(FileStamp(status, of: path, after: first) == first)
    try folder.write("a.md", "new")
    #expect(FileStamp(status, of: path, after: first) != first)
  }

  @Test("a folder that cannot be listed keeps the files that were known, and is told once")
  func unlisted() throws {
    try folder.write("notes/a.md", "a")
    try folder.write("notes/inner/b.md", "b")
    let root = folder.path + "/notes"
    let before = FolderSnapshot([DiskPath(root)])
    try folder.move("notes", to: "elsewhere")
    // A link that leads to itself can be neither opened nor taken for nothing.
    try FileManager.default.createSymbolicLink(atPath: root, withDestinationPath: root)
    let during = FolderSnapshot([DiskPath(root)], after: before)
    #expect(during.changes(since: before) == [DiskPath(root)])
    #expect(Set(during.folders) == Set(before.folders))
    #expect(FolderSnapshot([DiskPath(root)], after: during).changes(since: during) == [])
    try folder.remove("notes")
    try folder.move("elsewhere", to: "notes")
    #expect(
      FolderSnapshot([DiskPath(root)], after: during).changes(since: during) == [DiskPath(root)])
  }
}
