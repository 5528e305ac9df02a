extension PrivateValues {
  /// Searches a media file, of which only a part is in memory at a time.
  ///
  /// - Throws: what kept the file from being read: a file that was not searched to its end must not
  ///   be published.
  func leak(in media: PreparedMedia) throws -> Leak {
    var found = Set(found(inFile: media.path, []))
    // A value that two parts share is in the next with as much of the one before as it can take.
    var rest: ArraySlice<UInt8> = []
    try media.forEachChunk { chunk in
      found.formUnion(self.found(inFile: "", rest + chunk))
      rest = (rest + chunk).suffix(longestAsWritten)
    }
    return Leak(path: media.path, values: found.sorted())
  }
}
