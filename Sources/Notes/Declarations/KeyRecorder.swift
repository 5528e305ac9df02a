import Diagnostics
import FrontMatter

/// Takes down which keys an initialiser reads, in their order, in place of reading them.
///
/// ```swift
/// let keys = KeyRecorder.record("a victim", "victims") { _ = Victim(&$0) }.keys
/// ```
///
/// So a key is declared where it is read, once, and nothing can fall behind.
final class KeyRecorder {
  fileprivate(set) var keys: [KeyDeclaration] = []
  fileprivate var hasFreeKeys = false

  /// Runs what reads a record and declares what it asked for. Every value is missing to it.
  static func record(
    _ name: String, _ pluralName: String, reading: (inout NoteReader) -> Void
  ) -> RecordDeclaration {
    let recorder = KeyRecorder()
    var reader = NoteReader(recording: recorder)
    reading(&reader)
    return RecordDeclaration(
      name: name, pluralName: pluralName, keys: recorder.keys, hasFreeKeys: recorder.hasFreeKeys)
  }

  /// A claim note's `lang` is read twice, as the note's and as the claim's; it is one key.
  func add(_ key: KeyDeclaration) {
    if !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
  }

  func allowFreeKeys() { hasFreeKeys = true }
}
