import Diagnostics
import Notes
import Parallelism

/// Quotations of one speaker that are nearly the same and differ in some words.
///
/// Only those of one voice are compared, so the voices are divided among several checks.
struct Quotations {
  private static let parts: UInt64 = 8
  /// The claims that quote somebody, with whom, as a number.
  private let quoting: [(claim: Int, voice: UInt64)]

  init(_ casebook: Casebook, jobs: Jobs) async {
    let voices = await jobs.map(casebook.claims.count) { casebook.voice(ofClaim: $0) }
    quoting = voices.enumerated().compactMap { claim, voice in voice.map { (claim, $0) } }
  }

  var checks: [Check] {
    (0..<Self.parts).map { part in
      { casebook, _, log in
        casebook.checkQuotations(quoting.filter { $0.voice % Self.parts == part }, log: &log)
      }
    }
  }
}

extension Casebook {
  fileprivate func checkQuotations(
    _ quoting: [(claim: Int, voice: UInt64)], log: inout DiagnosticLog
  ) {
    var index = QuotationIndex()
    for (number, voice) in quoting {
      guard let quote = claims[number].record.quote else { continue }
      for variant in quote.value.variants {
        let text = Array(variant.text.utf8)
        for passage in Passage.all(of: text) where passage.words.count >= Alignment.fewestWords {
          let quotation = Quotation(claim: number, text: text, passage: passage, speaker: voice)
          guard let found = index.add(quotation) else { continue }
          report(quotation, found.other, found.alignment, at: quote.range, log: &log)
        }
      }
    }
  }

  private func report(
    _ quotation: Quotation, _ other: Quotation, _ alignment: Alignment, at place: SourceRange,
    log: inout DiagnosticLog
  ) {
    let problem = CheckProblem.similarQuotation(
      SimilarQuotation(
        quotation: quotation, other: other, alignment: alignment, speaker: name(of: other.claim),
        place: title(of: other.claim)))
    let notes = claims[other.claim].record.quote.map {
      [Diagnostic.Note("the other quotation", at: .range($0.range))]
    }
    log.report(problem, at: place, notes: notes ?? [])
  }

  /// The whole that an actor is part of: a ministry and its spokesman speak with one voice.
  func whole(of actor: Handle<Actor>) -> Handle<Actor> {
    var whole = actor
    while let parent = actors[whole.number].parent { whole = parent }
    return whole
  }

  /// - Returns: nil for a claim that quotes nobody.
  fileprivate func voice(ofClaim number: Int) -> UInt64? {
    guard claims[number].record.quote != nil else { return nil }
    return switch claims[number].speaker {
    case nil: nil
    case .actor(let actor): UInt64(whole(of: actor).number)
    case .name(let name):
      NameSkeleton(name).letters.reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3
      }
    }
  }

  private func name(of claim: Int) -> String {
    switch claims[claim].speaker {
    case .actor(let actor): self[actor].header.title.value.text(in: settings.language)
    case .name(let name): name
    case nil: ""
    }
  }

  private func title(of claim: Int) -> String {
    switch claims[claim].origin {
    case .note(let header): header.id
    case .inline(let incident, let number):
      "\(self[incident].header.id)#\(claims[claim].record.id?.value ?? "\(number + 1)")"
    }
  }
}
