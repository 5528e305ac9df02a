/// The numbers of what stands inline in incidents, in one array with the notes of its kind:
/// published notes, inline in published incidents, then the same of what is hidden. What is
/// published is therefore a prefix.
struct InlineNumbers: Sendable {
  /// By the incident's number.
  private var ranges: [Range<Int>]
  let publishedNotes: Int
  private var publishedInline: Int
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
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(counts.count)
    for (incident, count) in counts.enumerated() {
      if incident == published { next += notes - publishedNotes }
      ranges.append(next..<next + count)
      next += count
    }
    self.ranges = ranges
  }

  /// The numbers of what stands inline in an incident.
  func numbers(ofIncident incident: Int) -> Range<Int> { ranges[incident] }

  /// The number of an incident's first one.
  func first(ofIncident incident: Int) -> Int { ranges[incident].lowerBound }

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

  /// Takes another count for a published incident. If it is larger, all that stands inline in it
  /// gets numbers after those of the others, who keep theirs; numbers that nothing has any more
  /// stay unused.
  mutating func recount(_ incident: Int, _ count: Int) {
    let before = ranges[incident]
    guard count > before.count else {
      ranges[incident] = before.prefix(count)
      return
    }
    ranges[incident] = publishedCount..<publishedCount + count
    publishedInline += count
  }

  /// The numbers of the published notes, and of what stands inline in published incidents.
  func inOrder<Element>(_ order: TimeOrder) -> [Handle<Element>] {
    var numbers = (0..<publishedNotes).map { Handle<Element>($0) }
    numbers.reserveCapacity(publishedCount)
    for incident in order.incidents {
      for number in ranges[incident.number] { numbers.append(Handle(number)) }
    }
    return numbers
  }
}
