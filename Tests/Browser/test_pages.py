"""Every kind of page in a browser: whole, quiet, accessible, usable by keyboard and without script."""

import pytest
from playwright.sync_api import Error

import markup
import reading
from reading import opened

# Of the sample, which has every kind of page, several of a kind are opened for every check; of the
# other sites test_pages_of_other_sites.py opens one of a kind for all checks together.
pytestmark = pytest.mark.parametrize("site", ["sample"], indirect=True, scope="session")


def collect(site, visit, count=2):
    """Visits pages of a site, at most `count` of each kind, and gathers all findings.

    Hosts show `404.html` at other addresses than its own: test_not_found.py does as they do."""
    findings = []
    for path in markup.one_of_each_kind(site, count):
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

    assert collect(site, visit, count=6) == []


def test_every_page_loads_quietly_from_a_folder(site, chromium):
    def visit(path):
        with opened(chromium, (site.output / path).as_uri()) as (_, problems):
            return list(problems)

    assert collect(site, visit) == []


def test_axe_finds_nothing_in_the_light_and_in_the_dark(site, address, chromium, axe):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            return reading.barriers(page, axe) + reading.barriers(page, axe, "dark")

    assert collect(site, visit) == []


def test_no_page_scrolls_sideways(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            return reading.sideways(page, 320) + reading.sideways(page, 1280)

    assert collect(site, visit) == []


def test_the_tab_key_comes_to_every_link_in_order_and_shows_where_it_is(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            return reading.tab_order(page)

    assert collect(site, visit, count=1) == []


def test_without_script_nothing_is_lost(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            return reading.lost_without_script(page, chromium)

    assert collect(site, visit) == []


def test_text_can_be_twice_as_large(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path, device_scale_factor=2) as (page, _):
            return reading.sideways_in_large_text(page)

    assert collect(site, visit, count=1) == []


def test_the_policy_lets_nothing_run_that_a_note_brought(site, address, chromium):
    def visit(path):
        with opened(chromium, address + path) as (page, _):
            return reading.leaks_of_policy(page)

    assert collect(site, visit) == []
