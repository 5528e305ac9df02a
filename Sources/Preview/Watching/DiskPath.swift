import Diagnostics

/// A path as the system has it: bytes, which need not be UTF-8.
struct DiskPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path as it is shown, and compared with those of notes: what is not UTF-8 is no note's.
  var path: FilePath { FilePath(String(decoding: bytes, as: UTF8.self)) }

  /// The part behind the last slash.
  var name: [UInt8] {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[($0 + 1)...]) } ?? bytes
  }

  /// The folder that it lies in.
  var parent: DiskPath {
    switch bytes.lastIndex(of: UInt8(ascii: "/")) {
    case nil: DiskPath(".")
    case 0: DiskPath("/")
    case let slash?: DiskPath(bytes: Array(bytes[..<slash]))
    }
  }

  func child(_ name: some Sequence<UInt8>) -> DiskPath {
    DiskPath(bytes: bytes + [UInt8(ascii: "/")] + name)
  }

  /// Whether it lies anywhere below a folder.
  func isInside(_ folder: DiskPath) -> Bool {
    bytes.count > folder.bytes.count && bytes[folder.bytes.count] == UInt8(ascii: "/")
      && bytes.starts(with: folder.bytes)
  }

  /// Hands the path on as system calls take it.
  func withSystemPath<Value>(_ call: (UnsafePointer<CChar>) -> Value) -> Value {
    call(bytes.map { CChar(bitPattern: $0) } + [0])
  }
}
