"""A build that is killed at any moment leaves whole files, and the next build heals the rest."""

import contextlib
import random
import signal
import subprocess
import time
from collections import Counter

import pytest

import building
import extreme_notes

KILLS = 30
INTERRUPTS = 12
# Few, so that builds are quick; what is tested takes as many files as there are, and no more.
SOURCES = 12
SEED = 20151015
JOURNAL = ".dossier/journal"


@pytest.fixture(scope="module")
def campaign(tmp_path_factory):
    """Two contents that differ in most pages, each with its clean build, and how long one takes."""
    folder = tmp_path_factory.mktemp("killed")
    contents, clean = {}, {}
    for variant, incidents in (("first", 45), ("second", 40)):
        contents[variant] = folder / variant / "Content"
        extreme_notes.write(contents[variant], incidents, SOURCES, variant)
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
        # Often enough to see a journal that lives for milliseconds, and leaves the build a processor.
        time.sleep(0.0002)


def _reached(output, before, after):
    """How far a killed build came, by what it left behind."""
    if (output / JOURNAL).exists():
        return "renaming"
    published = _published(output)
    if published == after:
        return "after the last rename"
    assert published == before, "half a commit, and no journal to finish it by"
    return "staging" if (output / JOURNAL).parent.exists() else "before staging"


def test_kills_at_any_moment_leave_whole_files_and_the_next_build_heals(campaign):
    folder, contents, clean, duration = campaign
    chance = random.Random(SEED)
    output = folder / "Output"
    building.build(contents["first"], output)
    whole = {}
    for files in clean.values():
        for path, digest in files.items():
            whole.setdefault(path, set()).add(digest)

    reached = Counter()
    published, other = "first", "second"
    for number in range(KILLS):
        process = subprocess.Popen(
            building.arguments(contents[other], output),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if number % 3 == 0:
            _kill_after(process, chance.uniform(0, duration))
        else:
            _kill_in_commit(process, output, chance.uniform(0, 0.015))
        if process.returncode == -signal.SIGKILL:
            reached[_reached(output, clean[published], clean[other])] += 1

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

    print(f"{KILLS} builds, killed: {dict(reached)}")
    assert reached.total() > KILLS // 2, "most builds ended before they were killed"
    assert {"staging", "renaming"} <= reached.keys(), "a phase of the commit was never hit"


def _interrupt(contents, output, number, moment):
    process = subprocess.Popen(
        building.arguments(contents, output), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    if moment is None:
        # While files are staged.
        while process.poll() is None and not (output / ".dossier").exists():
            time.sleep(0.0005)
    else:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=moment)
    process.send_signal(number)
    told = process.communicate(timeout=building.TIME_LIMIT)[1]
    return process.returncode, told


def test_an_interrupt_at_any_moment_leaves_one_site_whole_and_nothing_else(campaign):
    folder, contents, clean, duration = campaign
    chance = random.Random(SEED)
    output = folder / "Interrupted"
    building.build(contents["first"], output)
    published, other = "first", "second"
    interrupted = 0
    for number in range(INTERRUPTS):
        signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        moment = None if number % 2 else chance.uniform(0.05, duration)
        code, told = _interrupt(contents[other], output, signals[number % 3], moment)
        found = building.files(output)
        if code == 0:
            assert found == clean[other], told
        else:
            assert code == -signals[number % 3], told
            assert found in (clean[published], clean[other]), f"interrupt {number}, seed {SEED}"
            # A signal that comes before the command listens ends it as any other.
            assert not told or "interrupted; " in told
            assert "nothing written" not in told or found == clean[published]
            interrupted += 1
        if found == clean[other]:
            published, other = other, published
    assert interrupted > INTERRUPTS // 2, "most builds ended before they were interrupted"


def test_a_build_that_is_not_to_be_disturbed_is_not(campaign, tmp_path):
    _, contents, clean, _ = campaign
    process = subprocess.Popen(
        building.arguments(contents["first"], tmp_path / "Output"), stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )  # fmt: skip
    while process.poll() is None and not (tmp_path / "Output/.dossier").exists():
        time.sleep(0.0005)
    process.send_signal(signal.SIGHUP)
    assert process.wait(timeout=building.TIME_LIMIT) == 0
    assert building.files(tmp_path / "Output") == clean["first"]


def test_an_output_folder_that_is_renamed_during_a_build_is_an_error(campaign, tmp_path):
    _, contents, clean, _ = campaign
    output, moved = tmp_path / "Output", tmp_path / "Moved"
    building.build(contents["first"], output)
    process = subprocess.Popen(
        building.arguments(contents["second"], output), stderr=subprocess.PIPE, text=True
    )
    while process.poll() is None and not (output / ".dossier").exists():
        time.sleep(0.0005)
    output.rename(moved)
    told = process.communicate(timeout=building.TIME_LIMIT)[1]
    assert process.returncode == 1, told
    assert "was renamed or replaced while the site was being built" in told
    assert building.files(moved) == clean["first"]
    assert not output.exists()
