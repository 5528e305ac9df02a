"""The sites under test, built once, and the browser that reads them."""

import os
from pathlib import Path

import axe_playwright_python
import pagefind_bin
import pytest
from playwright.sync_api import expect, sync_playwright

import building
import extreme_notes
import markup
import serving

SITES = building.REPOSITORY / "Tests/Sites"
# What `dossier build` makes searches with.
os.environ.setdefault("PAGEFIND_BINARY_PATH", str(pagefind_bin.get_executable()))
# The shell without windows draws the same pages, and opens them in half the time.
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
# How long a page may take to show what it is to show, on a machine that is busy with other things.
expect.set_options(timeout=60_000)


def _whole_sites():
    """Folders of Tests/Sites that hold a whole site; those of mistakes are no site to read."""
    if not SITES.is_dir():
        return []
    return sorted(
        folder.name
        for folder in SITES.iterdir()
        if (folder / "Content/site.yml").is_file() and not (folder / "expected.txt").exists()
    )


@pytest.fixture(scope="session")
def extreme_content(tmp_path_factory):
    content = tmp_path_factory.mktemp("extremes") / "Content"
    extreme_notes.write(content)
    return content


@pytest.fixture(scope="session")
def sample_content():
    return building.REPOSITORY / "Content"


@pytest.fixture(scope="session", params=["sample", "extremes", *_whole_sites()])
def site(request, tmp_path_factory, sample_content):
    """Each site in turn, built into a folder of its own."""
    if request.param == "sample":
        content = sample_content
    elif request.param == "extremes":
        content = request.getfixturevalue("extreme_content")
    else:
        content = SITES / request.param / "Content"
    output = tmp_path_factory.mktemp(request.param) / "Output"
    building.build(content, output)
    return building.Site(request.param, content, output)


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served, in a sub-path as on a shared host."""
    with serving.served(site.output, "/reports/archive/") as address:
        yield address


# Hosts show `404.html` at other addresses than its own: test_not_found.py does as they do.
@pytest.fixture(scope="session", params=[kind for kind in markup.KINDS if kind != "not-found"])
def kind(request):
    """Each kind of page in turn. What is shared by tests of one kind is small: no test waits for the whole site."""
    return request.param


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe():
    """The script of axe, an accessibility checker."""
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
