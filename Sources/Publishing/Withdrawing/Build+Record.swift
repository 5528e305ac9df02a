import Casebook
import Diagnostics
import Notes

extension BuildOptions {
  /// The same for a build of what is published now but for one note, which is withdrawn.
  ///
  /// - Throws: a ``WithdrawingProblem`` if there is no record of what is published, or the note is
  ///   not in it.
  public func withdrawing(
    _ note: WithdrawnNote, _ edit: WithdrawalEdit
  ) throws -> BuildOptions {
    guard let published = try records?.record(of: output) else {
      throw WithdrawingProblem.notRecorded(output: output)
    }
    guard let record = published.withdrawing(note, edit) else {
      throw WithdrawingProblem.notPublished(note.id)
    }
    var options = self
    options.record = record
    // What an embargo or an option kept back or brought out stays as it is.
    options.visibility = Visibility(
      asOf: Instant(seconds: record.header.asOf), includesDrafts: record.header.includesDrafts)
    options.baseURL = record.header.baseURL
    options.hasSearch = record.header.hasSearch
    return options
  }

  /// What a site that was just built from these notes is recorded as.
  func record(of collection: NoteCollection) throws -> PublishedRecord {
    let header = PublishedRecord.Header(
      output: PublishedRecords.absolute(output),
      checksums: try PublishedRecords.checksums(of: output) ?? "",
      asOf: visibility.asOf.seconds, includesDrafts: visibility.includesDrafts, baseURL: baseURL,
      hasSearch: hasSearch)
    var files: [PublishedRecord.File] = []
    if let settings = collection.catalog.files.first {
      files.append(PublishedRecord.File(path: "site.yml", bytes: settings.bytes))
    }
    files += collection.notes.map { note in
      PublishedRecord.File(
        path: note.header.relativePath, bytes: collection.catalog[note.header.source].bytes)
    }
    return PublishedRecord(header, files)
  }
}
