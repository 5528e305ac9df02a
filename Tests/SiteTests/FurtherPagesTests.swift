import Casebook
import Testing

@testable import Site

@Suite("Further pages of long lists")
struct FurtherPagesTests {
  /// A site with an actor that made more claims than a page shows, and others beside it.
  private func plan(_ others: String..., redirects: String = "") async -> SitePlan {
    var site = SmallSite()
    site.add("actors/step", "redirects: [\(redirects)]")
    for other in others { site.add(other) }
    site.add("sources/s")
    let claims = (0..<Parts.rows + 1).map { "  - {by: step, says: Claim \($0), source: s}\n" }
    site.add(
      "incidents/one", "date: 2015-10-15\nlocation: unknown\nclaims:\n" + claims.joined())
    return await site.plan()
  }

  private func target(of path: String, in plan: SitePlan) -> String? {
    for route in plan.routes where route.path.text == path {
      switch route.content {
      case .formerPage(let target), .redirect(let target): return target.text
      default: return nil
      }
    }
    return nil
  }

  @Test("have an address that no id can have, and the old one leads there")
  func address() async {
    let plan = await plan()
    #expect(plan.routes.contains { $0.path.text == "actors/step~2.html" })
    #expect(target(of: "actors/step-2.html", in: plan) == "actors/step~2.html")
  }

  @Test("leave their old address to a note that has it")
  func note() async {
    let plan = await plan("actors/step-2")
    #expect(plan.routes.contains { $0.path.text == "actors/step~2.html" })
    #expect(plan.routes.count { $0.path.text == "actors/step-2.html" } == 1)
    #expect(target(of: "actors/step-2.html", in: plan) == nil)
  }

  @Test("leave their old address to a redirect that has it")
  func redirect() async {
    let plan = await plan(redirects: "actors/step-2.html")
    #expect(target(of: "actors/step-2.html", in: plan) == "actors/step.html")
  }

  @Test("of the timeline stay where they are")
  func timeline() {
    #expect(Parts.path("timeline/2015-10", part: 1).text == "timeline/2015-10-2.html")
    #expect(Parts.formerPath("timeline/2015-10", part: 1) == nil)
    #expect(Parts.path("timeline/2015-10", part: 0).text == "timeline/2015-10.html")
  }
}
