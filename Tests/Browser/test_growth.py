"""Nothing that a note can make long costs more than its length: time, memory and output grow with it, not with its square.

Sites with a list of n, 2n and 4n entries are built. What the longest costs may be six times what the shortest does, where a
square would be sixteen times. Processor time is that of the build itself, on one thread, the least of a few runs: another
process that keeps the machine busy does not count.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass

import pytest

import building
import growing

MOST = 6
# Between the tests and the build, since a process is told to have held what its parent did when it began.
MEASURE = """
import json, os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime, usage.ru_maxrss]), file=sys.stderr)
"""
# What a longer list may cost beyond that: a tick of the clock, a page of memory, a file's frame.
SECONDS, BYTES_HELD, BYTES_WRITTEN = 0.3, 24 << 20, 64 << 10
RUNS = 4


@dataclass(frozen=True)
class Cost:
    seconds: float
    memory: int
    output: int


def write(folder, notes):
    for path, text in notes.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def cost(content, output, code, *options):
    """What one build takes, on one thread."""
    shutil.rmtree(output, ignore_errors=True)
    run = subprocess.run(
        [sys.executable, "-S", "-I", "-c", MEASURE,
         *building.arguments(content, output, "--jobs", "1", "--format", "json", "--quiet", *options)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True,
    )  # fmt: skip
    ended, seconds, memory = json.loads(run.stderr.splitlines()[-1])
    assert ended == code, f"ended with {ended}"
    written = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
    return Cost(seconds, memory * 1024, written)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    """What a build of nothing takes."""
    folder = tmp_path_factory.mktemp("nothing")
    write(folder / "Content", growing.SETTINGS)
    return min((cost(folder / "Content", folder / "Output", 0) for _ in range(3)), key=lambda c: c.seconds)


def compare(folder, shape, lengths, nothing):
    for length in lengths:
        write(folder / str(length), shape.make(length))

    def measured(length):
        return cost(folder / str(length), folder / "Output", 1 if shape.is_wrong else 0)

    costs = [measured(length) for length in lengths]
    short, long = costs[0], costs[-1]
    grown = lengths[-1] / lengths[0] * MOST / 4
    assert long.output - nothing.output <= grown * max(0, short.output - nothing.output) + BYTES_WRITTEN, costs
    assert long.memory - nothing.memory <= grown * max(0, short.memory - nothing.memory) + BYTES_HELD, costs
    fastest = long.seconds
    for _ in range(RUNS):
        if fastest - nothing.seconds <= grown * max(0, short.seconds - nothing.seconds) + SECONDS:
            return
        fastest = min(fastest, measured(lengths[-1]).seconds)
    raise AssertionError(f"{fastest} s for {lengths[-1]}: {costs}, and nothing takes {nothing.seconds} s")


QUICK = {name: shape for name, shape in growing.SHAPES.items() if not shape.is_slow}


@pytest.mark.parametrize("shape", QUICK.values(), ids=QUICK.keys())
def test_a_list_four_times_as_long_costs_about_four_times_as_much(tmp_path, shape, nothing):
    compare(tmp_path, shape, (shape.length, 4 * shape.length), nothing)


@pytest.mark.full
@pytest.mark.parametrize("shape", growing.SHAPES.values(), ids=growing.SHAPES.keys())
def test_a_long_list_costs_what_its_length_is_worth(tmp_path, shape, nothing):
    compare(tmp_path, shape, (shape.full, 2 * shape.full, 4 * shape.full), nothing)


@pytest.mark.parametrize("count", [8, 16, 32, 64])
def test_partials_that_include_partials_twice_are_built_or_refused_at_once(tmp_path, count, nothing):
    templates = {
        f"partials/p{number}.html": f"{{{{>partials/p{number + 1}.html}}}}" * 2 for number in range(count)
    }
    about = building.TEMPLATES.joinpath("text.html").read_text(encoding="utf-8")
    templates["text.html"] = about.replace("{{>partials/updates.html}}", "{{>partials/p0.html}}")
    write(tmp_path / "Templates", {**templates, f"partials/p{count}.html": "x"})
    write(tmp_path / "Content", {"pages/p.md": growing.note("title: P\n"), **growing.SETTINGS})
    run = subprocess.run(
        [building.DOSSIER, "build", "--jobs", "1", "--site", tmp_path], capture_output=True, timeout=60, check=False
    )
    assert run.returncode == 0 or b"[nesting-too-deep]" in run.stderr, run.stderr[-500:]
