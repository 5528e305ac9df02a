"""A page of each kind of a site that is written from right to left, and of one with extreme values."""

import re

import pytest

import reading
from reading import opened
from test_pages import collect

pytestmark = pytest.mark.parametrize("site", ["arabic", "extremes"], indirect=True, scope="session")


def test_pages_are_quiet_and_lose_nothing_by_keyboard_or_without_script(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, problems):
            page.wait_for_load_state("networkidle")
            findings = reading.tab_order(page) + reading.leaks_of_policy(page)
            return findings + problems + reading.lost_without_script(page, chromium)

    assert collect(site, visit, count=1) == []


def test_pages_fit_every_window_and_have_no_barriers(site, address, chromium, axe):
    """In the light: the dark has other colours, and these are the same on all sites."""

    def visit(path):
        with opened(chromium, address + path) as (page, _):
            findings = reading.barriers(page, axe)
            findings += reading.sideways(page, 320) + reading.sideways(page, 1280)
            return findings + reading.sideways_in_large_text(page)

    assert collect(site, visit, count=1) == []


def test_pages_are_quiet_when_opened_from_a_folder(site, chromium):
    def visit(path):
        with opened(chromium, (site.output / path).as_uri()) as (_, problems):
            return list(problems)

    assert collect(site, visit, count=1) == []


# What an Arabic page may write with ASCII digits: codes, addresses and names in other languages.
NUMBERS = """() => [...document.querySelectorAll(
    '.source-mark, .citation, .uses a, .count, time, .totals dd, .pager, .strip text')]
  .map(element => element.textContent).join(' ')"""


def test_numbers_marks_and_lists_have_the_digits_of_the_language(site, address, chromium):
    expected = r"[٠-٩]" if site.name == "arabic" else r"[0-9]"
    other = r"[0-9]" if site.name == "arabic" else r"[٠-٩]"

    def visit(path):
        with opened(chromium, address + path) as (page, _):
            numbers = page.evaluate(NUMBERS)
            lists = page.eval_on_selector_all(
                ".references ol", "all => all.map(one => getComputedStyle(one).listStyleType)"
            )
        if path.startswith("incidents/") and not (lists and re.search(expected, numbers)):
            return ["has no reference or no number"]
        wanted = "arabic-indic" if site.name == "arabic" else "decimal"
        return re.findall(f".*{other}.*", numbers) + [style for style in lists if style != wanted]

    assert collect(site, visit, count=1) == []
