internal import CEmbedded

extension Outlines {
  /// The outlines that the tool carries inside itself. Reading them takes some milliseconds: read
  /// them once in a run.
  public static func embedded() throws(OutlinesError) -> Outlines {
    let file = embedded_outlines
    return try Outlines(
      reading: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
