"""A build that is killed at any moment leaves whole files, and the next build heals the rest."""

import random
import signal
import subprocess
import time

import pytest

import building
import extreme_notes

KILLS = 30
SEED = 20151015
JOURNAL = ".dossier/journal"


@pytest.fixture(scope="module")
def campaign(tmp_path_factory):
    """Two contents that differ in most pages, each with its clean build, and how long one takes."""
    folder = tmp_path_factory.mktemp("killed")
    contents, clean = {}, {}
    for variant, incidents in (("first", 90), ("second", 80)):
        contents[variant] = folder / variant / "Content"
        extreme_notes.write(contents[variant], incidents=incidents, variant=variant)
        started = time.monotonic()
        building.build(contents[variant], folder / variant / "Output")
        duration = time.monotonic() - started
        clean[variant] = building.files(folder / variant / "Output")
    return folder, contents, clean, duration


def _published(output):
    """What readers get: without the builder's own work folder."""
    return {
        path: digest
        for path, digest in building.files(output).items()
        if not path.startswith(".dossier/")
    }


def _kill_after(process, seconds):
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _kill_in_commit(process, output, seconds):
    """Kills a build soon after its journal is written, while files move into place."""
    while process.poll() is None:
        if (output / JOURNAL).exists():
            _kill_after(process, seconds)
            return


def test_kills_at_any_moment_leave_whole_files_and_the_next_build_heals(campaign):
    folder, contents, clean, duration = campaign
    chance = random.Random(SEED)
    output = folder / "Output"
    building.build(contents["first"], output)
    whole = {}
    for files in clean.values():
        for path, digest in files.items():
            whole.setdefault(path, set()).add(digest)

    killed, killed_in_commit = 0, 0
    published, other = "first", "second"
    for number in range(KILLS):
        process = subprocess.Popen(
            building.arguments(contents[other], output),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if number % 3 == 0:
            _kill_after(process, chance.uniform(0, duration))
        else:
            _kill_in_commit(process, output, chance.uniform(0, 0.005))
        killed += process.returncode == -signal.SIGKILL
        killed_in_commit += (output / JOURNAL).exists()

        broken = [
            path
            for path, digest in _published(output).items()
            if digest not in whole.get(path, ())
        ]
        assert broken == [], f"kill {number}, seed {SEED}: files that no build made"

        # Sometimes what was begun is built again, sometimes what was there before.
        if chance.random() < 0.5:
            published, other = other, published
        building.build(contents[published], output)
        assert building.files(output) == clean[published], f"kill {number}, seed {SEED}"

    assert killed > KILLS // 2, f"{killed} of {KILLS} builds ended by being killed"
    assert killed_in_commit > 0, "no kill fell into a commit: the test shows nothing about one"
    print(f"{killed} of {KILLS} builds killed, {killed_in_commit} of them in a commit")
