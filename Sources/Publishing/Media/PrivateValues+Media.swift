extension PrivateValues {
  /// Looks through a file of media, of which only a part is in memory at a time.
  func leak(in media: PreparedMedia) -> Leak {
    var found = Set(found(inFile: media.path, []))
    // A value that two parts share is in the next with as much of the one before as it can take.
    var rest: ArraySlice<UInt8> = []
    do {
      try media.forEachChunk { chunk in
        found.formUnion(self.found(inFile: "", rest + chunk))
        rest = (rest + chunk).suffix(longestAsWritten)
      }
    } catch {
      // What cannot be read is not published: staging meets the same failure and reports it.
    }
    return Leak(path: media.path, values: found.sorted())
  }
}
