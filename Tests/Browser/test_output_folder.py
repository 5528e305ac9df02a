"""What a build does to its output folder: all of it, or nothing, and nothing twice."""

import os
import shutil
import subprocess

import pytest

import building
import extreme_notes

SMALL = 5


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "Content"
    extreme_notes.write(folder, incidents=SMALL)
    return folder


@pytest.fixture
def output(content, tmp_path):
    folder = tmp_path / "Output"
    building.build(content, folder)
    return folder


def _states(folder):
    """Everything in a folder that a rewrite would change."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*"))
    }


def test_sha256sum_confirms_every_file(site):
    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", building.CHECKSUMS],
        cwd=site.output, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_sums_name_every_file_but_themselves(site):
    files = building.files(site.output)
    del files[building.CHECKSUMS]
    assert building.checksums(site.output) == files


@pytest.mark.parametrize(
    "options, environment",
    [
        (["--jobs", "1"], {}),
        (["--jobs", "7"], {}),
        ([], {"TZ": "Pacific/Kiritimati"}),
        ([], {"TZ": "America/Adak", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}),
        ([], {"LANG": "C", "LC_ALL": "C", "HOME": "/nonexistent"}),
        # Nothing in these notes is under an embargo, so the moment of the build says nothing.
        ([], {"SOURCE_DATE_EPOCH": "1"}),
        ([], {"SOURCE_DATE_EPOCH": "4102444800"}),
    ],
    ids=lambda value: ",".join(value if isinstance(value, list) else map("=".join, value.items())),
)
def test_any_machine_makes_the_same_bytes(site, tmp_path, options, environment):
    building.build(site.content, tmp_path / "Output", *options, environment=environment)
    assert building.files(tmp_path / "Output") == building.files(site.output)


def test_any_folder_makes_the_same_bytes(site, tmp_path):
    elsewhere = tmp_path / "a folder with spaces, ünïcode" / "deeper"
    shutil.copytree(site.content, elsewhere / "Content")
    building.build("Content", "Output", folder=elsewhere)
    assert building.files(elsewhere / "Output") == building.files(site.output)


def test_order_and_times_of_files_mean_nothing(content, output, tmp_path):
    again = tmp_path / "again"
    for path in sorted(content.rglob("*"), reverse=True):
        if path.is_file():
            copy = again / path.relative_to(content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (0, 0))
    building.build(again, tmp_path / "second")
    assert building.files(tmp_path / "second") == building.files(output)


def test_an_unchanged_build_touches_nothing(content, output):
    before = _states(output)
    run = building.build(content, output)
    assert ", 0 written, " in run.stderr
    assert _states(output) == before


def test_a_changed_note_rewrites_only_what_shows_it(content, output):
    before = _states(output)
    note = content / "sources/source-007.md"
    note.write_text(note.read_text() + "\nOne more sentence.\n")
    building.build(content, output)
    after = _states(output)
    changed = {path for path in after if after[path] != before.get(path)}
    assert {path for path in changed if (output / path).is_file()} == {
        "sources/source-007.html", building.CHECKSUMS,
    }  # fmt: skip


def test_a_removed_note_takes_its_page_away(content, output):
    (content / "incidents/no-date.md").unlink()
    building.build(content, output)
    assert not (output / "incidents/no-date.html").exists()
    fresh = output.with_name("fresh")
    building.build(content, fresh)
    assert building.files(output) == building.files(fresh)


@pytest.mark.parametrize(
    "mistake",
    [
        {"path": "incidents/no-date.md", "text": "---\ntitle: x\ndate: 2015-13-01\nlocation: land\n---\n"},
        {"path": "incidents/no-date.md", "text": "---\ntitle: x\ndate: 2015\nlocation: nowhere\n---\n"},
        {"path": "incidents/no-date.md", "text": "---\ntitle: [x\n"},
        {"path": "pages/new.md", "text": "---\ntitle: x\n---\n[away](../incidents/gone.md)\n"},
        {"path": "site.yml", "text": "titel: x\n"},
    ],
    ids=["no such day", "no such place", "broken YAML", "broken link", "unknown setting"],
)  # fmt: skip
def test_an_error_leaves_the_published_site_alone(content, output, mistake):
    before = _states(output)
    path = content / mistake["path"]
    path.parent.mkdir(exist_ok=True)
    path.write_text(mistake["text"])
    run = building.attempt(content, output)
    assert run.returncode == 1, run.stderr
    assert "error" in run.stderr
    assert _states(output) == before


def test_a_folder_of_strangers_is_refused(content, tmp_path):
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.txt").write_text("ten years of work")
    before = _states(folder)
    run = building.attempt(content, folder)
    assert run.returncode != 0
    assert "chapter.txt" in run.stderr
    assert _states(folder) == before


@pytest.mark.parametrize(
    "place", ["Content", "Content/media", "Content/new/site", "Templates", "Templates/x/..", "link"]
)
@pytest.mark.parametrize("options", [[], ["--adopt"]])
def test_no_site_is_published_among_its_notes_and_templates(content, tmp_path, place, options):
    home = content.parent
    (home / "Templates").mkdir(exist_ok=True)
    (home / "Content/media").mkdir(exist_ok=True)
    (home / "link").symlink_to("Content")
    before = building.files(home)
    run = subprocess.run(
        [building.DOSSIER, "build", "--output", place, *options],
        cwd=home, capture_output=True, text=True, check=False, timeout=building.TIME_LIMIT,
    )  # fmt: skip
    assert run.returncode == 1 and "which the site is made from" in run.stderr
    assert building.files(home) == before
    assert not (home / "Content/new").exists()


def test_an_adopted_stranger_stays(content, tmp_path):
    folder = tmp_path / "host"
    folder.mkdir()
    (folder / "chapter.txt").write_text("ten years of work")
    building.build(content, folder, "--adopt")
    building.build(content, folder)
    assert (folder / "chapter.txt").read_text() == "ten years of work"
    assert "chapter.txt" not in building.checksums(folder)


def test_a_stranger_that_came_later_stays(content, output):
    (output / "incidents/notes-to-self.txt").write_text("mine")
    (output / ".well-known").mkdir()
    (output / ".well-known/security.txt").write_text("mine as well")
    for name in ("no-date", "no-place"):
        (content / f"incidents/{name}.md").unlink()
    building.build(content, output)
    assert (output / "incidents/notes-to-self.txt").read_text() == "mine"
    assert (output / ".well-known/security.txt").read_text() == "mine as well"


def test_a_page_that_somebody_edited_is_written_again(content, output):
    before = building.files(output)
    (output / "index.html").write_text("defaced")
    building.build(content, output)
    assert building.files(output) == before


def test_a_link_out_of_the_folder_is_not_followed(content, output, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    shutil.rmtree(output / "incidents")
    (output / "incidents").symlink_to(outside)
    building.attempt(content, output)
    assert list(outside.iterdir()) == []
