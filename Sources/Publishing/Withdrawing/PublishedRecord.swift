import Notes
import UnicodeForms

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The notes that a published site was built from, as they were then, and how it was built: enough
/// to build it again with one note withdrawn, whatever the notes have become since.
public struct PublishedRecord: Sendable {
  struct Header: Codable, Sendable {
    /// The output folder.
    let output: String
    /// The SHA-256 of its `SHA256SUMS`: the record is of this site and no other.
    let checksums: String
    let asOf: Int
    let includesDrafts: Bool
    let baseURL: String?
    let hasSearch: Bool?
  }

  struct File: Sendable {
    /// Below the content folder.
    let path: String
    var bytes: [UInt8]
  }

  let header: Header
  var files: [File]

  private static let mark = Array("dossier record 1\n".utf8)

  init(_ header: Header, _ files: [File]) {
    self.header = header
    self.files = files
  }

  /// - Returns: nil if these are no record, or not a whole one.
  init?(parsing bytes: [UInt8]) {
    var reader = RecordReader(bytes)
    guard let header = Self.header(from: &reader) else { return nil }
    self.header = header
    var files: [File] = []
    while !reader.isAtEnd {
      guard let pathCount = reader.number(), let count = reader.number(),
        let path = reader.take(pathCount), let content = reader.take(count)
      else { return nil }
      files.append(File(path: String(decoding: path, as: UTF8.self), bytes: content))
    }
    self.files = files
  }

  /// The header of a record of which the beginning was read; nil if it is none.
  static func header(in start: [UInt8]) -> Header? {
    var reader = RecordReader(start)
    return header(from: &reader)
  }

  private static func header(from reader: inout RecordReader) -> Header? {
    guard reader.take(mark.count) == mark, let line = reader.line() else { return nil }
    do {
      return try JSONDecoder().decode(Header.self, from: Data(line))
    } catch {
      return nil
    }
  }

  func bytes() throws -> [UInt8] {
    var bytes = Self.mark
    bytes.reserveCapacity(files.reduce(1000) { $0 + $1.bytes.count + $1.path.utf8.count + 20 })
    bytes += try JSONEncoder().encode(header)
    bytes.append(0x0A)
    for file in files {
      bytes += "\(file.path.utf8.count)\n\(file.bytes.count)\n\(file.path)".utf8
      bytes += file.bytes
    }
    return bytes
  }

  /// The same with a note withdrawn.
  ///
  /// - Returns: nil if the note is not among those that were published.
  func withdrawing(_ note: WithdrawnNote, _ edit: WithdrawalEdit) -> PublishedRecord? {
    var record = self
    let place = files.firstIndex { file in
      let parts = file.path.split(separator: "/")
      return parts.first.map(String.init) == note.kind.folder && parts.count > 1
        && parts.last.map { $0.normalized(.composed) } == note.id + ".md"
    }
    guard let place, let edited = edit.applied(to: files[place].bytes) else { return nil }
    record.files[place].bytes = edited
    return record
  }
}

/// Takes a record apart from its beginning to its end.
private struct RecordReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func line() -> [UInt8]? {
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
    defer { position = end + 1 }
    return Array(bytes[position..<end])
  }

  mutating func number() -> Int? {
    line().flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
