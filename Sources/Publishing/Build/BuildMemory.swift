import Casebook

/// What builds have made, for a preview that builds again and again: most of it stays the same.
public struct BuildMemory: Sendable {
  let notes: NoteMemory
  let bodies = BodyMemory()
  let themes: ThemeMemory

  public init() {
    self.init(notes: NoteMemory(), themes: ThemeMemory())
  }

  init(notes: NoteMemory = NoteMemory(), themes: ThemeMemory = ThemeMemory()) {
    self.notes = notes
    self.themes = themes
  }
}
