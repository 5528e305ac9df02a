"""What is asked of a page in a browser: that it is quiet, fits, is accessible and loses nothing.

Each check takes an open page and returns what it found wrong, a text each."""

from contextlib import contextmanager

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TAB_STOPS = 40


@contextmanager
def opened(browser, url, **options):
    """Opens a page, and gives it with what went wrong or went elsewhere meanwhile."""
    context = browser.new_context(**options)
    problems = []
    try:
        page = context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning")
                and problems.append(f"console: {message.text}"))  # fmt: skip
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.on("dialog", lambda dialog: (problems.append(f"a note ran: {dialog.message}"),
                                          dialog.dismiss()))  # fmt: skip
        page.on("requestfailed", lambda request: problems.append(f"failed: {request.url}"))
        page.on("response", lambda response: response.status >= 400
                and problems.append(f"{response.status}: {response.url}"))  # fmt: skip
        root = url[: url.index("/", len("http://"))] if url.startswith("http") else "file://"
        page.on("request", lambda request: request.url.startswith(root)
                or problems.append(f"foreign: {request.url}"))  # fmt: skip
        page.goto(url)
        yield page, problems
    finally:
        context.close()


def visit_all(browser, urls):
    """Opens pages of a site one after the other, each with what went wrong since it was asked for.

    A browser goes to a page much faster than it opens one."""
    if not urls:
        return
    with opened(browser, urls[0]) as (page, problems):
        for number, url in enumerate(urls):
            if number > 0:
                problems.clear()
                page.goto(url)
            yield page, problems


def settle(page):
    """Waits for the form of a search, which appears when its index is there."""
    # Not by a function of ours: the page's own policy forbids to evaluate it a second time.
    page.locator("#unavailable").wait_for(state="hidden")


def barriers(page, axe, scheme="light"):
    """What axe finds. Colours are all that changes in the dark, so there it looks at nothing else."""
    page.emulate_media(color_scheme=scheme)
    rules = {"type": "tag", "values": STANDARD}
    if scheme == "dark":
        rules = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe)
    # Without an account of everything that is in order, a page of thousands of elements takes half as long.
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    result = page.evaluate("options => axe.run(document, options)", options)
    page.emulate_media(color_scheme="light")
    return [
        f"{scheme}: {violation['id']}: {violation['help']} "
        f"({len(violation['nodes'])} times, as {violation['nodes'][0]['html'][:160]})"
        for violation in result["violations"]
    ]


def sideways(page, width):
    """Whether a page is wider than a window of this width. Leaves the window as it was."""
    window = page.viewport_size
    page.set_viewport_size({"width": width, "height": 640})
    needed = page.evaluate("document.scrollingElement.scrollWidth")
    widest = page.evaluate(_WIDEST, width) if needed > width else ""
    page.set_viewport_size(window)
    return [f"in {width} px is {needed} px wide: {widest}"] if widest else []


# Names the innermost elements that reach over the edge without a scroll area of their own.
_WIDEST = """width => [...document.querySelectorAll('body *')].filter(element =>
    element.getBoundingClientRect().right > width + 1
    && ![...element.children].some(child => child.getBoundingClientRect().right > width + 1)
  ).slice(0, 3).map(element => element.tagName + '.' + element.className).join(', ')"""


def sideways_in_large_text(page):
    """WCAG 1.4.4 and 1.4.10: at 200 % on a small screen nothing runs out of the page."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    findings = sideways(page, 640)
    page.evaluate("document.documentElement.style.fontSize = ''")
    return findings


def tab_order(page):
    """Where the tab key does not come to, and where one does not see that it did."""
    findings = []
    for stop in page.evaluate(_STOPS)[:TAB_STOPS]:
        page.keyboard.press("Tab")
        element, is_marked = page.evaluate(_FOCUS)
        if element != stop:
            return findings + [f"came to {element[:120]}, not to {stop[:120]}"]
        if not is_marked:
            findings.append(f"no mark of focus on {element[:120]}")
    return findings


# Everything that a keyboard should come to, in the order of the document.
_STOPS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
  .map(element => element.outerHTML)"""

# Whether the focus is seen: something of the element looks otherwise than without it.
_FOCUS = """() => {
  const element = document.activeElement;
  const looks = () => [element, ...element.querySelectorAll('*')].map(part => {
    const style = getComputedStyle(part);
    return [style.outline, style.boxShadow, style.stroke, style.strokeWidth, style.fill,
      style.backgroundColor, style.textDecoration].join();
  }).join();
  const focused = looks();
  element.blur();
  const isMarked = looks() !== focused;
  element.focus();
  return [element.outerHTML, isMarked];
}"""


def lost_without_script(page, plain):
    """Text and links that a reader comes to with script alone. Takes the controls off the page.

    `plain` is a page of a browser that runs no script."""
    with_script = page.evaluate(_READABLE)
    plain.goto(page.url)
    without_script = set(plain.evaluate(_READABLE))
    return [f"only with script: {line[:120]}" for line in with_script if line not in without_script]


# Text and links that a reader can come to: shown, or behind a summary that opens without script.
# Controls are left out: what they do to a list that is there anyway needs a script.
_READABLE = """() => {
  document.querySelectorAll('form, button').forEach(control => control.remove());
  document.querySelectorAll('details').forEach(details => details.open = true);
  const lines = document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean);
  const links = [...document.querySelectorAll('a[href]')]
    .filter(link => link.checkVisibility()).map(link => link.getAttribute('href'));
  return [...new Set([...lines, ...links])];
}"""


def leaks_of_policy(page):
    """What a page's Content-Security-Policy lets through. A note that runs is a problem of `opened`."""
    policy = page.locator("meta[http-equiv=Content-Security-Policy]")
    if policy.count() != 1:
        return ["has no Content-Security-Policy"]
    content = policy.get_attribute("content")
    found = [] if "default-src 'none'" in content else ["default-src is not 'none'"]
    return found + ([] if "unsafe-inline" not in content else ["allows inline code"])
