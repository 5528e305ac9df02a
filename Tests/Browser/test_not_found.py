"""The page that hosts show for what is not there: it must work however deep that would be."""

import pytest
from playwright.sync_api import expect

import building
import serving
from reading import STANDARD, opened

MISSING = ["gone.html", "incidents/gone.html", "a/b/c/d", "incidents/", "search.html/x?q=1"]


@pytest.fixture(scope="module", params=["/", "/reports/archive/"])
def prefix(request):
    return request.param


@pytest.fixture(scope="module")
def address(prefix, sample_content, tmp_path_factory):
    """The sample, published below a path that its base URL names."""
    output = tmp_path_factory.mktemp("published")
    building.build(sample_content, output, "--base-url", f"https://dossier.example{prefix}")
    with serving.served(output, prefix) as address:
        yield address


@pytest.mark.parametrize("path", MISSING)
def test_it_is_styled_and_leads_home_from_any_depth(address, prefix, chromium, path):
    with opened(chromium, address + path) as (page, problems):
        expect(page.locator("h1")).to_have_text("Page not found")
        page.wait_for_load_state("networkidle")
        assert [problem for problem in problems if path not in problem and "404" not in problem] == []
        assert page.evaluate("document.styleSheets.length") == 1
        page.locator("main a").first.click()
        expect(page).to_have_url(address + "index.html")


def test_all_its_links_lead_to_pages(address, prefix, chromium):
    with opened(chromium, address + "no/such/page") as (page, _):
        links = page.evaluate("[...document.querySelectorAll('a[href], link[href]')].map(a => a.href)")
        inner = {link.split("#")[0] for link in links if link.startswith(address)} - {page.url}
        assert len(inner) > 10
        assert [link for link in inner if page.request.get(link).status != 200] == []


def test_axe_finds_nothing(address, chromium, axe):
    with opened(chromium, address + "no/such/page") as (page, _):
        page.evaluate(axe)
        result = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", STANDARD
        )
        assert [violation["id"] for violation in result["violations"]] == []


def test_a_site_that_does_not_know_its_address_assumes_a_root_of_its_own(tmp_path, chromium):
    content = tmp_path / "Content"
    content.mkdir()
    (content / "site.yml").write_text("title: Mine\n")
    building.build(content, tmp_path / "Output")
    with serving.served(tmp_path / "Output", "/") as address:
        with opened(chromium, address + "x/y") as (page, _):
            assert page.evaluate("document.styleSheets.length") == 1
