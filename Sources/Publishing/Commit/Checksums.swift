import Diagnostics
import Notes

/// `SHA256SUMS`: every published file with the hash of its bytes, as `sha256sum -c` reads it. What
/// it names belongs to the builder; everything else in the folder is somebody else's.
public struct Checksums: Sendable, Equatable {
  static let fileName = ReservedName.checksumsFile

  /// Lower-case hexadecimal digits, by path.
  var hashes: [FilePath: String] = [:]

  static func hash(_ bytes: [UInt8]) -> String {
    var hash = RunningHash()
    hash.add(bytes)
    return hash.text
  }

  init() {}

  init(_ files: [StagedFile]) {
    hashes.reserveCapacity(files.count)
    for file in files { hashes[file.place.path] = file.hash }
  }

  /// Reads a file that this tool wrote. Lines that are none of its own are no claim to a file.
  init(parsing bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.count > 66 {
      let hash = line.prefix(64)
      let path = line.dropFirst(66)
      guard hash.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
        line.dropFirst(64).prefix(2).elementsEqual([0x20, 0x20])
      else { continue }
      guard let text = String(validating: path, as: UTF8.self), let place = OutputPath(text) else {
        continue
      }
      hashes[place.path] = String(decoding: hash, as: UTF8.self)
    }
  }

  /// The file's bytes, in the order of the paths.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (path, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      bytes.append(contentsOf: hash.utf8)
      bytes.append(contentsOf: [0x20, 0x20])
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }
}
