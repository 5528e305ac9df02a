import Diagnostics

/// A fact that deserves a second look: nothing is broken, and something may be wrong.
enum CheckProblem: Problem {
  case sourceBeforeIncident(source: String, dated: String, incident: String)
  case fillerDate(String)
  case futureDate(String, asOf: String)
  case fillerCoordinates
  case farFromLocation(String, kilometres: Int, swapped: String?)
  case sameTime(as: String)
  case sameTitle(as: String)
  case sameCode(String, as: String)
  case manyAtOnce(count: Int)
  case notArchived
  case notAnArchive(host: String)
  case addressOfTwoNotes(other: String)
  case addressTwice(incident: String)
  case denialOfNothing
  indirect case similarQuotation(SimilarQuotation)
  case similarActor(String, known: String)
  case severalSpellings(String, common: String)
  case fewPublishers(grade: String, count: Int)
  case noAdmission(grade: String)
  case missingAlternative(file: String)
  case neverLinked(NeverLinked)
  case dateOrder(String, String, before: String, String)
  case unlikelyDate(String, before: Int)
  case lonelyDate(String)
  case undatedUpdate
  case timeRange(String, String, hours: Int)
  case unlikelyCount(Int, isFiller: Bool)
  case victimsAboveCount(Int, most: Int)
  case editorsOutsideClaims(low: Int, high: Int)
  case unlikelyAge(String)
  case ageOutsideGroup(String, group: String)
  case repeatedEntry(String)
  case twoRoles(String, String, String)
  case relatedToItself
  case addressOfNote(String)
  case farFromParent(String, kilometres: Int, swapped: String?)
  case copyOfOther(host: String)
  case farEmbargo(String)
  case sameIdentifier(String, of: String, other: String)
  case sameName(String, other: String)
  case sameDocument(other: String)
  case swappedCoordinates(String)
  case accusesItself(String)
  case localAddress(String)

  /// What is missing of a note that nothing leads to.
  enum NeverLinked: Sendable {
    case location, source, actor, claim, page
  }
}
