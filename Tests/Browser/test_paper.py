"""The dossier on paper: whole, without what only a screen has, and no more than the screen showed."""

import pytest

from reading import opened

# A4 less the margins of the style, in pixels of CSS.
PAPER = {"width": 673, "height": 987}
INCIDENT = "incidents/2015-10-01-jisr-al-shughour.html"


def _on_paper(page):
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("site", ["extremes"], indirect=True, scope="session")
class TestGraphicPictures:
    PATH = "incidents/graphic-picture.html"

    def test_one_that_is_covered_stays_so_and_is_named(self, address, chromium):
        with opened(chromium, address + self.PATH, viewport=PAPER) as (page, _):
            _on_paper(page)
            assert page.locator(".graphic summary").is_visible()
            assert not page.locator(".graphic img").is_visible()

    def test_one_that_was_opened_is_printed(self, address, chromium):
        with opened(chromium, address + self.PATH, viewport=PAPER) as (page, _):
            page.locator(".graphic summary").click()
            _on_paper(page)
            assert page.locator(".graphic img").is_visible()
            assert not page.locator(".graphic summary").is_visible()


@pytest.mark.parametrize("site", ["sample", "arabic"], indirect=True, scope="session")
def test_numbers_of_the_strip_are_printed_as_a_table(address, chromium):
    with opened(chromium, address + "timeline/index.html", viewport=PAPER) as (page, _):
        assert not page.locator(".strip table").is_visible()
        _on_paper(page)
        assert page.locator(".strip table").is_visible()
        assert page.locator("form, nav").locator("visible=true").count() == 0


@pytest.mark.parametrize("site", ["sample"], indirect=True, scope="session")
class TestIncident:
    def test_who_says_what_has_all_its_columns(self, address, chromium):
        with opened(chromium, address + INCIDENT, viewport=PAPER) as (page, _):
            _on_paper(page)
            table = page.locator(".claims").bounding_box()
            assert table["x"] + table["width"] <= PAPER["width"]
            assert page.locator(".claims thead").is_visible()

    def test_addresses_of_sources_are_written_out(self, address, chromium):
        with opened(chromium, address + INCIDENT, viewport=PAPER) as (page, _):
            _on_paper(page)
            written = page.eval_on_selector_all(
                ".references .original",
                "all => all.map(one => [one.href, getComputedStyle(one, '::after').content])",
            )
            assert written and all(href in content for href, content in written)

    def test_its_map_leaves_room_on_the_first_page(self, address, chromium):
        with opened(chromium, address + INCIDENT, viewport=PAPER) as (page, _):
            _on_paper(page)
            place = page.locator(".place-section").bounding_box()
            assert place["y"] + place["height"] < PAPER["height"]
