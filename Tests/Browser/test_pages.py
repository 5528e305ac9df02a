"""Pages of every kind in a browser: whole, quiet, accessible, usable by keyboard and without script.

On the sample, on a site that is written from right to left, and on one with extreme values."""

import re

import pytest
from playwright.sync_api import Error

import markup
import reading
from reading import opened

SITES = ["sample", "arabic", "extremes"]
pytestmark = pytest.mark.parametrize("site", SITES, indirect=True, scope="session")


def pages(site, kind):
    """Of the sample two pages of a kind, of the others the fullest; none of a kind that the site does not have."""
    return markup.pages_by_kind(site).get(kind, [])[: 2 if site.name == "sample" else 1]


@pytest.fixture(scope="session")
def visits(site, address, kind, chromium, axe):
    """What each check finds on the pages of a kind, by the check's name. Getting to a page takes longer than
    most checks, so each is visited once; what takes parts off the page comes last."""
    home = address + "index.html"
    with opened(chromium, home, java_script_enabled=False) as (plain, _):
        checks = {
            "tab order": reading.tab_order,
            "policy": reading.leaks_of_policy,
            "digits": lambda page: foreign_digits(page, site),
            "barriers": lambda page: reading.barriers(page, axe),
            "barriers in the dark": lambda page: reading.barriers(page, axe, "dark"),
            "width": lambda page: reading.sideways(page, 320) + reading.sideways(page, 1280),
            "large text": reading.sideways_in_large_text,
            "script off": lambda page: reading.lost_without_script(page, plain),
        }
        found = {name: [] for name in [*checks, "noise"]}
        paths = pages(site, kind)
        visited = reading.visit_all(chromium, [address + path for path in paths])
        for path, (page, problems) in zip(paths, visited, strict=True):
            reading.settle(page)
            for name, check in checks.items():
                try:
                    found[name] += [f"{path}: {finding}" for finding in check(page)]
                except Error as error:
                    found[name].append(f"{path}: {error}")
            found["noise"] += [f"{path}: {problem}" for problem in problems]
    return found


def test_every_page_is_of_a_kind_that_is_visited(site):
    assert markup.pages_by_kind(site).keys() <= set(markup.KINDS)
    # Of the sample none is missing, so no kind is visited nowhere.
    assert site.name != "sample" or markup.pages_by_kind(site).keys() == set(markup.KINDS)


def test_pages_load_quietly_from_a_subpath(visits):
    assert visits["noise"] == []


def test_pages_load_quietly_from_a_folder(site, kind, chromium):
    found = []
    urls = [(site.output / path).as_uri() for path in pages(site, kind)]
    for page, problems in reading.visit_all(chromium, urls):
        found += [f"{page.url}: {problem}" for problem in problems]
    assert found == []


def test_axe_finds_nothing_in_the_light(visits):
    assert visits["barriers"] == []


def test_axe_finds_nothing_in_the_dark(visits):
    assert visits["barriers in the dark"] == []


def test_no_page_scrolls_sideways(visits):
    assert visits["width"] == []


def test_text_can_be_twice_as_large(visits):
    assert visits["large text"] == []


def test_the_tab_key_comes_to_every_link_in_order_and_shows_where_it_is(visits):
    assert visits["tab order"] == []


def test_without_script_nothing_is_lost(visits):
    assert visits["script off"] == []


def test_the_policy_lets_nothing_run_that_a_note_brought(visits):
    assert visits["policy"] == []


def test_numbers_marks_and_lists_have_the_digits_of_the_language(visits):
    assert visits["digits"] == []


# What an Arabic page may write with ASCII digits: codes, addresses and names in other languages.
NUMBERS = """() => [...document.querySelectorAll(
    '.source-mark, .citation, .uses a, .count, time, .totals dd, .pager, .strip text')]
  .map(element => element.textContent).join(' ')"""


def foreign_digits(page, site):
    """Numbers in the digits of another language than the site's; none at all on an incident."""
    expected, other, style = r"[0-9]", r"[٠-٩]", "decimal"
    if site.name == "arabic":
        expected, other, style = other, expected, "arabic-indic"
    numbers = page.evaluate(NUMBERS)
    lists = page.eval_on_selector_all(
        ".references ol", "all => all.map(one => getComputedStyle(one).listStyleType)"
    )
    if "/incidents/" in page.url and not (lists and re.search(expected, numbers)):
        return ["has no reference or no number"]
    return re.findall(f".*{other}.*", numbers) + [found for found in lists if found != style]
