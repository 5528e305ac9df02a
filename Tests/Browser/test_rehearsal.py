"""Nothing that a build would refuse stays unseen in the preview."""

import hashlib

import pytest

import building
import previewing
from test_live_reload import INCIDENT, PAGE, Desk, errors, opened

SECRET = "The witness Jane Roe"


@pytest.fixture
def folder(tmp_path):
    return previewing.start_site(tmp_path / "site")


def break_a_hash(desk):
    media = desk.folder / "Content/media"
    media.mkdir()
    (media / "paper.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    digest = hashlib.sha256(b"another file").hexdigest()
    desk.replace(
        "Content/sources/example-report.md", "\ndate:", f"\nfile: paper.pdf\nsha256: {digest}\ndate:"
    )


def show_what_is_no_photograph(desk):
    media = desk.folder / "Content/media"
    media.mkdir()
    (media / "note.jpg").write_text("no photograph")
    desk.replace(INCIDENT, "\ndate:", "\nmedia: [{file: note.jpg, alt: A note}]\ndate:")


def show_a_damaged_photograph(desk):
    show_what_is_no_photograph(desk)
    (desk.folder / "Content/media/note.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF")


def publish_a_private_value(desk):
    desk.replace(INCIDENT, "  notes: What stands below", f"  witness: {SECRET}\n  notes: What stands below")
    desk.replace(INCIDENT, "The text is Markdown.", f"{SECRET} saw it.")


def break_a_link_of_the_theme(desk):
    templates = desk.folder / "Templates"
    templates.mkdir()
    layout = (building.TEMPLATES / "layout.html").read_text()
    (templates / "layout.html").write_text(
        layout.replace("</footer>", '<a href="nowhere.html">Nowhere</a></footer>')
    )


@pytest.mark.parametrize(
    "mistake, code",
    [
        (break_a_hash, "hash-mismatch"),
        (show_what_is_no_photograph, "media-type"),
        (show_a_damaged_photograph, "media-damaged"),
        (publish_a_private_value, "private-value"),
        (break_a_link_of_the_theme, "broken-link"),
    ],
)
def test_what_only_a_whole_build_finds_is_shown_over_the_new_page(folder, chromium, mistake, code):
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        with opened(server, chromium, PAGE) as page, server.events() as events:
            mistake(Desk(folder, server, page))
            state = events.wait(lambda state: state["isRehearsed"] and state["hasErrors"])
            assert code in {finding["code"] for finding in state["findings"]}
            assert not state["isOutdated"], "the new page is shown all the same"
            errors(page).get_by_text("a build would refuse these notes").wait_for()
            server.wait_to_say(f"[{code}]")
            server.wait_to_say("a build would refuse these notes")
    run = building.attempt(folder / "Content", folder / "Output")
    if mistake is not break_a_link_of_the_theme:
        assert run.returncode == 1 and code in run.stderr


def test_it_goes_when_it_is_mended(folder, chromium):
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        with opened(server, chromium, PAGE) as page:
            desk = Desk(folder, server, page)
            publish_a_private_value(desk)
            errors(page).wait_for()
            desk.replace(INCIDENT, f"{SECRET} saw it.", "Somebody saw it.")
            errors(page).wait_for(state="detached")
            desk.sees("Somebody saw it.")
            with server.events() as events:
                assert not events.wait(lambda state: state["isRehearsed"])["hasErrors"]


def test_with_drafts_shown_the_site_without_them_is_rehearsed(folder):
    """A published note that leans on a draft is whole in the preview, and refused by a build."""
    with previewing.preview(folder, "--drafts") as server, server.events() as events:
        assert not events.wait(lambda state: state["isRehearsed"])["hasErrors"]
        source = folder / "Content/sources/example-report.md"
        source.write_text(source.read_text().replace("\nkind: report", "\nstatus: draft\nkind: report"))
        state = events.wait(lambda state: state["isRehearsed"] and state["hasErrors"])
        assert "unknown-reference" in {finding["code"] for finding in state["findings"]}
        assert server.get("/sources/example-report.html")[0] == 200


def test_a_clean_site_is_told_to_be_clean(folder):
    with previewing.preview(folder) as server, server.events() as events:
        state = events.wait(lambda state: state["isRehearsed"])
        assert (state["findings"], state["hasErrors"]) == ([], False)
    building.build(folder / "Content", folder / "Output")


def test_a_search_without_its_program_is_told(folder, monkeypatch):
    """A build would be refused here; elsewhere it may not be."""
    settings = folder / "Content/site.yml"
    settings.write_text(settings.read_text() + "\nsearch: pagefind\n")
    monkeypatch.delenv("PAGEFIND_BINARY_PATH")
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with previewing.preview(folder) as server, server.events() as events:
        state = events.wait(lambda state: state["isRehearsed"])
        assert "search-index" in {finding["code"] for finding in state["findings"]}
    with previewing.preview(folder, "--no-search") as server, server.events() as events:
        assert events.wait(lambda state: state["isRehearsed"])["findings"] == []
