/// Who refers to the incidents, claims and sources of a casebook, by their numbers.
struct Backlinks: Sendable {
  var related: [[Handle<Incident>]]
  var ratedClaims: [[Handle<Claim>]]
  var answered: [Handle<Claim>?]
  var replies: [[Handle<Claim>]]
  var citations: [[Citing]]

  init(incidents: Int, claims: Int, sources: Int) {
    related = Array(repeating: [], count: incidents)
    ratedClaims = Array(repeating: [], count: incidents)
    answered = Array(repeating: nil, count: claims)
    replies = Array(repeating: [], count: claims)
    citations = Array(repeating: [], count: sources)
  }

  /// Makes places for claims and sources that an edit has added.
  mutating func makeRoom(claims: Int, sources: Int) {
    let (more, others) = (claims - answered.count, sources - citations.count)
    if more > 0 {
      answered += Array(repeating: nil, count: more)
      replies += Array(repeating: [], count: more)
    }
    if others > 0 { citations += Array(repeating: [], count: others) }
  }
}

extension Casebook {
  /// The incidents that are related to another, whichever of the two says so, in time.
  public func related(to incident: Handle<Incident>) -> [Handle<Incident>] {
    backlinks.related[incident.number]
  }

  /// The claim notes about an incident.
  public func ratedClaims(about incident: Handle<Incident>) -> [Handle<Claim>] {
    backlinks.ratedClaims[incident.number]
  }

  /// The claim that another answers; nil for one that begins a thread.
  public func answered(by claim: Handle<Claim>) -> Handle<Claim>? {
    backlinks.answered[claim.number]
  }

  /// The answers to a claim, in the order in which they were given.
  public func replies(to claim: Handle<Claim>) -> [Handle<Claim>] {
    backlinks.replies[claim.number]
  }

  /// Every incident, claim and page that cites a source, in the order of the casebook.
  public func citations(of source: Handle<Source>) -> [Citing] {
    backlinks.citations[source.number]
  }
}
