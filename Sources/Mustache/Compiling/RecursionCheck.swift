internal import Diagnostics

extension TemplateCompiler {
  /// Makes sure that templates which include themselves come to an end: they may do so only with
  /// part of the value that they were given, as a tree's template does with its branches.
  ///
  /// Views are finite, so for them it is enough to see that each round goes on from the innermost
  /// value, and further into it. In a free tree a section may find its value in any value around.
  /// There the uses that lead back are marked, and sections in them see only the innermost value
  /// and what is opened after it.
  mutating func checkRecursion() {
    // An inclusion is part of a circle if what it includes leads back to it.
    let circles = components(edges(inclusions))
    let recursive = inclusions.filter { circles[$0.caller] == circles[$0.callee] }
    let unmoving = recursive.filter { $0.origin == .given }
    let unmovingCircles = components(edges(unmoving))
    for inclusion in recursive {
      switch inclusion.origin {
      case .partOfGiven: break
      case .elsewhere: reportCircle(inclusion, circles, { .straysFromValue($0) })
      case .given:
        if unmovingCircles[inclusion.caller] == unmovingCircles[inclusion.callee] {
          reportCircle(inclusion, unmovingCircles, { .endlessPartial($0) })
        }
      }
      if inclusion.isOverFreeTree { startAfresh(inclusion) }
    }
  }

  func edges(_ inclusions: [Inclusion]) -> [[Int]] {
    var edges: [[Int]] = Array(repeating: [], count: procedures.count)
    for inclusion in inclusions { edges[inclusion.caller].append(inclusion.callee) }
    return edges
  }

  private mutating func reportCircle(
    _ inclusion: Inclusion, _ circles: [Int], _ problem: ([String]) -> TemplateProblem
  ) {
    let members = procedures.indices.filter { circles[$0] == circles[inclusion.caller] }
    let names = Set(members.map { library.templates[procedures[$0].key.template].name })
    report(problem(names.sorted()), inclusion.range)
  }

  private mutating func startAfresh(_ inclusion: Inclusion) {
    switch procedures[inclusion.caller].operations[inclusion.operation] {
    case .call(var call):
      call.startsAfresh = true
      procedures[inclusion.caller].operations[inclusion.operation] = .call(call)
    case .callNamed(let source, var calls):
      for (name, call) in calls where call.procedure == inclusion.callee {
        calls[name]?.startsAfresh = true
      }
      procedures[inclusion.caller].operations[inclusion.operation] = .callNamed(source, calls)
    case .literal, .margin, .write, .skip, .open, .close, .end: break
    }
  }
}
