/// A document that is cited, with a page of its own.
public final class SourceNote: Sendable {
  public let header: NoteHeader
  public let record: SourceRecord

  init(_ reader: inout NoteReader, header: NoteHeader) {
    self.header = header
    record = SourceRecord(&reader)
  }

  init(noticeOf note: SourceNote) {
    header = NoteHeader(noticeOf: note.header)
    record = SourceRecord()
  }
}
