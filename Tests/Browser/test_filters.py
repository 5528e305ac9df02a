"""Lists that can be narrowed down, tables that can be sorted, and addresses that keep how."""

import re

import pytest
from playwright.sync_api import expect

import building
import serving
from reading import opened

GRADES = ["confirmed", "fair", "weak"]
ACTORS = ["north", "south"]
YEARS = [2014, 2015, 2016]
UNCOUNTED = [5, 6]
SOURCE = "One report"


@pytest.fixture(scope="module", params=["en", "ar"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def output(language, tmp_path_factory):
    """Eighteen incidents: each year has each grade with each actor."""
    root = tmp_path_factory.mktemp("filtered")
    notes = {
        "site.yml": f"title: Filtered\nlanguage: {language}\n"
        "taxonomies: {weapons: {terms: {bomb: {label: Bomb}, shell: {label: Shell}}}}\n",
        "sources/report.md": f"---\ntitle: {SOURCE}\narchived: https://web.archive.org/web/2016/x\n---\n",
        "locations/land.md": "---\ntitle: Land\nkind: country\n---\n",
        "locations/hill.md": "---\ntitle: Hill\nwithin: land\n---\n",
        "locations/vale.md": "---\ntitle: Vale\nwithin: land\n---\n",
    }
    for actor in ACTORS:
        notes[f"actors/{actor}.md"] = f"---\ntitle: {actor.title()}\n---\n"
    number = 0
    for year in YEARS:
        for grade in GRADES:
            for actor in ACTORS:
                number += 1
                injured = "unknown" if number in UNCOUNTED else 13000 - number
                notes[f"incidents/case-{number:02}.md"] = (
                    f"---\ntitle: Case {number}\ndate: {year}-03-{number:02}\n"
                    f"location: {'hill' if number < 12 else 'vale'}\ngrade: {grade}\n"
                    f"actors: [{{actor: {actor}, role: alleged}}]\n"
                    f"weapons: [{'bomb' if number % 3 else 'shell'}]\n"
                    f"claims: [{{by: Observer, kind: report, killed: {number * 7},"
                    f" injured: {injured}, source: report}}]\n---\n"
                )
    for path, text in notes.items():
        file = root / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    building.build(root / "Content", root / "Output")
    return root / "Output"


@pytest.fixture(params=["http", "file"])
def address(request, output):
    if request.param == "file":
        yield output.as_uri() + "/"
        return
    with serving.served(output, "/reports/") as address:
        yield address


def _shown(page):
    return page.locator(".incident-list > li:visible").count()


PAGES = ["locations/land.html", "sources/report.html"]


@pytest.mark.parametrize("path", PAGES)
def test_choices_narrow_the_list_down_together(address, chromium, language, path):
    with opened(chromium, address + path) as (page, problems):
        assert _shown(page) == 18
        page.locator("select[name=grade]").select_option("fair")
        assert _shown(page) == 6
        page.locator("select[name=actor]").select_option("south")
        assert _shown(page) == 3
        page.locator("select[name=year]").select_option("2015")
        assert _shown(page) == 1
        expect(page.locator(".incident-list > li:visible h3")).to_have_text("Case 10")
        numbers = "١.*١٨" if language == "ar" else "1 .*18"
        expect(page.locator(".filters output")).to_have_text(re.compile(numbers))
        page.locator(".filters button[type=reset]").click()
        assert _shown(page) == 18
        expect(page.locator(".filters output")).to_be_empty()
        assert problems == []


@pytest.mark.parametrize(
    "path, filters",
    [
        ("actors/north.html", {"grade", "weapons", "year"}),
        ("weapons/bomb.html", {"grade", "actor", "year"}),
        ("timeline/2015-03.html", {"grade", "weapons", "actor"}),
        ("locations/land.html", {"grade", "weapons", "actor", "year"}),
    ],
)
def test_a_list_has_the_filters_that_tell_its_incidents_apart(address, chromium, path, filters):
    with opened(chromium, address + path) as (page, _):
        found = page.eval_on_selector_all(".filters select", "all => all.map(one => one.name)")
        assert set(found) == filters | {"order"}
        page.locator("select[name=grade]").select_option("weak")
        rows = page.locator(".incident-list > li:visible")
        assert 0 < rows.count() < page.locator(".incident-list > li").count()
        assert rows.locator(".grade-weak").count() == rows.count()


def _cases(page):
    titles = page.locator(".incident-list > li:visible h3").all_inner_texts()
    return [int(title.removeprefix("Case ")) for title in titles]


IN_TIME = list(range(1, 19))
ORDERS = {
    "latest": IN_TIME[::-1],
    "killed": IN_TIME[::-1],
    "injured": [case for case in IN_TIME if case not in UNCOUNTED] + UNCOUNTED,
    "grade": sorted(IN_TIME, key=lambda case: (case - 1) // 2 % len(GRADES)),
}


@pytest.mark.parametrize("path", PAGES)
def test_a_list_can_be_sorted_and_the_address_keeps_it(address, chromium, path):
    with opened(chromium, address + path) as (page, problems):
        assert _cases(page) == IN_TIME
        for order, expected in ORDERS.items():
            page.get_by_role("combobox").last.select_option(order)
            assert _cases(page) == expected
            assert f"order={order}" in page.url
        page.locator("select[name=year]").select_option("2015")
        kept = page.url
        page.locator(".filters button[type=reset]").click()
        assert _cases(page) == IN_TIME
        assert problems == []
    with opened(chromium, kept) as (page, _):
        assert page.locator("select[name=order]").input_value() == "grade"
        assert _cases(page) == [7, 8, 9, 10, 11, 12]


def test_what_has_no_date_stands_last_in_both_directions(chromium, tmp_path):
    dates = {"none": "unknown", "early": "1915-XX-XX", "late": "2016-01", "between": "1990/2001"}
    content = tmp_path / "Content"
    (content / "incidents").mkdir(parents=True)
    (content / "site.yml").write_text("title: Dates\n")
    for name, date in dates.items():
        note = f"---\ntitle: {name}\ndate: {date}\nlocation: unknown\n---\n"
        (content / f"incidents/{name}.md").write_text(note)
    building.build(content, tmp_path / "Output")
    with opened(chromium, (tmp_path / "Output/timeline/index.html").as_uri()) as (page, _):
        titles = page.locator(".incident-list h3")
        assert titles.all_inner_texts() == ["early", "between", "late", "none"]
        page.locator("select[name=order]").select_option("latest")
        assert titles.all_inner_texts() == ["late", "between", "early", "none"]


def test_the_address_keeps_the_choices_for_others(address, chromium):
    with opened(chromium, address + "locations/land.html") as (page, _):
        page.locator("select[name=grade]").select_option("weak")
        page.locator("select[name=year]").select_option("2016")
        kept = page.url
        assert "grade=weak" in kept and "year=2016" in kept
    with opened(chromium, kept) as (page, _):
        assert _shown(page) == 2
        assert page.locator("select[name=grade]").input_value() == "weak"
        assert page.locator("select[name=year]").input_value() == "2016"


def test_what_an_address_asks_for_and_the_page_does_not_have_is_ignored(address, chromium):
    with opened(chromium, address + "locations/land.html#?grade=%22%3E&year=1066&x=1") as (page, problems):
        assert _shown(page) == 18
        assert problems == []


@pytest.mark.parametrize("site", ["extremes"], indirect=True, scope="session")
def test_where_a_list_goes_on_it_is_said_that_filters_hold_for_one_page(site):
    told = set()
    for path in site.pages:
        page = (site.output / path).read_text(encoding="utf-8")
        if "holds for this page, not for those before and after" in page:
            told.add(path)
        is_part = 'class="pager"' in page and 'class="filters"' in page
        assert (path in told) == is_part, path
    assert "timeline/2015-10-2.html" in told


def _column(page, number):
    return [text.strip() for text in
            page.locator(f"table.sortable tbody tr td:nth-child({number})").all_inner_texts()]  # fmt: skip


def test_tables_are_sorted_by_numbers_and_the_address_keeps_it(address, chromium, language):
    with opened(chromium, address + "locations/index.html") as (page, problems):
        before = page.locator("table.sortable tbody th").all_inner_texts()
        heading = page.locator("table.sortable thead th").nth(2)
        heading.locator("button").click()
        expect(heading).to_have_attribute("aria-sort", "ascending")
        numbers = ["٧", "١١", "١٨"] if language == "ar" else ["7", "11", "18"]
        assert _column(page, 3) == numbers
        heading.locator("button").click()
        expect(heading).to_have_attribute("aria-sort", "descending")
        assert _column(page, 3) == numbers[::-1]
        kept = page.url
        heading.locator("button").click()
        assert heading.get_attribute("aria-sort") is None
        assert page.locator("table.sortable tbody th").all_inner_texts() == before
        assert problems == []
    with opened(chromium, kept) as (page, _):
        assert _column(page, 3) == numbers[::-1]


def test_the_bars_of_a_place_lead_to_its_own_list(address, chromium):
    with opened(chromium, address + "locations/hill.html") as (page, _):
        page.locator(".strip-bar").nth(1).press("Enter")
        page.wait_for_url("**/locations/hill.html#period.2015-03")
        target = page.locator(":target")
        expect(target.locator("h3")).to_have_text("Case 7")
        expect(target).to_be_in_viewport()
