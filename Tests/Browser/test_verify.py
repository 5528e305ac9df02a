"""`dossier verify` tells whether a published folder is whole, and whether the notes make it."""

import os
import shutil
import subprocess

import pytest

import building
import extreme_notes


def _verify(content, output, *options, environment=None):
    return subprocess.run(
        [
            building.DOSSIER, "verify", str(output), "--content", str(content),
            "--templates", str(building.TEMPLATES), *options,
        ],
        capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
        env={**os.environ, **(environment or {})},
    )  # fmt: skip


@pytest.fixture
def published(tmp_path):
    extreme_notes.write(tmp_path / "Content", incidents=3)
    building.build(tmp_path / "Content", tmp_path / "Output")
    return tmp_path / "Content", tmp_path / "Output"


def test_a_site_that_is_as_its_notes_make_it_is_told_in_one_line(published):
    content, output = published
    count = len(building.checksums(output))
    run = _verify(content, output)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == (
        f"'{output}' is whole: {count} files as listed in SHA256SUMS; as the notes make it\n"
    )


def test_verifying_writes_nothing(published, tmp_path):
    content, output = published
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    temporary.chmod(0o500)
    before = building.files(tmp_path)
    run = _verify(content, output, environment={"TMPDIR": str(temporary)})
    assert run.returncode == 0, run.stderr
    assert list(temporary.iterdir()) == []
    assert building.files(tmp_path) == before


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
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"'{output}' is whole: ")
    assert run.stdout.endswith(f"there are no notes in '{tmp_path / 'nowhere'}' to compare with\n")
    assert run.stdout.count("\n") == 1
    (output / "index.html").write_text("defaced")
    run = _verify(tmp_path / "nowhere", output)
    assert (run.returncode, run.stdout) == (1, "'index.html' is not what was published\n")


def test_notes_that_cannot_be_built_verify_nothing(published):
    content, output = published
    (content / "incidents/no-date.md").write_text("---\ntitle: x\n---\n")
    run = _verify(content, output)
    assert run.returncode == 1
    assert "[missing-key]" in run.stderr
    assert "could not be removed" not in run.stderr


def test_what_an_interrupted_build_has_left_is_named(published):
    content, output = published
    (output / ".dossier/new").mkdir(parents=True)
    (output / ".dossier/new/index.html").write_text("never published")
    run = _verify(content, output)
    assert (run.returncode, run.stdout) == (
        1,
        "'.dossier': files that an interrupted build left behind; they are no part of the site;"
        " run 'dossier build' to remove them\n",
    )
    building.build(content, output)
    assert _verify(content, output).returncode == 0


def test_a_folder_that_is_not_there_is_told(published, tmp_path):
    content, output = published
    shutil.rmtree(output)
    run = _verify(content, output)
    assert run.returncode == 74
    assert "No such file" in run.stderr
