import Notes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#endif

/// The records of published sites, in the folder `.dossier` beside the content folder. They hold the
/// notes whole, so they lie where the notes lie and never in the output.
public struct PublishedRecords: Sendable {
  private let folder: String

  /// - Parameter path: the content folder.
  public init(besideContent path: String) {
    folder =
      URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
      .appending(path: ".dossier").path
  }

  /// The record of what an output folder holds.
  ///
  /// - Throws: ``WithdrawingProblem/notRecorded(output:)`` if there is none, or the folder holds
  ///   something else by now.
  public func record(of output: String) throws -> PublishedRecord {
    guard let place = try Self.folder(at: folder),
      let bytes = try place.read(Self.name(of: output)),
      let record = PublishedRecord(parsing: bytes),
      try record.header.checksums == Self.checksums(of: output)
    else { throw WithdrawingProblem.notRecorded(output: output) }
    return record
  }

  /// Takes the record of a site that was just published in place of the one before.
  func keep(_ record: PublishedRecord) throws {
    try Directory.create(folder)
    let place = try Directory(at: folder)
    // Nobody else may read it, and it is not to be committed with the notes.
    chmod(folder, 0o700)
    if try place.kind(of: Array(".gitignore".utf8)) == nil {
      try place.write(".gitignore", Array("*\n".utf8))
    }
    let name = Self.name(of: record.header.output)
    try place.write(name + ".new", try record.bytes())
    try place.rename(name + ".new", to: place, name)
    try removeOutdated(in: place)
  }

  /// Removes the records of folders that are gone.
  private func removeOutdated(in place: Directory) throws {
    for entry in try place.entries() {
      let name = String(decoding: entry.name, as: UTF8.self)
      guard name.hasPrefix(Self.prefix), let start = try place.read(name, limit: 1 << 16) else {
        continue
      }
      let header = PublishedRecord.header(in: start)
      let isThere = header.map { FileManager.default.fileExists(atPath: $0.output) }
      if isThere != true { try place.remove(name) }
    }
  }

  private static let prefix = "published-"

  static func absolute(_ output: String) -> String {
    URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// The SHA-256 of the `SHA256SUMS` of a folder; nil if it has none.
  static func checksums(of output: String) throws -> String? {
    try folder(at: output)?.read(Checksums.fileName).map { Checksums.hash($0) }
  }

  private static func name(of output: String) -> String {
    prefix + Checksums.hash(Array(absolute(output).utf8)).prefix(16)
  }

  /// - Returns: nil if there is none.
  private static func folder(at path: String) throws -> Directory? {
    do {
      return try Directory(at: path)
    } catch {
      if error.isOfAbsence { return nil }
      throw error
    }
  }
}
