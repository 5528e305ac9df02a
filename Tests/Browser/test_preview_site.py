"""What the preview shows is what is published, byte for byte, and it does not grow with time."""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest

import building
import previewing

# What the preview adds to pages.
SCRIPT = re.compile(rb'<script src="/\.dossier/page\.js" data-version="\d+"></script>')
INCIDENT = "Content/incidents/2024-01-15-example-town.md"
# Set, so that both are built at the same moment.
MOMENT = ("--as-of", "2026-01-01T00:00:00Z")


@pytest.fixture(scope="module")
def served_site(site):
    """Each site of the tests behind a preview, with what a build says of the same notes."""
    home = site.output.parent
    building.build(site.content, site.output, *MOMENT)
    options = ["--content", str(site.content), "--templates", str(building.TEMPLATES)]
    with previewing.preview(home, *options, *MOMENT) as server:
        server.wait_for_a_site()
        yield site, server


def shown(server, path):
    """A file of the preview without the script that pages get."""
    status, _, body = server.get("/" + path.replace("%", "%25").replace(" ", "%20"))
    assert status == 200, f"{path} is published and not shown"
    if not path.endswith(".html") or path.startswith("media/"):
        return body
    page, count = SCRIPT.subn(b"", body)
    assert count == 1, f"{path} is not kept up to date"
    return page


def test_every_published_file_is_shown_with_the_same_bytes(served_site):
    site, server = served_site
    published = [*building.checksums(site.output), building.CHECKSUMS]
    different = [
        path for path in published if shown(server, path) != (site.output / path).read_bytes()
    ]
    assert different == []


def test_what_is_not_published_is_not_shown(served_site):
    site, server = served_site
    published = set(building.checksums(site.output))
    notes = [path.relative_to(site.content.parent) for path in site.content.rglob("*.md")]
    unpublished = {path.as_posix() for path in notes} | {".dossier/journal", "index"} - published
    assert {server.get(f"/{path}")[0] for path in unpublished} == {404}


def test_the_preview_writes_nothing(tmp_path):
    folder = previewing.start_site(tmp_path / "site")
    before = building.files(folder)
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        server.get("/SHA256SUMS")
    assert building.files(folder) == before


def test_memory_does_not_grow_with_edits(tmp_path):
    folder = previewing.start_site(tmp_path / "site")
    note = folder / INCIDENT
    text = note.read_text()
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        with server.events() as events:

            # The version of the pages: that of the state grows as well when all notes were read
            # again behind an edit, which a busy machine may do only after the next one.
            pages = [events.next()["pages"]]

            def edit(numbers):
                for number in numbers:
                    sentence = f"This is edit {number}."
                    note.write_text(text.replace("The text is Markdown.", sentence))
                    pages.append(events.wait(lambda state: state["pages"] > pages[-1])["pages"])
                    page = server.get("/" + INCIDENT.removeprefix("Content/").replace(".md", ".html"))
                    assert sentence.encode() in page[2]

            edit(range(40))
            early = server.memory()
            edit(range(40, 240))
            late = server.memory()
    assert late < early * 1.25 + (8 << 20), f"{early >> 20} MB, then {late >> 20} MB"


def test_the_page_for_what_is_missing_works_at_any_depth(tmp_path, chromium):
    """Its addresses begin at the place where the site will be published."""
    folder = previewing.start_site(tmp_path / "site")
    with previewing.preview(folder, "--base-url", "https://example.org/reports/archive") as server:
        server.wait_for_a_site()
        page = chromium.new_page()
        try:
            page.goto(server.address + "a/b/c.html")
            assert page.evaluate("document.styleSheets.length") == 1
            page.locator("main a").first.click()
            page.get_by_role("heading", name="My dossier").wait_for()
        finally:
            page.close()


def test_a_note_is_shown_when_its_embargo_ends_although_nothing_is_saved(tmp_path):
    folder = previewing.start_site(tmp_path)
    end = datetime.now(UTC) + timedelta(seconds=6)
    (folder / "Content/pages/later.md").write_text(
        f"---\ntitle: Later\nembargo: {end:%Y-%m-%dT%H:%M:%SZ}\n---\n\nNow.\n"
    )
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        with server.events() as events:
            state = events.next()
            assert server.get("/later.html")[0] == 404
            assert datetime.now(UTC) < end, "the preview took too long to start"
            events.wait(lambda next: next["pages"] > state["pages"])
        assert datetime.now(UTC) >= end - timedelta(seconds=1)
        status, _, body = server.get("/later.html")
        assert status == 200 and b"Now." in body


def test_an_embargo_holds_at_the_moment_that_was_asked_for(tmp_path):
    folder = previewing.start_site(tmp_path)
    end = datetime.now(UTC) + timedelta(seconds=3)
    (folder / "Content/pages/later.md").write_text(
        f"---\ntitle: Later\nembargo: {end:%Y-%m-%dT%H:%M:%SZ}\n---\n\nNow.\n"
    )
    with previewing.preview(folder, *MOMENT) as server:
        server.wait_for_a_site()
        time.sleep(5)
        assert server.get("/later.html")[0] == 404
