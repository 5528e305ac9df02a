"""A build that ends in the middle of its commit: the next command says so, and settles it."""

import subprocess

import pytest

import building
import extreme_notes
import faulting

CALLS = ("renameat",)
# The first moves the journal into place.
AFTER_TWO_FILES = 4


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return faulting.compiled(tmp_path_factory.mktemp("library"))


@pytest.fixture
def interrupted(tmp_path, library):
    """Notes, the output folder of a build of them that was cut short, and what a clean build makes."""
    content, output = tmp_path / "Content", tmp_path / "Output"
    extreme_notes.write(content, incidents=5, sources=2, variant="first")
    building.build(content, output)
    old = building.files(output)
    extreme_notes.write(content, incidents=5, sources=2, variant="second")
    building.build(content, tmp_path / "clean")
    run = faulting.run(
        building.arguments(content, output), library, tmp_path, tmp_path / "log", calls=CALLS,
        at=AFTER_TWO_FILES, error=faulting.POWER_FAILURE,
    )  # fmt: skip
    assert run.returncode == faulting.POWER_FAILURE_CODE
    assert (output / ".dossier/journal").exists()
    new = building.files(tmp_path / "clean")
    assert building.files(output) not in (old, new)
    return content, output, new


def _run(command, content, output, *options):
    place = [str(output)] if command == "verify" else ["--output", str(output)]
    return subprocess.run(
        [building.DOSSIER, command, *place, "--content", str(content), *options],
        capture_output=True, text=True, check=False, timeout=building.TIME_LIMIT,
    )  # fmt: skip


def test_the_next_build_finishes_it_even_if_notes_have_errors(interrupted):
    content, output, new = interrupted
    (content / "incidents/no-date.md").write_text("---\ntitle: x\n---\n")
    run = building.attempt(content, output)
    assert run.returncode == 1
    assert "[missing-key]" in run.stderr
    assert "finished a build that was interrupted" in run.stderr
    assert "nothing else written" in run.stderr
    assert building.files(output) == new


def test_check_and_verify_name_it_and_touch_nothing(interrupted):
    content, output, _ = interrupted
    before = building.files(output)
    run = _run("check", content, output)
    assert run.returncode == 0
    assert "warning" in run.stderr and "[unfinished-build]" in run.stderr
    assert "the site is mixed" in run.stderr and "run 'dossier build' to finish" in run.stderr
    run = _run("verify", content, output)
    assert run.returncode == 1
    assert "the site is mixed; run 'dossier build' to finish" in run.stdout
    assert building.files(output) == before


def test_a_commit_that_fails_halfway_says_that_the_site_is_mixed(tmp_path, library):
    content, output = tmp_path / "Content", tmp_path / "Output"
    extreme_notes.write(content, incidents=5, sources=2, variant="first")
    building.build(content, output)
    extreme_notes.write(content, incidents=5, sources=2, variant="second")
    run = faulting.run(
        building.arguments(content, output), library, tmp_path, tmp_path / "log", calls=CALLS,
        at=AFTER_TWO_FILES,
    )  # fmt: skip
    assert run.returncode == 74
    assert "the site is mixed; run 'dossier build' to finish" in run.stderr
    assert "nothing written" not in run.stderr
    building.build(content, tmp_path / "clean")
    building.build(content, output)
    assert building.files(output) == building.files(tmp_path / "clean")


def test_a_site_that_is_published_but_not_cleared_up_is_a_warning(tmp_path, library):
    content, output = tmp_path / "Content", tmp_path / "Output"
    extreme_notes.write(content, incidents=5, sources=2)
    run = faulting.run(
        building.arguments(content, output), library, tmp_path, tmp_path / "log",
        calls=("unlinkat",), at=1,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "warning" in run.stderr and "[unfinished-build]" in run.stderr
    assert "the site is published" in run.stderr
    building.build(content, tmp_path / "clean")
    building.build(content, output)
    assert building.files(output) == building.files(tmp_path / "clean")


def test_a_journal_that_cannot_be_carried_out_says_how_to_get_out(interrupted):
    content, output, new = interrupted
    for path in output.glob("sources/*.html"):
        path.unlink()
        (path / "mine").mkdir(parents=True)
    run = building.attempt(content, output)
    assert run.returncode == 74
    assert f"delete '{output}/.dossier' and run 'dossier build --adopt'" in run.stderr
    subprocess.run(["rm", "-r", f"{output}/.dossier", f"{output}/sources"], check=True)
    building.build(content, output, "--adopt")
    assert building.files(output) == new
