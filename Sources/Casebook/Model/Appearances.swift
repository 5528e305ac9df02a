extension Casebook {
  /// The sources in which a claim appeared.
  ///
  /// Where the editors do not say, these are its sources but those of a reply to it: what debunks a
  /// claim repeats it, and is not where it appeared.
  public func appearances(of handle: Handle<Claim>) -> [Handle<Source>] {
    let claim = self[handle]
    if let stated = claim.appearedIn { return stated }
    let answering = Set(replies(to: handle).flatMap { self[$0].sources })
    return claim.sources.filter { !answering.contains($0) }
  }
}
