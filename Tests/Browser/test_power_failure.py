"""A machine that loses power: whatever was not synced is gone, and the site is the old one or the new one."""

import shutil

import pytest

import building
import extreme_notes
import faulting

# Points between two at which the power fails, where not every one is tried.
STRIDE = 5


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return faulting.compiled(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Two contents, of which the second removes and adds pages, and what a clean build makes of each."""
    root = tmp_path_factory.mktemp("power")
    contents, clean = [], []
    for variant, incidents in (("first", 4), ("second", 3)):
        content = root / variant / "Content"
        extreme_notes.write(content, incidents=incidents, sources=2, variant=variant)
        building.build(content, root / variant / "Output")
        contents.append(content)
        clean.append(building.files(root / variant / "Output"))
    return root, contents, clean


def _build(sites, library, log, *options, at=0):
    """Builds the second content over the first, and loses power at a change of the disk."""
    root, contents, _ = sites
    output = root / "Output"
    shutil.rmtree(output, ignore_errors=True)
    shutil.copytree(root / "first/Output", output)
    command = building.arguments(contents[1], output, "--jobs", "1", *options)
    run = faulting.run(
        command, library, output, log, at=at, error=faulting.POWER_FAILURE, calls=faulting.WRITING
    )
    return run, output


def _unsynced(log):
    """The numbers of the files that were written, and not synced until the power failed."""
    files = set()
    for line in log.read_text().splitlines():
        name, inode = line.split()
        if name == "created":
            files.add(inode)
        elif name == "syncfs" and inode != "0":
            files.clear()
        elif name == "fsync":
            files.discard(inode)
    return files


def _lose(output, log):
    files = _unsynced(log)
    for path in output.rglob("*"):
        if path.is_file() and str(path.stat().st_ino) in files:
            path.write_bytes(b"")


def _published(output):
    files = building.files(output)
    return {path: files[path] for path in files if not path.startswith(".dossier/")}


def _try(sites, library, folder, stride):
    _, contents, (old, new) = sites
    run, _ = _build(sites, library, folder / "log")
    assert run.returncode == 0, run.stderr
    count = len(faulting.counted(folder / "log"))
    broken = folder / "broken"
    shutil.copytree(contents[1], broken)
    (broken / "incidents/no-date.md").write_text("---\ntitle: x\n---\n")
    saw_old, saw_between, saw_new = 0, 0, 0
    for at in range(1, count + 1, stride):
        run, output = _build(sites, library, folder / "log", at=at)
        assert run.returncode == faulting.POWER_FAILURE_CODE, at
        _lose(output, folder / "log")
        found = _published(output)
        saw_old += found == old
        saw_new += found == new
        if found not in (old, new):
            saw_between += 1
            assert (output / ".dossier/journal").exists(), at
        # Nothing can be made anew from these notes: what was written before has to do.
        run = building.attempt(broken, output)
        assert run.returncode == 1, (at, run.stderr)
        settled = building.files(output)
        assert settled in (old, new), at
        assert settled == new or found == old, at
        building.build(contents[1], output)
        assert building.files(output) == new, at
    assert saw_old and saw_between and saw_new, (saw_old, saw_between, saw_new)


def test_a_power_failure_leaves_a_site_that_can_be_settled(sites, library, tmp_path):
    _try(sites, library, tmp_path, STRIDE)


@pytest.mark.full
def test_a_power_failure_at_any_change_leaves_a_site_that_can_be_settled(
    sites, library, tmp_path
):
    _try(sites, library, tmp_path, stride=1)


def test_folders_are_synced_before_the_journal_goes(sites, library, tmp_path):
    run, _ = _build(sites, library, tmp_path / "log")
    assert run.returncode == 0, run.stderr
    calls = faulting.counted(tmp_path / "log")
    renames = [number for number, name in enumerate(calls) if name == "renameat"]
    # The first rename is the journal's.
    assert "syncfs" in calls[: renames[0]]
    after = calls[renames[-1] + 1 :]
    assert after[0] == "fsync" and "unlinkat" in after


def test_without_syncing_nothing_is_synced(sites, library, tmp_path):
    run, output = _build(sites, library, tmp_path / "log", "--no-sync")
    assert run.returncode == 0, run.stderr
    assert not {"fsync", "syncfs"} & set(faulting.counted(tmp_path / "log"))
    assert building.files(output) == sites[2][1]
