internal import Diagnostics

extension TemplateCompiler {
  /// A page includes templates in no more ways than this, one section counted once. Where each of
  /// twenty templates includes the next one twice, there are a million.
  static let mostExpansions = 100_000

  /// Makes sure that templates that include others several times do not multiply to more than any
  /// page needs. How often a section goes through its list depends on the notes, and costs what the
  /// list is worth; circles end by what ``checkRecursion()`` makes sure of.
  mutating func checkExpansion() {
    // What a procedure includes, circles aside, has a lower number of its component.
    let numbers = components(edges(inclusions))
    let order = inclusions.indices.sorted {
      (numbers[inclusions[$0].caller], $0) < (numbers[inclusions[$1].caller], $1)
    }
    var expansions = Array(repeating: 1, count: procedures.count)
    var last: (caller: Int, operation: Int, count: Int)?
    for place in order {
      let inclusion = inclusions[place]
      let (caller, callee) = (inclusion.caller, inclusion.callee)
      guard numbers[caller] != numbers[callee] else { continue }
      var added = expansions[callee]
      if let before = last, before.caller == caller, before.operation == inclusion.operation {
        // A tag that names its template by a value includes one of them.
        added = max(0, added - before.count)
        last?.count = max(before.count, expansions[callee])
      } else {
        last = (caller, inclusion.operation, added)
      }
      expansions[caller] = min(expansions[caller] + added, Self.mostExpansions + 1)
      guard expansions[caller] <= Self.mostExpansions else {
        report(.tooManyPartials(limit: Self.mostExpansions), inclusion.range)
        return
      }
    }
  }
}
