/// The numbers of what stands inline in incidents, in one array with the notes of its kind:
/// published notes, inline in published incidents, then the same of what is hidden. What is
/// published is therefore a prefix.
struct InlineNumbers: Sendable {
  private let firsts: [Int]
  private let publishedNotes: Int
  private let publishedInline: Int
  private let notes: Int
  /// How many of the array are published.
  var publishedCount: Int { publishedNotes + publishedInline }

  /// - Parameters:
  ///   - counts: how many each incident has, hidden incidents included.
  ///   - published: how many of the incidents are published.
  ///   - notes: how many notes of the kind there are.
  ///   - publishedNotes: how many of the notes are published.
  init(counts: [Int], published: Int, notes: Int, publishedNotes: Int) {
    self.publishedNotes = publishedNotes
    self.notes = notes
    publishedInline = counts[..<published].reduce(0, +)
    var next = publishedNotes
    var firsts: [Int] = []
    firsts.reserveCapacity(counts.count)
    for (incident, count) in counts.enumerated() {
      if incident == published { next += notes - publishedNotes }
      firsts.append(next)
      next += count
    }
    self.firsts = firsts
  }

  /// The number of an incident's first one.
  func first(ofIncident incident: Int) -> Int { firsts[incident] }

  /// The place on its shelf of the note that has a number; nil if that is something inline.
  func note(atNumber number: Int) -> Int? {
    if number < publishedNotes { return number }
    let place = number - publishedInline
    return number >= publishedCount && place < notes ? place : nil
  }

  /// The number of a note, by its place on its shelf.
  func number(ofNote note: Int) -> Int {
    note < publishedNotes ? note : note + publishedInline
  }
}
