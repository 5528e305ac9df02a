"""Every kind of page in a browser: whole, quiet, accessible, usable by keyboard and without script."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import Error

import markup

# Opening every kind of page in a browser takes minutes a site: the sample has them all.
pytestmark = pytest.mark.parametrize("site", ["sample"], indirect=True, scope="session")

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


def collect(site, visit, pages=None):
    """Visits one page of each kind, or those given, and gathers all findings.

    Hosts show `404.html` at other addresses than its own: test_not_found.py does as they do."""
    findings = []
    for path in pages or markup.one_of_each_kind(site):
        if path == "404.html":
            continue
        try:
            findings += [f"{path}: {finding}" for finding in visit(path)]
        except Error as error:
            findings.append(f"{path}: {error}")
    return findings


def test_every_page_loads_quietly_from_a_subpath(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, problems):
            page.wait_for_load_state("networkidle")
            return list(problems)

    pages = markup.one_of_each_kind(site, count=6)
    assert collect(site, visit, pages) == []


def test_every_page_loads_quietly_from_a_folder(site, chromium):
    def visit(path):
        with opened(chromium, (site.output / path).as_uri()) as (_, problems):
            return list(problems)

    assert collect(site, visit) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(site, address, chromium, axe, scheme):
    def visit(path):
        with opened(chromium, address + path, color_scheme=scheme) as (page, _):
            page.evaluate(axe)
            result = page.evaluate(
                "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", STANDARD
            )
            return [
                f"{violation['id']}: {violation['help']} "
                f"({len(violation['nodes'])} times, as {violation['nodes'][0]['html'][:160]})"
                for violation in result["violations"]
            ]

    assert collect(site, visit) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(site, address, chromium, width):
    def visit(path):
        with opened(chromium, address + path, viewport={"width": width, "height": 640}) as (page, _):
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            return [] if needed <= width else [f"is {needed} px wide: {page.evaluate(WIDEST, width)}"]

    assert collect(site, visit) == []


# Names the innermost elements that reach over the edge without a scroll area of their own.
WIDEST = """width => [...document.querySelectorAll('body *')].filter(element =>
    element.getBoundingClientRect().right > width + 1
    && ![...element.children].some(child => child.getBoundingClientRect().right > width + 1)
  ).slice(0, 3).map(element => element.tagName + '.' + element.className).join(', ')"""

# Everything that a keyboard should come to, in the order of the document.
STOPS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
  .map(element => element.outerHTML)"""

# Whether the focus is seen: something of the element looks otherwise than without it.
FOCUS = """() => {
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


def test_the_tab_key_comes_to_every_link_in_order_and_shows_where_it_is(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            findings = []
            for stop in page.evaluate(STOPS)[:TAB_STOPS]:
                page.keyboard.press("Tab")
                element, is_marked = page.evaluate(FOCUS)
                if element != stop:
                    return findings + [f"came to {element[:120]}, not to {stop[:120]}"]
                if not is_marked:
                    findings.append(f"no mark of focus on {element[:120]}")
            return findings

    assert collect(site, visit, markup.one_of_each_kind(site, count=1)) == []


# Text and links that a reader can come to: shown, or behind a summary that opens without script.
# Controls are left out: what they do to a list that is there anyway needs a script.
READABLE = """() => {
  document.querySelectorAll('form, button').forEach(control => control.remove());
  document.querySelectorAll('details').forEach(details => details.open = true);
  const lines = document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean);
  const links = [...document.querySelectorAll('a[href]')]
    .filter(link => link.checkVisibility()).map(link => link.getAttribute('href'));
  return [...new Set([...lines, ...links])];
}"""


def test_without_script_nothing_is_lost(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            with_script = page.evaluate(READABLE)
        with opened(chromium, address + path, java_script_enabled=False) as (page, _):
            without_script = set(page.evaluate(READABLE))
        return [f"only with script: {line[:120]}" for line in with_script
                if line not in without_script]  # fmt: skip

    assert collect(site, visit) == []


def test_text_can_be_twice_as_large(site, address, chromium):
    """WCAG 1.4.4 and 1.4.10: at 200 % on a small screen nothing runs out of the page."""

    def visit(path):
        options = {"viewport": {"width": 640, "height": 512}, "device_scale_factor": 2}
        with opened(chromium, address + path, **options) as (page, _):
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            return [] if needed <= 640 else [f"is {needed} px wide"]

    assert collect(site, visit, markup.one_of_each_kind(site, count=1)) == []


def test_the_policy_lets_nothing_run_that_a_note_brought(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            alerts = []
            page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
            page.reload()
            policy = page.locator("meta[http-equiv=Content-Security-Policy]")
            found = [] if policy.count() == 1 else ["has no Content-Security-Policy"]
            if policy.count() == 1:
                content = policy.get_attribute("content")
                found += [] if "default-src 'none'" in content else ["default-src is not 'none'"]
                found += [] if "unsafe-inline" not in content else ["allows inline code"]
            return found + [f"a note ran: {alert}" for alert in alerts]

    assert collect(site, visit) == []
