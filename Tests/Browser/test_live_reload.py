"""A desk at work: notes are saved, and a browser beside the editor shows what became of them."""

import os
import struct
import threading
import zlib
from contextlib import contextmanager

import pytest
from playwright.sync_api import Error

import previewing

INCIDENT = "Content/incidents/2024-01-15-example-town.md"
PAGE = "incidents/2024-01-15-example-town.html"
ATTACK = "<img src=x onerror=alert(1)>"


@pytest.fixture
def folder(tmp_path):
    return previewing.start_site(tmp_path / "site")


@pytest.fixture
def desk(folder, chromium):
    """A preview with a browser that looks at the incident's page."""
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        with opened(server, chromium, PAGE) as page:
            yield Desk(folder, server, page)


class Desk:
    def __init__(self, folder, server, page):
        self.folder, self.server, self.page = folder, server, page

    def replace(self, path, old, new):
        """Saves a file with something in it changed."""
        file = self.folder / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def sees(self, text):
        self.page.get_by_text(text).first.wait_for()

    def mark(self):
        """Leaves something in the page that does not outlive a reload."""
        self.page.evaluate("window.mark = 'here'")

    @property
    def is_marked(self):
        return self.page.evaluate("window.mark === 'here'")


@contextmanager
def opened(server, chromium, path, **options):
    """A page of the preview, once it listens for news."""
    context = chromium.new_context(**options)
    try:
        context.set_default_timeout(60_000)
        page = context.new_page()
        alerts = []
        page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
        page.goto(server.address + path)
        yield page
        assert alerts == [], "what a note says was run as a script"
    finally:
        context.close()


def wait_until(page, condition):
    """Waits for an expression to be true in a page, over reloads. Nothing is evaluated from text
    in the page, which its policy forbids."""
    promise = f"""() => new Promise((settle, refuse) => {{
        const limit = performance.now() + 60_000;
        (function look() {{
            if ({condition}) settle();
            else if (performance.now() > limit) refuse(new Error("not within a minute"));
            else requestAnimationFrame(look);
        }})();
    }})"""
    while True:
        try:
            return page.evaluate(promise)
        except Error as error:
            if "context was destroyed" not in str(error) and "navigation" not in str(error):
                raise


def errors(page):
    return page.locator("dossier-findings .errors")


def warnings(page):
    return page.locator("dossier-findings .warnings")


def test_an_edit_is_seen(desk):
    desk.replace(INCIDENT, "The text is Markdown.", "The text was edited.")
    desk.sees("The text was edited.")


def test_edits_that_follow_one_another_are_all_seen(desk):
    before = "The text is Markdown."
    for number in range(10):
        after = f"This is edit number {number}."
        desk.replace(INCIDENT, before, after)
        desk.sees(after)
        before = after


def test_a_setting_is_seen(desk):
    desk.replace("Content/site.yml", "title: My dossier", "title: A dossier of ours")
    desk.sees("A dossier of ours")


def test_a_template_and_a_word_of_ones_own_are_seen(desk):
    strings = desk.folder / "Templates/strings"
    strings.mkdir(parents=True)
    theme = previewing.building.TEMPLATES
    notice = "how-to-cite: Put it thus"
    (strings / "en.yml").write_text(notice + "\n")
    desk.sees("Put it thus")
    layout = (theme / "layout.html").read_text()
    (desk.folder / "Templates/layout.html").write_text(
        layout.replace("</footer>", "<p>Printed on paper that was used before</p></footer>")
    )
    desk.sees("Printed on paper that was used before")


def test_an_image_that_changes_is_seen(desk):
    media = desk.folder / "Content/media"
    media.mkdir()
    (media / "photo.png").write_bytes(image(width=40))
    desk.replace(INCIDENT, "sources: [", "media: [{file: photo.png, alt: A square}]\nsources: [")
    # Images are loaded when they come into sight.
    natural_width = """(image => (image?.scrollIntoView(), image?.naturalWidth))(
        document.querySelector('img[src$="photo.png"]'))"""
    wait_until(desk.page, f"{natural_width} === 40")
    (media / "photo.png").write_bytes(image(width=60))
    wait_until(desk.page, f"{natural_width} === 60")


def image(width, height=40):
    """A black PNG."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(bytes((1 + width) * height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def test_a_note_that_is_deleted_is_gone_and_comes_back_with_its_file(desk):
    note = desk.folder / "Content/actors/passer-by.md"
    text = '---\ntitle: "A passer-by"\nkind: person\n---\n\nWho came past.\n'
    desk.page.goto(desk.server.address + "actors/passer-by.html")
    assert desk.page.locator("body.page-404, main").count() == 1
    note.write_text(text)
    desk.sees("Who came past.")
    note.unlink()
    desk.page.get_by_text("Who came past.").wait_for(state="detached")
    assert desk.server.get("/actors/passer-by.html")[0] == 404
    note.write_text(text)
    desk.sees("Who came past.")


def test_a_note_that_is_renamed_moves(desk):
    old, new = (desk.folder / f"Content/actors/{name}.md" for name in ("passer-by", "witness"))
    old.write_text("---\ntitle: A passer-by\nkind: person\n---\n")
    desk.page.goto(desk.server.address + "actors/index.html")
    desk.page.locator('a[href$="passer-by.html"]').first.wait_for()
    old.rename(new)
    desk.page.locator('a[href$="witness.html"]').first.wait_for()
    assert desk.page.locator('a[href$="passer-by.html"]').count() == 0
    assert desk.server.get("/actors/passer-by.html")[0] == 404


def test_a_folder_that_is_renamed_keeps_its_notes(desk):
    incidents = desk.folder / "Content/incidents"
    (incidents / "2024").mkdir()
    (desk.folder / INCIDENT).rename(incidents / "2024/2024-01-15-example-town.md")
    desk.replace(
        "Content/incidents/2024/2024-01-15-example-town.md", "The text is Markdown.", "Moved once."
    )
    desk.sees("Moved once.")
    (incidents / "2024").rename(incidents / "January")
    desk.replace(
        "Content/incidents/January/2024-01-15-example-town.md", "Moved once.", "Moved twice."
    )
    desk.sees("Moved twice.")


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(desk):
    desk.replace(INCIDENT, "location: example-town", f'location: "{ATTACK}"')
    overlay = errors(desk.page)
    overlay.wait_for()
    assert ATTACK in overlay.inner_text(), "diagnostics are text, not markup"
    assert overlay.locator("img").count() == 0
    link = overlay.locator("a").first
    line = 1 + (desk.folder / INCIDENT).read_text().splitlines().index(f'location: "{ATTACK}"')
    assert link.inner_text() == f"{INCIDENT}:{line}:12"
    assert link.get_attribute("href") == f"vscode://file{desk.folder}/{INCIDENT}:{line}:12"
    assert desk.page.get_by_text("The text is Markdown.").count(), "the last good page stays"

    desk.page.goto(desk.server.address + "about.html")
    errors(desk.page).wait_for()
    desk.page.goto(desk.server.address + PAGE)
    errors(desk.page).wait_for()
    desk.replace(INCIDENT, f'location: "{ATTACK}"', "location: example-town")
    errors(desk.page).wait_for(state="detached")
    desk.page.wait_for_load_state()
    assert errors(desk.page).count() == 0


def test_an_overlay_can_be_put_aside(desk):
    desk.replace(INCIDENT, "date: 2024-01-15", "date: soon")
    errors(desk.page).get_by_role("button").click()
    errors(desk.page).wait_for(state="detached")


@pytest.mark.parametrize(
    "path, text",
    [
        ("Content/incidents/broken.md", "---\ntitle: [\n"),
        ("Content/incidents/broken.md", "no front matter"),
        ("Content/site.yml", "titel: x\n"),
        ("Templates/layout.html", "{{#page}}"),
        ("Templates/incident.html", "{{nonsense}}"),
        ("Templates/strings/en.yml", "draft: ["),
    ],
)
def test_every_kind_of_mistake_is_shown_and_goes_when_it_is_mended(desk, path, text):
    file = desk.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_bytes() if file.exists() else None
    file.write_text(text)
    errors(desk.page).wait_for()
    assert path in errors(desk.page).inner_text()
    file.unlink() if before is None else file.write_bytes(before)
    errors(desk.page).wait_for(state="detached")


def test_a_mistake_in_the_very_first_build_is_shown_and_followed_by_the_site(folder, chromium):
    note = folder / INCIDENT
    good = note.read_text()
    note.write_text(good.replace("location: example-town", f'location: "{ATTACK}"'))
    with previewing.preview(folder) as server, opened(server, chromium, PAGE) as page:
        page.get_by_text(ATTACK).first.wait_for()
        assert page.locator("img").count() == 0
        assert page.locator("a").first.get_attribute("href").startswith("vscode://file/")
        assert server.get("/" + PAGE)[0] == 503
        note.write_text(good.replace("grade: contested", "grade: nonsense"))
        page.get_by_text("nonsense").first.wait_for()
        note.write_text(good)
        page.get_by_text("The text is Markdown.").wait_for()


def test_a_folder_without_a_site_is_told_and_followed_by_the_site(tmp_path, chromium):
    folder = tmp_path / "empty"
    folder.mkdir()
    with previewing.preview(folder) as server, opened(server, chromium, "") as page:
        page.get_by_text("Content").first.wait_for()
        (folder / "Content").mkdir()
        (folder / "Content/site.yml").write_text("title: At last\n")
        page.get_by_role("heading", name="At last").wait_for()


def test_warnings_stay_in_a_corner(desk):
    assert warnings(desk.page).count() == 0
    desk.replace("Content/sources/example-report.md", "archived: [", "x-archived: [")
    corner = warnings(desk.page)
    corner.wait_for()
    assert corner.get_attribute("open") is None
    assert corner.locator("summary").inner_text() == "1 warning"
    corner.locator("summary").click()
    assert "example-report.md:" in corner.locator("a").inner_text()


@pytest.mark.parametrize(
    "editor, expected",
    [
        ("none", None),
        ("idea://open?file={file}&line={line}&column={column}", "idea://open?file=/"),
    ],
)
def test_links_open_the_editor_of_ones_choice(folder, chromium, editor, expected):
    spaced = folder / "Content/pages/by hand"
    spaced.mkdir()
    (spaced / "note.md").write_text("---\ntitle: By hand\nstatus: nonsense\n---\n")
    with previewing.preview(folder, "--editor", editor) as server:
        with opened(server, chromium, "") as page:
            page.get_by_text("nonsense").first.wait_for()
            links = [link.get_attribute("href") for link in page.locator("li a").all()]
            if expected is None:
                assert links == []
            else:
                assert links[0].startswith(expected) and "/by%20hand/note.md&line=3&column=9" in links[0]


def test_a_stylesheet_is_swapped_without_a_reload(desk):
    style = desk.folder / "Templates/assets/style.css"
    style.parent.mkdir(parents=True)
    original = (previewing.building.TEMPLATES / "assets/style.css").read_text()
    color = "getComputedStyle(document.body).outlineColor"
    style.write_text(original + "body { outline: 1px solid rgb(1, 2, 3) }")
    wait_until(desk.page, f"{color} === 'rgb(1, 2, 3)'")
    desk.mark()
    for number in range(4, 9):
        style.write_text(original + f"body {{ outline: 1px solid rgb({number}, 2, 3) }}")
        wait_until(desk.page, f"{color} === 'rgb({number}, 2, 3)'")
    wait_until(desk.page, "document.querySelectorAll('head link[rel=stylesheet]').length === 1")
    assert desk.is_marked
    desk.replace(INCIDENT, "The text is Markdown.", "And then an edit.")
    desk.sees("And then an edit.")
    assert not desk.is_marked
    assert desk.page.evaluate(color) == "rgb(8, 2, 3)"


def test_the_place_on_the_page_is_kept(desk):
    desk.replace(INCIDENT, "The text is Markdown.", "Line.\n\n" * 200 + "The end.")
    desk.sees("The end.")
    desk.page.evaluate("scrollTo(0, 2000)")
    wait_until(desk.page, "scrollY === 2000")
    desk.replace(INCIDENT, "The end.", "The very end.")
    desk.sees("The very end.")
    wait_until(desk.page, "scrollY === 2000")


def test_many_pages_are_kept_up_to_date_at_once(desk, chromium):
    """More than browsers allow connections to one server."""
    pages = [desk.page] + [desk.page.context.new_page() for _ in range(7)]
    for page in pages[1:]:
        page.goto(desk.server.address + PAGE)
    desk.replace(INCIDENT, "The text is Markdown.", "Seen everywhere.")
    for page in pages:
        page.get_by_text("Seen everywhere.").wait_for()


def test_a_thousand_saves_end_on_the_last(desk):
    note = desk.folder / INCIDENT
    text = note.read_text()
    pace = threading.Event()
    for number in range(1000):
        note.write_text(text.replace("The text is Markdown.", f"This is save {number}."))
        pace.wait(0.01)
    desk.sees("This is save 999.")
    desk.replace(INCIDENT, "This is save 999.", "And one more.")
    desk.sees("And one more.")


def test_pages_find_the_server_again_when_it_comes_back(folder, chromium):
    note = folder / INCIDENT
    with previewing.preview(folder) as first:
        first.wait_for_a_site()
        with opened(first, chromium, PAGE) as page:
            page.get_by_text("The text is Markdown.").wait_for()
            first.interrupt()
            note.write_text(note.read_text().replace("The text is Markdown.", "Edited meanwhile."))
            with previewing.preview(folder, "--port", str(first.port)) as second:
                assert second.port == first.port
                page.get_by_text("Edited meanwhile.").wait_for()


@pytest.mark.parametrize(
    "key, notice, mark",
    [
        ("status: draft", "This is a draft.", "Draft"),
        ("embargo: 2999-01-01T00:00:00Z", "This is a draft.", "Draft"),
        ("status: withdrawn", "This page has been withdrawn.", "Withdrawn"),
    ],
)
def test_what_is_not_published_is_shown_on_request_and_marked(folder, chromium, key, notice, mark):
    with previewing.preview(folder, "--drafts") as server:
        server.wait_for_a_site()
        with opened(server, chromium, PAGE) as page:
            desk = Desk(folder, server, page)
            desk.replace(INCIDENT, "\ndate: 2024-01-15", f"\n{key}\ndate: 2024-01-15")
            page.get_by_text(notice).wait_for()
            page.goto(server.address + "timeline/2024-01.html")
            page.locator(".incident-list .status", has_text=mark).wait_for()


@pytest.mark.parametrize(
    "note", ["claims/no-strike", "sources/example-statement", "actors/example-monitor",
             "locations/example-town"],
)
@pytest.mark.parametrize(
    "key, mark", [("status: draft", "Draft"), ("status: withdrawn", "Withdrawn")]
)
def test_lists_mark_what_is_not_published(folder, note, key, mark):
    path = folder / f"Content/{note}.md"
    path.write_text(path.read_text().replace("---\n", f"---\n{key}\n", 1))
    with previewing.preview(folder, "--drafts") as server:
        server.wait_for_a_site()
        kind = note.split("/")[0]
        _, _, page = server.get(f"/{kind}/index.html")
        assert page.decode().count(f'<span class="status">{mark}</span>') == 1


@pytest.mark.parametrize("option", [(), ("--poll",)], ids=["notices", "polling"])
@pytest.mark.parametrize("way", ["in place", "by rename", "with a backup", "deleted first"])
def test_every_editors_way_to_save_is_followed(folder, option, way):
    note = folder / INCIDENT
    with previewing.preview(folder, *option) as server:
        server.wait_for_a_site()
        text = note.read_text()
        with server.events() as events:
            version = events.next()["version"]
            save(note, text.replace("The text is Markdown.", f"Saved {way}."), way)
            # In between the note may have been gone, so that others link to nothing.
            events.wait(lambda state: state["version"] > version and not state["hasErrors"])
        assert f"Saved {way}.".encode() in server.get("/" + PAGE)[2]


def save(note, text, way):
    other = note.with_name("4913.tmp")
    match way:
        case "in place":
            note.write_text(text)
        case "by rename":
            other.write_text(text)
            os.replace(other, note)
        case "with a backup":
            note.rename(note.with_name(note.name + "~"))
            note.write_text(text)
            note.with_name(note.name + "~").unlink()
        case "deleted first":
            note.unlink()
            note.write_text(text)
