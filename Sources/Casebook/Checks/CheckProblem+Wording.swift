import Diagnostics

extension CheckProblem {
  var code: DiagnosticCode {
    switch self {
    case .sourceBeforeIncident: .sourceBeforeIncident
    case .fillerDate: .fillerDate
    case .futureDate: .futureDate
    case .farFromLocation, .fillerCoordinates: .farFromLocation
    case .sameTime, .sameTitle, .sameCode, .manyAtOnce: .possibleDuplicate
    case .notArchived: .notArchived
    case .notAnArchive: .notAnArchive
    case .addressOfTwoNotes, .addressTwice: .repeatedAddress
    case .denialOfNothing: .denialOfNothing
    case .similarQuotation: .similarQuotation
    case .similarActor, .severalSpellings: .similarName
    case .fewPublishers, .noAdmission: .gradeNotBorne
    case .missingAlternative: .missingAlternative
    case .neverLinked: .neverLinked
    }
  }

  var message: String {
    switch self {
    case .sourceBeforeIncident(let source, let dated, let incident):
      "the source '\(source)' is dated \(dated), before the incident of \(incident)"
    case .fillerDate(let date):
      "programs write \(date) where a date is missing"
    case .futureDate(let date, let asOf):
      "\(date) has not come yet: the site is built as of \(asOf)"
    case .fillerCoordinates:
      "programs write 0, 0 where coordinates are missing"
    case .farFromLocation(let location, let kilometres, _):
      "these coordinates lie \(kilometres) km from those of '\(location)'"
    case .sameTime(let other):
      "this may be the incident '\(other)': they lie within one day and 1 km"
    case .sameTitle(let other):
      "the incident '\(other)' has the same title"
    case .sameCode(let code, let other):
      "the incident '\(other)' has the code '\(code)' as well"
    case .manyAtOnce(let count):
      "\(count) more incidents follow this one within one day and 1 km of each other"
    case .notArchived:
      "this source has no archived copy"
    case .notAnArchive(let host):
      "'\(host)' is no web archive that is known"
    case .addressOfTwoNotes(let other):
      "the source '\(other)' has the same address"
    case .addressTwice(let incident):
      "the incident '\(incident)' cites this address twice"
    case .denialOfNothing:
      "this denial does not say what it denies"
    case .similarQuotation(let speaker, let words, let others, let place):
      "'\(words)' is almost what '\(speaker)' says in '\(place)': '\(others)'"
    case .similarActor(let name, let known):
      "'\(name)' is almost the name of the actor '\(known)'"
    case .severalSpellings(let name, let common):
      "'\(name)' is almost the name '\(common)' that is used elsewhere"
    case .fewPublishers(let grade, let count):
      "the grade '\(grade)' wants two publishers, and \(Self.cited(count)) cited"
    case .noAdmission(let grade):
      "the grade '\(grade)' wants an admission or a declared actor, and there is neither"
    case .missingAlternative(let file):
      "the image '\(file)' has no alternative text"
    case .neverLinked(let kind):
      kind.message
    }
  }

  var help: String? {
    switch self {
    case .sourceBeforeIncident: "check both dates; silence it if the source is background"
    case .fillerDate: "look it up; write 'unknown' where nobody knows it"
    case .futureDate: "look at the year; what has not ended yet has the end '..': 2015-09-30/.."
    case .fillerCoordinates: "delete them: a location says enough where nobody knows more"
    case .farFromLocation(_, _, let swapped):
      swapped.map { "latitude comes first: did you mean \($0)?" }
        ?? "check both: a digit, the order, or a place of the same name"
    case .sameTime, .sameTitle, .sameCode, .manyAtOnce:
      "merge them, or list them as 'related' if they are two events"
    case .notArchived: "save it at web.archive.org and add the copy's address as 'archived'"
    case .notAnArchive: "write the address of a copy, such as https://web.archive.org/web/…"
    case .addressOfTwoNotes: "keep one note, with the id of the other among its aliases"
    case .addressTwice: "keep one, and cite it by its id"
    case .denialOfNothing: "write replies-to: with the id of the claim that it denies"
    case .similarQuotation: "compare both with the original; the words between ‹ and › differ"
    case .similarActor(_, let known):
      "write \(known) if it is the same, or {name: …} for a plain name"
    case .severalSpellings(_, let common): "write '\(common)', or {name: …} if it is another"
    case .fewPublishers: "add a source of another publisher, or lower the grade"
    case .noAdmission: "add the admission among the claims, or lower the grade"
    case .missingAlternative: "say what it shows: alt: …"
    case .neverLinked(let kind): kind.help
    }
  }

  private static func cited(_ count: Int) -> String {
    count == 0 ? "none is" : "only one is"
  }
}

extension CheckProblem.NeverLinked {
  fileprivate var message: String {
    switch self {
    case .location: "no incident lies in or within this place"
    case .source: "nothing cites this source"
    case .actor: "nothing mentions this actor"
    case .claim: "this claim is about no incident, and nothing leads to it"
    case .page: "neither the navigation nor a text leads to this page"
    }
  }

  fileprivate var help: String {
    switch self {
    case .claim: "name the incident in 'about', or link to the claim from a text"
    case .page: "add it to 'navigation' in site.yml, or link to it from a text"
    default: "link to it, or keep it back with status: draft"
    }
  }
}
