"""A site of a hundred thousand notes is published whole, by the program that people get."""

import subprocess
import sys

import pytest

import building

sys.path.append(str(building.REPOSITORY / "script/lib/benchmark"))
import dossier_notes  # noqa: E402
import synthetic_notes  # noqa: E402

# Sources, actors, places and pages come on top of it.
INCIDENTS = 100_000


@pytest.fixture(scope="module")
def program():
    """A release build: the tests' own takes ten times as long for the same."""
    run = subprocess.run(
        [building.REPOSITORY / "script/lib/build-release"], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_notes_are_published_and_a_second_build_changes_none(tmp_path, program, monkeypatch):
    output = tmp_path / "Output"
    content = dossier_notes.write(synthetic_notes.casebook(INCIDENTS), tmp_path)
    monkeypatch.setattr(building, "DOSSIER", program)
    monkeypatch.setattr(building, "TIME_LIMIT", 1800)
    building.build(content, output)
    incidents = {path.stem for path in (output / "incidents").glob("*.html")}
    assert incidents >= {path.stem for path in (content / "incidents").glob("*.md")}
    sums = building.checksums(output)
    assert len(sums) > INCIDENTS
    building.build(content, output)
    assert building.checksums(output) == sums
