import Foundation
import Synchronization

@testable import Publishing

/// A temporary folder that is gone with the value.
final class OutputSandbox: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "dossier-" + UUID().uuidString
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // It was never made.
    }
  }

  /// Commits a site of texts. That pages are removed needs no confirmation.
  @discardableResult
  func publish(
    _ site: [String: String], adopt: Bool = false, confirmsRemoval: Bool = true,
    interruption: Interruption = Interruption(), on disk: Disk = .real
  ) throws -> CommitReport {
    var options = CommitOptions()
    options.adopts = adopt
    options.confirmsRemoval = confirmsRemoval
    let commit = try OutputCommit(at: path, options, interruption: interruption, on: disk)
    for (path, text) in site.sorted(by: { $0.key < $1.key }) {
      try commit.stage(path, Array(text.utf8))
    }
    return try commit.finish()
  }

  func write(_ name: String, _ text: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Every file and folder, with what stands in it: "/" is a folder, "-> x" a symbolic link.
  func contents() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let file = path + "/" + name
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: return (name, "/")
        case .typeSymbolicLink:
          return (name, "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: file)))
        default: return (name, try String(contentsOfFile: file, encoding: .utf8))
        }
      })
  }

  /// A file's number on the disk and the time of its last change.
  func identity(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return ["\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.modificationDate] ?? 0)"]
  }
}

/// Counts the changes that a disk is asked for, and refuses some.
final class CountingDisk: Sendable {
  private let count = Mutex(0)

  var changes: Int { count.withLock { $0 } }

  /// - Parameter refusal: the `errno` for a change, by its number from 1 and its kind.
  func disk(_ refusal: @escaping @Sendable (Int, Disk.Change) -> Int32) -> Disk {
    Disk { [self] change in
      refusal(
        count.withLock { count in
          count += 1
          return count
        }, change)
    }
  }
}
