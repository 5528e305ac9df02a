/// Finds bodies that are nested deeper than anybody writes, before libcmark spends its time on them.
enum Nesting {
  /// The place where the nesting passes a limit, or nil.
  ///
  /// Counts what can be open at once: markers of quotes and lists at the start of a line, and
  /// brackets and runs of emphasis within a paragraph.
  static func excess(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var markers = 0
    var brackets = 0
    var isStart = true
    var isBlank = true
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x0A, 0x0D:
        // A blank line ends a paragraph and everything that is open in it.
        if isBlank { brackets = 0 }
        markers = 0
        isStart = true
        isBlank = true
        continue
      case 0x20, 0x09:
        continue
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if isStart, byte == UInt8(ascii: ">") || isMarker(text, place) { markers += 1 }
        isBlank = isBlank && byte == UInt8(ascii: ">")
      case UInt8(ascii: "["), UInt8(ascii: "<"):
        brackets += 1
        isStart = false
        isBlank = false
      case UInt8(ascii: "]"), UInt8(ascii: ">"):
        brackets = max(0, brackets - 1)
        isStart = false
        isBlank = false
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ")"):
        isBlank = false
      default:
        isStart = false
        isBlank = false
      }
      if markers > limit || brackets > limit { return place }
    }
    return nil
  }

  private static func isMarker(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 1 < text.count && (text[place + 1] == 0x20 || text[place + 1] == 0x09)
  }
}
