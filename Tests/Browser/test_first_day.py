"""What somebody does on the first day: start a site, write, look, check, build, hand over."""

import os
import pty
import signal
import subprocess
import time

import pytest

import building
import previewing

NOTES = [
    ("incident", "Al-Ghantu: the “basement”", "--date", "2015-10-15"),
    ("incident", "قصف على بلدة", "--location", "example-town"),
    ("location", "Homs"), ("source", "A briefing", "--date", "2015-12"),
    ("actor", "Министерство обороны"), ("claim", "Nobody was there"), ("page", "Our team"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    return previewing.start_site(tmp_path / "site")


def dossier(folder, *arguments, **environment):
    return subprocess.run(
        [building.DOSSIER, *arguments], cwd=folder, capture_output=True, text=True,
        timeout=building.TIME_LIMIT, env={**os.environ, **environment}, check=False,
    )  # fmt: skip


def succeed(folder, *arguments):
    run = dossier(folder, *arguments)
    assert run.returncode == 0, run.stderr
    return run


def test_a_new_site_is_clean_and_can_be_handed_over(folder):
    assert "warning" not in succeed(folder, "check", "--strict").stderr
    succeed(folder, "build")
    succeed(folder, "verify")
    sums = subprocess.run(
        ["sha256sum", "--check", "--quiet", building.CHECKSUMS], cwd=folder / "Output", check=False
    )
    assert sums.returncode == 0
    with previewing.preview(folder) as server:
        state = server.wait_for_a_site()
        assert state["findings"] == []
        assert server.get("/")[0] == 200


def test_new_notes_of_every_kind_are_drafts_that_break_nothing(folder):
    before = building.files(folder)
    paths = [succeed(folder, "new", *note).stdout.strip() for note in NOTES]
    assert len(set(paths)) == len(NOTES)
    succeed(folder, "check", "--strict")
    succeed(folder, "check", "--drafts")
    succeed(folder, "build")
    for path in paths:
        assert "status: draft" in (folder / path).read_text()
        page = path.removeprefix("Content/").replace(".md", ".html")
        assert not (folder / "Output" / page).exists(), "a draft was published"
    kept = building.files(folder)
    assert {path: kept[path] for path in before} == before


def test_a_note_that_is_there_is_not_overwritten(folder):
    path = folder / succeed(folder, "new", "page", "Our team").stdout.strip()
    path.write_text("mine")
    run = dossier(folder, "new", "page", "Our team")
    assert run.returncode == 1 and "is there already" in run.stderr
    assert path.read_text() == "mine"


def test_a_new_note_is_opened_in_the_editor_of_ones_choice(folder, tmp_path):
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\necho "$@" > "$OPENED"\n')
    editor.chmod(0o755)
    opened = tmp_path / "opened"
    run = dossier(
        folder, "new", "page", "It's ours", "--edit",
        VISUAL="", EDITOR=f"'{editor}' --wait", OPENED=str(opened),
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert opened.read_text() == f"--wait {run.stdout.strip()}\n"


def test_an_editor_may_use_the_terminal(folder, tmp_path):
    """As vi and nano do: an editor in the background would be stopped at its first question."""
    told = tmp_path / "told"
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.environ.update(VISUAL="", EDITOR=f"sh -c 'read line; echo $line > {told}' editor")
        os.execv(building.DOSSIER, ["dossier", "new", "page", "About the terminal", "--edit"])
    os.write(terminal, b"typed by hand\n")
    limit = time.monotonic() + 30
    while os.waitpid(process, os.WNOHANG) == (0, 0):
        if time.monotonic() > limit:
            os.killpg(process, signal.SIGKILL)
            raise AssertionError("the editor got nothing from the terminal")
        time.sleep(0.05)
    assert told.read_text() == "typed by hand\n"


def test_a_site_is_started_in_an_empty_folder_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    run = dossier(tmp_path, "init", ".")
    assert run.returncode == 1 and "not empty" in run.stderr
    assert building.files(tmp_path).keys() == {"mine.txt"}
    (tmp_path / "mine.txt").unlink()
    succeed(tmp_path, "init", ".")
    succeed(tmp_path, "check", "--strict")
