import Diagnostics

extension CheckProblem {
  var code: DiagnosticCode {
    switch self {
    case .sourceBeforeIncident: .sourceBeforeIncident
    case .fillerDate: .fillerDate
    case .futureDate: .futureDate
    case .farFromLocation, .farFromParent, .swappedCoordinates, .fillerCoordinates:
      .farFromLocation
    case .sameTime, .sameTitle, .sameCode, .manyAtOnce, .sameIdentifier, .sameName, .sameDocument:
      .possibleDuplicate
    case .notArchived: .notArchived
    case .notAnArchive, .copyOfOther: .notAnArchive
    case .addressOfTwoNotes, .addressOfNote, .addressTwice: .repeatedAddress
    case .denialOfNothing: .denialOfNothing
    case .similarQuotation: .similarQuotation
    case .similarActor, .severalSpellings: .similarName
    case .fewPublishers, .noAdmission: .gradeNotBorne
    case .missingAlternative: .missingAlternative
    case .neverLinked: .neverLinked
    case .dateOrder: .dateOrder
    case .unlikelyDate, .lonelyDate, .undatedUpdate: .unlikelyDate
    case .timeRange: .timeRange
    case .unlikelyCount, .victimsAboveCount, .editorsOutsideClaims:
      .unlikelyCount
    case .unlikelyAge, .ageOutsideGroup: .unlikelyAge
    case .repeatedEntry, .twoRoles: .repeatedEntry
    case .relatedToItself, .accusesItself: .selfReference
    case .farEmbargo: .unlikelyDate
    case .localAddress: .localAddress
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
    case .similarQuotation(let found):
      "'\(found.words)' is almost what '\(found.speaker)' says in '\(found.place)': '\(found.others)'"
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
    case .dateOrder(let first, let date, let second, let other):
      "\(first) is dated \(date), before \(second) of \(other)"
    case .unlikelyDate(let date, let year):
      "\(date) lies before \(year)"
    case .lonelyDate(let date):
      "no other incident lies within 50 years of \(date)"
    case .undatedUpdate:
      "this update has no last day, so that no feed can tell of it"
    case .timeRange(let start, let end, let hours):
      "from \(start) to \(end) it is \(hours) hours, past midnight"
    case .unlikelyCount(let number, let isFiller):
      isFiller
        ? "programs write \(number) where a number is missing"
        : "\(number) are more than any one incident has harmed"
    case .victimsAboveCount(let count, let most):
      "\(count) victims are listed, and at most \(most) people are counted as killed or injured"
    case .editorsOutsideClaims(let low, let high):
      low == high
        ? "every claim that counts says \(low)"
        : "the claims that count range from \(low) to \(high)"
    case .unlikelyAge(let age):
      "nobody is \(age) years old"
    case .ageOutsideGroup(let age, let group):
      "somebody of \(age) years is not of the group '\(group)'"
    case .repeatedEntry(let entry):
      "'\(entry)' stands twice in this list"
    case .twoRoles(let actor, let first, let second):
      "'\(actor)' is listed as \(first) and as \(second)"
    case .relatedToItself:
      "this incident is related to itself"
    case .addressOfNote(let source):
      "the source '\(source)', which has a note, has the same address"
    case .farFromParent(let location, let kilometres, _):
      "these coordinates lie \(kilometres) km from those of '\(location)', which this place is within"
    case .farEmbargo(let day):
      "this embargo ends on \(day); until then nobody sees the note"
    case .sameIdentifier(let identifier, let scheme, let other):
      "'\(other)' has the \(scheme) id '\(identifier)' as well"
    case .sameName(let name, let other):
      "'\(other)' is called '\(name)' as well"
    case .sameDocument(let other):
      "the source '\(other)' has the same title, publisher and date"
    case .swappedCoordinates(let swapped):
      "hardly anything lies near these coordinates, and much lies near \(swapped)"
    case .accusesItself(let speaker):
      "'\(speaker)' alleges here that it did it itself"
    case .localAddress(let host):
      "'\(host)' leads nobody else anywhere"
    case .copyOfOther(let host):
      "this is a copy of a page of '\(host)' and not of the source's address"
    }
  }

  var help: String? {
    switch self {
    case .sourceBeforeIncident: "check both dates; silence it if the source is background"
    case .fillerDate: "look it up; write 'unknown' where nobody knows it"
    case .futureDate: "look at the year; what has not ended yet has the end '..': 2015-09-30/.."
    case .fillerCoordinates: "delete them: a location says enough where nobody knows more"
    case .farFromLocation(_, _, let swapped), .farFromParent(_, _, let swapped):
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
    case .dateOrder: "look both dates up; one of them is wrong"
    case .unlikelyDate: "look at the year; write four digits"
    case .undatedUpdate: "write when the note was changed"
    case .lonelyDate: "look at the year; most often one digit is wrong"
    case .timeRange: "write the earlier time first"
    case .unlikelyCount(_, let isFiller):
      isFiller ? "write 'unknown' where nobody gives a number" : "look at the digits"
    case .victimsAboveCount: "correct the count, or look for people who are listed twice"
    case .editorsOutsideClaims: "look at the digits, or add the claim that it is taken from"
    case .unlikelyAge: "look it up; leave the key out where nobody knows it"
    case .ageOutsideGroup: "look both up; one of them is wrong"
    case .repeatedEntry: "keep one"
    case .twoRoles: "keep the role that the claims bear: 'declared' if it says so itself"
    case .relatedToItself: "write the id of the other incident, or delete it"
    case .addressOfNote(let source): "cite it by its id: \(source)"
    case .farEmbargo: "look at the year"
    case .sameIdentifier, .sameName:
      "keep one note, with the id of the other among its aliases, or say which is which in the titles"
    case .sameDocument: "keep one note, with the id of the other among its aliases"
    case .swappedCoordinates(let swapped): "latitude comes first: did you mean \(swapped)?"
    case .accusesItself: "write kind: admission, or look at who is held responsible"
    case .localAddress: "write the address at which others find it"
    case .copyOfOther: "write the address of a copy of this page"
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
