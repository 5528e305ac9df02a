import Casebook
import Mustache
import Notes
import Testing

@testable import Site

/// What is too long for one page stands on further ones, and nothing gets lost.
@Suite("Long lists") struct LongListsTests {
  private func conversation(answers: Int, isChain: Bool = false) async -> SitePlan {
    var site = SmallSite()
    site.add("sources/s")
    for number in 0...answers {
      let answered = isChain ? "c\(number - 1)" : "c0"
      site.add(
        "claims/c\(number)",
        "by: {name: A}\nkind: denial\nsays: x\nsource: s\n"
          + (number > 0 ? "replies-to: \(answered)" : ""))
    }
    return await site.plan()
  }

  private func count(_ thread: ThreadView) -> Int {
    thread.replies.reduce(1) { $0 + count($1) }
  }

  private func claim(_ id: String, in plan: SitePlan) -> Handle<Claim> {
    Handle(plan.casebook.claims.firstIndex { $0.header?.id == id } ?? 0)
  }

  @Test("a conversation of a hundred answers is shown whole")
  func short() async {
    let plan = await conversation(answers: 100)
    let page = plan.context.claimPage(claim("c0", in: plan)).content.subject
    #expect(page.threads.map(count) == [101])
    #expect(page.threads[0].allAnswers == nil)
    #expect(plan.conversations.answers.isEmpty)
  }

  @Test("of a longer one each page shows the first hundred, and all have pages of their own")
  func long() async {
    let plan = await conversation(answers: 250)
    for id in ["c0", "c7", "c250"] {
      let thread = plan.context.claimPage(claim(id, in: plan)).content.subject.threads[0]
      #expect(count(thread) == 101)
      #expect(thread.allAnswers?.title == "All 250 answers")
      #expect(thread.allAnswers?.url.text.contains("c0") == true)
    }
    let root = NoteReference.claim(claim("c0", in: plan))
    let pages = plan.routes.compactMap { route -> Int? in
      if case .answers(root, let part) = route.content { part } else { nil }
    }
    #expect(pages == [0, 1, 2])
    let listed = pages.flatMap { plan.context.answersPage(root, part: $0).content.subject.answers }
    #expect(listed.count == 250)
  }

  @Test("what a chain says below what a thread shows stands on the pages of all answers")
  func deep() async {
    let plan = await conversation(answers: 70, isChain: true)
    let root = claim("c0", in: plan)
    let thread = plan.context.claimPage(root).content.subject.threads[0]
    #expect(count(thread) == 61)
    #expect(thread.allAnswers?.title == "All 70 answers")
    #expect(plan.conversations.answers[.claim(root)]?.count == 70)
  }

  private func pages(_ count: Int, _ settings: String = "") async -> SitePlan {
    var site = SmallSite()
    site.settings = settings
    for number in 0..<count { site.add("pages/p\(number)") }
    return await site.plan()
  }

  @Test("twenty pages are all named in the navigation")
  func fewPages() async {
    let plan = await pages(20, "search: off")
    #expect(plan.navigation.count == 25)
    #expect(!plan.routes.contains { $0.path.text == "pages/index.html" })
  }

  @Test("of more pages the first twenty are named, and a list has them all")
  func manyPages() async {
    let plan = await pages(700, "search: off")
    #expect(plan.navigation.count == 26)
    #expect(plan.navigation.last?.path.text == "pages/index.html")
    let listed = (0..<2).flatMap {
      plan.context.pagesPage(part: $0).content.subject.entries.map(\.link.title)
    }
    #expect(Set(listed).count == 700)
  }

  @Test("a navigation that the site states is shown as it is, and the list of all pages is there")
  func ownNavigation() async {
    let entries = (0..<40).map { "p\($0)" }.joined(separator: ", ")
    let plan = await pages(40, "search: off\nnavigation: [\(entries)]")
    #expect(plan.navigation.count == 40)
    #expect(plan.routes.contains { $0.path.text == "pages/index.html" })
  }

  @Test("the pages of a very long list link to their neighbours, to both ends and to a few between")
  func pager() {
    let parts = Parts(of: 1000 * 500)
    let linked = parts.linked(from: 512)
    #expect(linked.first == 0 && linked.last == 999)
    #expect(Set(509...515).isSubset(of: linked))
    #expect(linked.count < 25)
    #expect(Parts(of: 20 * 500).linked(from: 3) == Array(0..<20))
  }
}
