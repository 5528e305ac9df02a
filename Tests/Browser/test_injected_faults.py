"""A file system that fails at any one call: the published site is the old one or the new one, and a failure
is told."""

import shutil
from collections import Counter

import pytest

import building
import extreme_notes
import faulting

# Calls between two that fail, where not every one is tried.
STRIDE = 7


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return faulting.compiled(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """A site in two versions: notes, and what a clean build makes of them. No incident is linked to, so
    that none is missed where it is not listed."""
    root = tmp_path_factory.mktemp("injected")
    first, second = root / "first/Content", root / "second/Content"
    _write(first, incidents=7)
    _write(second, incidents=6, text="Another text.")
    clean = []
    for content in (first, second):
        building.build(content, content.parent / "Output", "--templates", content.parent / "Templates")
        clean.append(building.files(content.parent / "Output"))
    return root, (first, second), clean


def _write(content, incidents, text="A text."):
    notes = {
        "site.yml": "title: Faults\n",
        "locations/town.md": "---\ntitle: Town\nkind: town\n---\n",
        "pages/about.md": f"---\ntitle: About\n---\n![A pixel](../media/pixel.png)\n\n{text}\n",
    }
    for number in range(incidents):
        notes[f"incidents/{number}.md"] = (
            f"---\ntitle: Incident {number}\ndate: 2015-10-0{number + 1}\nlocation: town\n---\n{text}\n"
        )
    for path, note in notes.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(note)
    (content / "media").mkdir()
    (content / "media/pixel.png").write_bytes(extreme_notes.PIXEL)
    templates = content.parent / "Templates/assets"
    templates.mkdir(parents=True)
    (templates / "extra.css").write_text("p { color: black }")


def _command(content, output, *options):
    return [
        str(building.DOSSIER), "build", "--content", str(content), "--templates",
        str(content.parent / "Templates"), "--output", str(output), "--jobs", "1", *options,
    ]  # fmt: skip


def _build_with_fault(sites, library, folder, below=".", **fault):
    """Builds the second version over the first while a call below a folder fails."""
    root, (_, second), _ = sites
    output = root / "Output"
    shutil.rmtree(output, ignore_errors=True)
    shutil.copytree(root / "first/Output", output)
    run = faulting.run(_command(second, output), library, root / below, folder / "log", **fault)
    return run, output


def _assert_one_site_is_whole(sites, run, output, what):
    _, (_, second), (old, new) = sites
    if run.returncode == 0:
        found = building.files(output)
        if "[unfinished-build]" in run.stderr:
            found = {path: found[path] for path in found if not path.startswith(".dossier/")}
        assert found == new, what
    else:
        assert run.returncode in (1, 74), (what, run.stderr)
        assert "error" in run.stderr, what
        if "the site is mixed" in run.stderr:
            assert "run 'dossier build' to finish" in run.stderr, what
            assert "nothing written" not in run.stderr, what
        else:
            found = building.files(output)
            found = {path: found[path] for path in found if not path.startswith(".dossier/")}
            assert found == old, (what, run.stderr)
    building.build(second, output, "--templates", second.parent / "Templates")
    assert building.files(output) == new, what


def _try(sites, library, folder, calls, stride, below="."):
    run, output = _build_with_fault(sites, library, folder, below, calls=calls)
    assert run.returncode == 0, run.stderr
    assert building.files(output) == sites[2][1]
    count = len(faulting.counted(folder / "log"))
    assert count > 0
    failed = Counter()
    for at in range(1, count + 1, stride):
        run, output = _build_with_fault(sites, library, folder, below, calls=calls, at=at)
        name = faulting.failed(folder / "log")
        assert name is not None, at
        failed[name, run.returncode] += 1
        _assert_one_site_is_whole(sites, run, output, (name, at))
    print(dict(failed))
    return failed


@pytest.mark.parametrize("below", ["second/Content", "second/Templates"])
def test_a_listing_of_notes_or_templates_that_fails_is_an_error(sites, library, tmp_path, below):
    failed = _try(sites, library, tmp_path, faulting.LISTING, stride=2, below=below)
    assert not [name for name, code in failed if code == 0], failed


@pytest.mark.parametrize("calls", [faulting.READING, faulting.WRITING], ids=["reading", "writing"])
def test_a_call_that_fails_leaves_one_site_whole(sites, library, tmp_path, calls):
    _try(sites, library, tmp_path, calls, STRIDE)


@pytest.mark.full
@pytest.mark.parametrize(
    "calls", [faulting.LISTING, faulting.READING, faulting.WRITING],
    ids=["listing", "reading", "writing"],
)  # fmt: skip
def test_any_call_that_fails_leaves_one_site_whole(sites, library, tmp_path, calls):
    _try(sites, library, tmp_path, calls, stride=1)


def test_a_folder_that_cannot_be_locked_is_told_as_such(sites, library, tmp_path):
    run, output = _build_with_fault(
        sites, library, tmp_path, calls=["flock"], at=1, error=faulting.ENOLCK
    )
    assert run.returncode == 74
    assert "could not lock the folder" in run.stderr and "cannot lock folders" in run.stderr
    assert building.files(output) == sites[2][0]
