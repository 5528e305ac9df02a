/// What the files of a site are handed to, one by one, from several threads at once.
protocol Destination: Sendable {
  /// - Parameter path: below the output folder, with `/` between its parts.
  func stage(_ path: String, _ bytes: [UInt8]) throws(FileSystemError)

  /// Takes a file of any size, of which only a part is in memory at a time.
  ///
  /// - Parameters:
  ///   - count: how many bytes the file has.
  ///   - forEachChunk: hands on all bytes, in order; may be called twice.
  func stage(
    _ path: String, count: Int, _ forEachChunk: (([UInt8]) throws -> Void) throws -> Void
  ) throws
}
