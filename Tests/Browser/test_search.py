"""The search of a published site, made by Pagefind: found words lead to their pages."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

import building
import extreme_notes
import serving
from reading import opened

NOTE = """---
title: A night in Quillhaven
date: 2015-10-15
location: land
grade: fair
claims:
  - by: Observer
    kind: report
    says: Two were hurt.
    injured: 2
    source: source-001
---
The weathervane \\<b> & the mill were hit at Quillhaven.
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("searched") / "Content"
    extreme_notes.write(folder, incidents=20)
    (folder / "incidents/quillhaven é.md".replace(" ", "-")).write_text(NOTE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def output(content):
    folder = content.with_name("Output")
    building.build(content, folder, "--search")
    return folder


@contextmanager
def _search(chromium, output, query, **options):
    """The page of the search, served in a sub-path, with something looked for."""
    with serving.served(output, "/sub-path/") as address:
        with opened(chromium, f"{address}search.html?q={query}", **options) as (page, problems):
            yield page, problems


def test_a_word_leads_to_its_page(output, chromium):
    with _search(chromium, output, "weathervane") as (page, problems):
        expect(page.locator("#search-status")).to_contain_text("1")
        rows = page.locator("#search-results > li")
        expect(rows).to_have_count(1)
        expect(rows.locator(".when")).to_have_text("15 October 2015")
        expect(rows.locator(".where")).to_have_text("The land")
        expect(rows.locator(".grade.grade-fair")).to_have_text("Fair")
        expect(rows.locator("mark")).to_contain_text("weathervane")
        expect(rows.locator(".summary")).to_contain_text("weathervane <b> & the mill")
        rows.locator("h2 a").click()
        expect(page.locator("h1")).to_have_text("A night in Quillhaven")
        assert problems == []


def test_what_is_typed_is_found_and_kept_in_the_address(output, chromium):
    with _search(chromium, output, "") as (page, problems):
        page.get_by_role("searchbox").fill("Quillhaven")
        page.keyboard.press("Enter")
        found = page.locator("#search-results > li").first
        expect(found.locator("a")).to_have_text("A night in Quillhaven")
        assert page.url.endswith("search.html?q=Quillhaven")
        page.get_by_role("searchbox").fill("zzzxqj")
        expect(page.locator("#search-status")).to_contain_text("zzzxqj")
        expect(page.locator("#search-results > li")).to_have_count(0)
        assert problems == []


def test_the_first_page_leads_to_the_search(output, chromium):
    with serving.served(output, "/s/") as address:
        with opened(chromium, address + "index.html") as (page, problems):
            page.get_by_role("searchbox").fill("weathervane")
            page.keyboard.press("Enter")
            expect(page.locator("#search-results > li")).to_have_count(1)
            assert problems == []


def test_more_results_are_shown_when_asked_for(output, chromium):
    with _search(chromium, output, "land") as (page, _):
        rows = page.locator("#search-results > li")
        expect(rows).to_have_count(10)
        page.get_by_role("button", name="Show more").click()
        expect(rows.nth(10).locator("a")).to_be_focused()


def test_axe_finds_nothing_among_results(output, chromium, axe):
    with _search(chromium, output, "land") as (page, _):
        expect(page.locator("#search-results > li")).to_have_count(10)
        page.evaluate(axe)
        result = page.evaluate("() => axe.run(document)")
        assert [violation["id"] for violation in result["violations"]] == []


@pytest.mark.parametrize("way", ["without script", "from a disk", "without index"])
def test_where_search_cannot_run_the_page_says_what_to_use(output, chromium, tmp_path, way):
    if way == "from a disk":
        with opened(chromium, (output / "search.html").as_uri() + "?q=land") as (page, problems):
            expect(page.locator("#unavailable")).to_be_visible()
            expect(page.locator("form.search")).to_be_hidden()
            assert problems == []
        return
    with serving.served(output, "/s/") as address:
        with opened(chromium, "about:blank", java_script_enabled=way != "without script") as (page, _):
            page.route(re.compile("/pagefind/"), lambda route: route.abort())
            page.goto(address + "search.html?q=land")
            expect(page.locator("#unavailable a").first).to_be_visible()
            expect(page.locator("form.search")).to_be_hidden()


def test_the_index_is_the_same_bytes_every_time(content, output, tmp_path):
    building.build(content, tmp_path / "Output", "--search", "--jobs", "1")
    assert building.files(tmp_path / "Output") == building.files(output)
    sums = building.checksums(output)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= sums.keys()
    before = building.files(output)
    run = building.build(content, output, "--search")
    assert ", 0 written, " in run.stderr
    assert building.files(output) == before


def test_lists_and_marks_that_are_no_text_are_not_searched(output):
    names = [path for path in building.files(output) if path.endswith(".pf_fragment")]
    pages = [path for path in building.files(output) if path.endswith(".html")]
    assert 0 < len(names) < len(pages)


def test_a_missing_program_is_an_error_that_says_how_to_get_it(content, tmp_path):
    for environment, options in (
        ({"PATH": "/nonexistent", "PAGEFIND_BINARY_PATH": ""}, []),
        ({"PAGEFIND_BINARY_PATH": "/nonexistent/pagefind"}, []),
        ({}, ["--pagefind", "/nonexistent/pagefind"]),
    ):
        run = building.attempt(
            content, tmp_path / "Output", "--search", *options, environment=environment
        )
        assert run.returncode == 1
        assert "[search-index]" in run.stderr
        assert "pip install pagefind pagefind_bin" in run.stderr
        assert not list(tmp_path.glob("Output/*.html"))


def test_a_site_without_search_needs_no_program_and_has_no_page_for_it(content, tmp_path):
    building.build(content, tmp_path / "Output", environment={"PAGEFIND_BINARY_PATH": "/nonexistent"})
    found = building.files(tmp_path / "Output")
    assert not [path for path in found if path.startswith(("search", "pagefind/"))]
    assert 'href="search.html"' not in (tmp_path / "Output/index.html").read_text()


def test_arabic_is_searched(chromium, tmp_path):
    building.build(building.REPOSITORY / "Tests/Sites/arabic/Content", tmp_path, "--search")
    with _search(chromium, tmp_path, "الصور") as (page, problems):
        expect(page.locator("#search-status")).to_have_text(re.compile("[١-٩]$"))
        expect(page.locator("#search-results > li").first).to_be_visible()
        assert problems == []
