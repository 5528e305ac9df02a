"""`dossier verify` tells whether a published folder is whole, and whether the notes make it."""

import shutil
import subprocess

import pytest

import building
import extreme_notes


def _verify(content, output, *options):
    return subprocess.run(
        [
            building.DOSSIER, "verify", str(output), "--content", str(content),
            "--templates", str(building.TEMPLATES), *options,
        ],
        capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
    )  # fmt: skip


@pytest.fixture
def published(tmp_path):
    extreme_notes.write(tmp_path / "Content", incidents=3)
    building.build(tmp_path / "Content", tmp_path / "Output")
    return tmp_path / "Content", tmp_path / "Output"


def test_a_site_that_is_as_its_notes_make_it_has_no_differences(published):
    run = _verify(*published)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_what_was_changed_in_the_folder_and_in_the_notes_is_named(published):
    content, output = published
    (output / "data.html").write_text("defaced")
    (output / "locations/land.html").unlink()
    (output / "shell.html").write_text("mine")
    note = content / "sources/source-007.md"
    note.write_text(note.read_text() + "\nOne more sentence.\n")
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages/new.md").write_text("---\ntitle: New\n---\n")
    (content / "incidents/no-date.md").unlink()
    before = building.files(output)
    run = _verify(content, output)
    lines = run.stdout.splitlines()
    assert run.returncode == 1
    assert lines[:3] == [
        "'data.html' is not what was published",
        "'locations/land.html' is missing",
        "'shell.html' was not published by dossier",
    ]
    assert "'sources/source-007.html' differs from what the notes make" in lines
    assert "'new.html' is made by the notes, and is not published" in lines
    assert "'incidents/no-date.html' was published, and the notes do not make it" in lines
    assert building.files(output) == before


def test_a_reader_without_notes_can_verify_a_copy(published, tmp_path):
    _, output = published
    run = _verify(tmp_path / "nowhere", output)
    assert (run.returncode, run.stdout) == (0, "")
    assert "no notes" in run.stderr
    (output / "index.html").write_text("defaced")
    run = _verify(tmp_path / "nowhere", output)
    assert (run.returncode, run.stdout) == (1, "'index.html' is not what was published\n")


def test_notes_that_cannot_be_built_verify_nothing(published):
    content, output = published
    (content / "incidents/no-date.md").write_text("---\ntitle: x\n---\n")
    run = _verify(content, output)
    assert run.returncode == 1
    assert "[missing-key]" in run.stderr


def test_a_folder_that_is_not_there_is_told(published, tmp_path):
    content, output = published
    shutil.rmtree(output)
    run = _verify(content, output)
    assert run.returncode == 74
    assert "No such file" in run.stderr
