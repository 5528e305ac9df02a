"""One name in two Unicode forms is two names to a disk: nothing is mixed up, lost or left behind."""

import hashlib
import shutil
import unicodedata

import pytest

import building
import extreme_notes
import previewing
import test_verify

NAME = "Kr\u00e4he \u0623.png"
COMPOSED, DECOMPOSED = (unicodedata.normalize(form, NAME) for form in ("NFC", "NFD"))
PIXEL = extreme_notes.PIXEL


def _note(title="Strike", more="", text=""):
    return f"---\ntitle: {title}\ndate: 2015-10-15\nlocation: unknown\n{more}---\n{text}\n"


@pytest.fixture
def site(tmp_path):
    (tmp_path / "Content/incidents").mkdir(parents=True)
    (tmp_path / "Content/media").mkdir()
    (tmp_path / "Content/site.yml").write_text("title: Names\n")
    return tmp_path


def _show(site, written, stored):
    """A note that names a file as `written`; the disk has it as `stored`."""
    (site / "Content/media" / stored).write_bytes(PIXEL)
    media = f'media: [{{file: "{written}", alt: A crow}}]\n'
    (site / "Content/incidents/a.md").write_text(_note(more=media))


def _attempt(site):
    return building.attempt(site / "Content", site / "Output")


def _assert_whole(site):
    """What lies in the folder is what the list names, byte for byte."""
    published = building.files(site / "Output")
    published.pop(building.CHECKSUMS)
    assert published == building.checksums(site / "Output")
    assert test_verify._verify(site / "Content", site / "Output").returncode == 0


@pytest.mark.parametrize("first, second", [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)])
def test_a_renamed_media_file_leaves_nothing_behind(site, first, second):
    _show(site, first, first)
    assert _attempt(site).returncode == 0
    (site / "Content/media" / first).unlink()
    _show(site, second, second)
    assert _attempt(site).returncode == 0
    assert [path.name for path in (site / "Output/media").iterdir()] == [second]
    _assert_whole(site)


@pytest.mark.parametrize("written, stored", [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)])
def test_a_note_finds_a_file_whose_name_it_spells_in_another_form(site, written, stored):
    _show(site, written, stored)
    note = site / "Content/incidents/a.md"
    note.write_text(note.read_text() + f"\n![A crow](<../media/{written}>)\n")
    digest = hashlib.sha256(PIXEL).hexdigest()
    note.write_text(note.read_text().replace("alt:", f"sha256: {digest}, alt:"))
    run = _attempt(site)
    assert run.returncode == 0, run.stderr
    assert [path.name for path in (site / "Output/media").iterdir()] == [stored]
    _assert_whole(site)


def test_two_files_that_look_alike_are_an_error_that_names_both(site):
    for name in (COMPOSED, DECOMPOSED):
        (site / "Content/media" / name).write_bytes(PIXEL)
    run = _attempt(site)
    assert run.returncode == 1, run.stderr
    assert COMPOSED in run.stderr and DECOMPOSED in run.stderr
    assert "[route-collision]" in run.stderr and "U+00E4" in run.stderr


def test_a_folder_of_notes_beside_one_that_looks_alike_is_read(site):
    for number, form in enumerate(("NFC", "NFD")):
        folder = site / "Content/incidents" / unicodedata.normalize(form, "Idl\u00efb")
        folder.mkdir()
        for note in range(3):
            (folder / f"{number}-{note}.md").write_text(_note(f"Strike {number} {note}"))
    run = _attempt(site)
    assert run.returncode == 0, run.stderr
    assert "[look-alike-names]" in run.stderr
    assert len(list((site / "Output/incidents").iterdir())) == 6


def test_a_folder_whose_name_begins_with_an_accent_is_read(site):
    folder = site / "Content/incidents/\u0301x"
    folder.mkdir()
    (folder / "a.md").write_text(_note())
    run = _attempt(site)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("heading, link", [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_a_link_finds_a_heading_that_is_typed_in_another_form(site, heading, link):
    word = "Caf\u00e9 \u0625\u062f\u0644\u0628"
    heading = unicodedata.normalize(heading, word)
    anchor = unicodedata.normalize(link, word).lower().replace(" ", "-")
    pages = site / "Content/pages"
    pages.mkdir()
    (pages / "about.md").write_text(f"---\ntitle: About\n---\n## {heading}\n\n[Here](#{anchor})\n")
    text = f"[Elsewhere](../pages/about.md#{anchor}) and [[about#{anchor}|again]]"
    (site / "Content/incidents/a.md").write_text(_note(text=text))
    run = _attempt(site)
    assert run.returncode == 0, run.stderr


def test_a_preview_outlives_two_names_that_look_alike_and_serves_each_by_its_bytes(tmp_path):
    folder = previewing.start_site(tmp_path / "site")
    media = folder / "Content/media"
    media.mkdir()
    (media / "e\u0301.png").write_bytes(PIXEL)
    note = folder / "Content/sources/example-report.md"
    note.write_text(note.read_text().replace("\ndate:", "\nfile: e\u0301.png\ndate:"))
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        assert server.get("/media/e%CC%81.png")[0] == 200
        assert server.get("/media/%C3%A9.png")[0] == 404
        (media / "\u00e9.png").write_bytes(PIXEL)
        server.wait_to_say("[route-collision]")
        (media / "e\u0301.png").unlink()
        with server.events() as events:
            events.wait(lambda state: not state["isOutdated"] and not state["hasErrors"])
        assert server.get("/media/%C3%A9.png")[0] == 200


def test_names_that_are_not_utf_8_are_told_wherever_they_lie(site):
    _show(site, COMPOSED, COMPOSED)
    assert _attempt(site).returncode == 0
    odd = bytes(site / "Output/incidents") + b"/\xe9"
    shutil.os.mkdir(odd)
    run = test_verify._verify(site / "Content", site / "Output")
    assert run.returncode == 1 and "incidents/\ufffd" in run.stdout
    with open(bytes(site / "Content/media") + b"/\xe9.png", "wb") as file:
        file.write(PIXEL)
    run = _attempt(site)
    assert run.returncode == 1 and "[invalid-file-name]" in run.stderr
