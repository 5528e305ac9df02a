import Diagnostics
import Notes

extension Casebook {
  /// Plain names that are almost an actor's, and publishers that are spelled in several ways.
  func checkNames(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    let names = plainNames(notes)
    var known = KnownNames(actors)
    var ofPublishers: [PlainName] = []
    for name in names.inOrder {
      if let actor = known.nearest(to: name) {
        report(CheckProblem.similarActor(name.text, known: actors[actor].header.id), name, &log)
      } else if name.isPublisher {
        ofPublishers.append(name)
      }
    }
    for (name, common) in Spellings(ofPublishers).pairs {
      report(CheckProblem.severalSpellings(name.text, common: common.text), name, &log)
    }
  }

  private func report(_ problem: CheckProblem, _ name: PlainName, _ log: inout DiagnosticLog) {
    for place in name.places { log.report(problem, at: place) }
  }

  private func plainNames(_ notes: WrittenNotes) -> PlainNames {
    var names = PlainNames()
    for number in sources.indices {
      guard case .name = sources[number].publisher else { continue }
      names.add(sources[number].record.publisher, isPublisher: true)
    }
    for number in claims.indices {
      if case .name = claims[number].speaker { names.add(claims[number].record.by) }
      guard claims[number].attributesTo.contains(where: \.isPlainName) else { continue }
      let claim = claims[number]
      for reference in claim.record.attributesTo
      where claim.attributesTo.contains(where: {
        $0 == .name(reference.value.text)
      }) {
        names.add(reference)
      }
    }
    for number in incidents.indices
    where incidents[number].actors.contains(where: { $0.party.isPlainName }) {
      let incident = incidents[number]
      for involved in notes.incident(incident.header)?.actors ?? []
      where incident.actors.contains(where: { $0.party == .name(involved.actor.value.text) }) {
        names.add(involved.actor)
      }
    }
    return names
  }
}

extension Party {
  fileprivate var isPlainName: Bool {
    if case .name = self { true } else { false }
  }
}

/// A name that is no actor's, with where it stands.
struct PlainName {
  /// More places than that are not reported: it is one mistake.
  private static let mostPlaces = 20

  let text: String
  let skeleton: NameSkeleton
  let words: NameWords
  var isPublisher = false
  var count = 0
  var places: [SourceRange] = []

  init(_ text: String) {
    self.text = text
    skeleton = NameSkeleton(text)
    words = NameWords(text)
  }

  mutating func add(_ place: SourceRange) {
    count += 1
    if places.count < Self.mostPlaces { places.append(place) }
  }
}

/// Every plain name once, in the order in which they were met.
private struct PlainNames {
  private(set) var inOrder: [PlainName] = []
  private var numbers: [String: Int] = [:]

  /// Takes a reference, unless it says `{name: …}`, which is to say that it is nobody else's.
  mutating func add(_ reference: Located<ActorReference>?, isPublisher: Bool = false) {
    guard let reference, case .name(let text) = reference.value else { return }
    let number: Int
    if let known = numbers[text] {
      number = known
    } else {
      number = inOrder.count
      numbers[text] = number
      inOrder.append(PlainName(text))
    }
    inOrder[number].add(reference.range)
    if isPublisher { inOrder[number].isPublisher = true }
  }
}
