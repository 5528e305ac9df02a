import Testing

@testable import Preview

@Suite("The site that is served")
struct LiveSiteTests {
  private func site(version: Int) -> PreviewSite {
    PreviewSite(contents: nil, state: LiveState(version: version, pages: version))
  }

  private func version(_ event: LiveSite.Event?) -> Int? {
    if case .state(let state) = event { state.version } else { nil }
  }

  @Test("tells a listener how things are, and then each change")
  func events() async {
    let live = LiveSite(site(version: 1))
    var events = await live.events().makeAsyncIterator()
    #expect(version(await events.next()) == 1)
    await live.swap(site(version: 2))
    #expect(version(await events.next()) == 2)
    await live.swap(site(version: 3))
    #expect(version(await events.next()) == 3)
  }

  @Test("keeps only the newest for a listener that is slow")
  func slowListener() async {
    let live = LiveSite(site(version: 1))
    var events = await live.events().makeAsyncIterator()
    for version in 2...100 { await live.swap(site(version: version)) }
    #expect(version(await events.next()) == 99)
    #expect(version(await events.next()) == 100)
  }

  @Test("takes more knowledge of itself, and none of a site before it")
  func amendment() async {
    let first = site(version: 1)
    let live = LiveSite(first)
    var known = first
    known.state.isRehearsed = true
    #expect(await live.amend(first, known) != nil)
    #expect(await live.site.state.isRehearsed)
    #expect(await live.amend(first, known) == nil)
    await live.swap(site(version: 2))
    #expect(await live.amend(known, first) == nil)
    #expect(await live.site.state.version == 2)
  }
}
