import Diagnostics
import Notes
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What was read of each note, for a preview that reads the notes again and again: of thousands, one
/// was edited.
public final class NoteMemory: Sendable {
  private struct Contents: Sendable {
    var taxonomies: [String] = []
    var notes: [FilePath: Entry] = [:]
  }

  fileprivate struct Entry: Sendable {
    let stamp: NoteStamp
    let note: ReadNote
  }

  private let contents = Mutex(Contents())
  /// How long ago a file must have been changed to be told from its next version by its stamp. The
  /// system stamps files some milliseconds apart, some disks seconds: a file that was changed a
  /// moment ago could change again and look the same, so it is read once more the next time.
  private let secondsToSettle: Int

  public convenience init() {
    self.init(secondsToSettle: 3)
  }

  init(secondsToSettle: Int) {
    self.secondsToSettle = secondsToSettle
  }

  /// Begins to read all notes once more.
  ///
  /// - Parameter taxonomies: the keys that notes may have beside their own; with others every note
  ///   may read differently.
  func reading(_ taxonomies: [String]) -> Reading {
    contents.withLock { contents in
      Reading(
        notes: contents.taxonomies == taxonomies ? contents.notes : [:],
        latest: time(nil) - secondsToSettle)
    }
  }

  /// Takes what was read in place of what was read before.
  func keep(_ outcomes: [(note: ReadNote, stamp: NoteStamp?)], _ taxonomies: [String]) {
    var notes: [FilePath: Entry] = [:]
    notes.reserveCapacity(outcomes.count)
    for case (let note, .some(let stamp)) in outcomes {
      notes[FilePath(note.file.relativePath)] = Entry(stamp: stamp, note: note)
    }
    let now = Contents(taxonomies: taxonomies, notes: notes)
    contents.withLock { $0 = now }
  }

  /// Whether a note would not be read again if its file stayed the same.
  func isKept(_ path: String) -> Bool { contents.withLock { $0.notes[FilePath(path)] != nil } }

  /// One reading of all notes.
  struct Reading: Sendable {
    fileprivate let notes: [FilePath: Entry]
    fileprivate let latest: Int

    /// A note as it was read before, if its file is the same.
    ///
    /// - Parameter source: the number that its ranges must carry: they do not move with others.
    func known(_ path: FilePath, _ source: SourceID, _ stamp: NoteStamp?) -> ReadNote? {
      guard let entry = notes[path], entry.stamp == stamp, entry.note.file.source == source else {
        return nil
      }
      return entry.note
    }

    /// Whether a change of the file from now on would show in its stamp.
    func canTell(_ stamp: NoteStamp) -> Bool { stamp.changed.seconds < latest }
  }
}

/// What tells that a file has not been changed since.
struct NoteStamp: Equatable, Sendable {
  let device: UInt64
  let number: UInt64
  let size: Int
  let modified: FileTime
  /// Programs can set when a file was modified, not this.
  let changed: FileTime

  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    modified = .modification(status)
    changed = .change(status)
  }
}

extension Directory {
  /// The stamp of a file; nil if there is none.
  func stamp(of name: String) -> NoteStamp? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return NoteStamp(status)
  }
}
