"""What a reader sees at a glance: sizes and colours that the promises of the style stand on."""

import re

import pytest
from playwright.sync_api import expect

from reading import opened

pytestmark = pytest.mark.parametrize("site", ["sample", "arabic"], indirect=True, scope="session")
INCIDENTS = {
    "sample": "incidents/2015-10-01-jisr-al-shughour.html",
    "arabic": "incidents/town-1-first.html",
}
STYLE_LIMIT = 30_000
SCRIPT_LIMIT = 20_000


@pytest.fixture(scope="session")
def incident(site, address):
    """An incident that somebody denies."""
    return address + INCIDENTS[site.name]


def test_style_and_script_stay_small(site):
    size = {path.name: path.stat().st_size for path in (site.output / "assets").iterdir()}
    assert sum(count for name, count in size.items() if name.endswith(".css")) < STYLE_LIMIT
    assert sum(count for name, count in size.items() if name.endswith(".js")) < SCRIPT_LIMIT


# How many rules of a style a browser keeps, and which of these declarations it would not.
UNDERSTOOD = """([style, declarations]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const rules = list => [...list].reduce((sum, rule) => sum + 1 + rules(rule.cssRules ?? []), 0);
  return [rules(sheet.cssRules), declarations.filter(([name, value]) => !CSS.supports(name, value))];
}"""


def test_a_browser_understands_all_of_the_style(site, chromium):
    """What it does not understand it drops without a word."""
    (path,) = (site.output / "assets").glob("*.css")
    style = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r'([-a-z]+)\s*:\s*((?:[^;{}"]|"[^"]*")+);', style)
    declarations = [
        [name, value.replace("!important", "").strip()]
        for name, value in found
        if not name.startswith("--")
    ]
    assert len(declarations) > 500
    page = chromium.new_page()
    try:
        rules, unknown = page.evaluate(UNDERSTOOD, [style, declarations])
    finally:
        page.close()
    assert unknown == []
    assert rules == style.count("{")


@pytest.mark.parametrize("width", [900, 1024, 1100, 1440])
def test_who_says_what_shows_all_its_columns(incident, chromium, width):
    with opened(chromium, incident, viewport={"width": width, "height": 800}) as (page, _):
        hidden = page.eval_on_selector(".scroll", "box => box.scrollWidth - box.clientWidth")
        assert hidden == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_denial_differs_from_other_claims_without_its_word(incident, chromium, scheme):
    with opened(chromium, incident, color_scheme=scheme) as (page, _):
        ground = "one => getComputedStyle(one).backgroundColor"
        denial = page.eval_on_selector(".denial", ground)
        others = page.eval_on_selector_all(
            ".claim-kind:not(.denial)", f"all => all.map({ground})"
        )
        assert others and denial not in others


def test_a_denial_is_read_on_paper_that_shows_no_grounds(incident, chromium):
    with opened(chromium, incident) as (page, _):
        page.emulate_media(media="print")
        style = page.eval_on_selector(
            ".denial", "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
        )
        assert style == ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"]


def test_a_phone_shows_the_grade_before_anything_is_scrolled(incident, chromium):
    with opened(chromium, incident, viewport={"width": 360, "height": 740}) as (page, _):
        grade = page.locator(".grade-fact .grade").bounding_box()
        assert grade["y"] + grade["height"] < 740


def test_a_phone_shows_who_denies_it_before_anything_is_scrolled(incident, chromium):
    with opened(chromium, incident, viewport={"width": 360, "height": 740}) as (page, _):
        denials = page.locator(".tally span:has(> .denial)")
        box = denials.bounding_box()
        assert box["y"] + box["height"] < 740
        count = denials.locator(".denial").inner_text()
        assert denials.inner_text().replace(count, "").strip(), "nobody is named"


def test_the_counts_of_the_head_are_those_of_what_stands_below(incident, chromium):
    with opened(chromium, incident) as (page, _):
        for kind in ["report", "allegation", "response", "rebuttal", "denial"]:
            head = page.locator(f".tally .{kind}").all_inner_texts()
            rows = page.locator(f".claims .{kind}").count()
            answers = page.locator(f".thread .{kind}").count()
            assert bool(head) == (rows + answers > 0), kind
        page.locator('.tally [href="#references"]').click()
        expect(page.locator("#references")).to_be_in_viewport()


def test_numbers_of_groups_do_not_read_as_more_digits(incident, chromium):
    """A point in the middle of a line is a zero in Arabic."""
    with opened(chromium, incident) as (page, _):
        groups = page.locator(".groups").all_inner_texts()
        assert groups and not [text for text in groups if "·" in text]


@pytest.mark.parametrize("width", [360, 1100])
def test_the_number_of_a_source_stays_in_one_line(incident, chromium, width):
    with opened(chromium, incident, viewport={"width": width, "height": 800}) as (page, _):
        heights = page.eval_on_selector_all(
            ".source-mark", "all => all.map(one => one.getClientRects()[0].height / 16)"
        )
        assert heights and max(heights) < 2.5
