"""Whole builds, in turns: A B A B, so that a busy minute of the machine meets both."""

import shutil
from collections import Counter
from statistics import median

from measurement import measure


def run(sides, runs):
    for side in sides:
        print(f"{side.name}: {side.version}")
    print("\none run each that is not counted, and what it wrote:")
    for side in sides:
        empty(side.output)
        measure(side.build_command())
    print_outputs(sides)
    fresh = {side.name: [] for side in sides}
    again = {side.name: [] for side in sides}
    for number in range(1, runs + 1):
        for side in sides:
            empty(side.output)
            fresh[side.name].append(measure(side.build_command()))
            again[side.name].append(measure(side.build_command()))
            print(
                f"run {number}, {side.name}: {fresh[side.name][-1].seconds:.2f} s, "
                f"again {again[side.name][-1].seconds:.2f} s",
                flush=True,
            )
    forget_earlier_outputs(sides)
    print()
    report("into an empty folder", sides, fresh)
    report("again, with nothing changed", sides, again)


def empty(folder):
    """An empty folder rather than none: both programs then start from the same.

    What was there is kept until the end: ext4 is slow to make files for minutes after many were
    deleted, and the next run would be charged for that.
    """
    if folder.exists():
        aside = folder.parent / "earlier-outputs"
        aside.mkdir(exist_ok=True)
        folder.rename(aside / f"{folder.name}-{len(list(aside.iterdir()))}")
    folder.mkdir(parents=True)


def forget_earlier_outputs(sides):
    for folder in {side.output.parent / "earlier-outputs" for side in sides}:
        shutil.rmtree(folder, ignore_errors=True)


def report(title, sides, results):
    print(f"{title}: median (fastest to slowest), processor time, peak memory")
    for side in sides:
        runs = results[side.name]
        seconds = [run.seconds for run in runs]
        print(
            f"  {side.name:8} {median(seconds):7.2f} s  ({min(seconds):.2f} to {max(seconds):.2f})  "
            f"{median(run.processor_seconds for run in runs):7.2f} s  "
            f"{max(run.peak_megabytes for run in runs):6.0f} MB"
        )
    if len(sides) == 2:
        first, second = (median(run.seconds for run in results[side.name]) for side in sides)
        print(f"  {sides[1].name} takes {second / first:.1f} times as long as {sides[0].name}")


def print_outputs(sides):
    """Files and bytes by folder: whether both do comparable work."""
    kinds = [kinds_of_output(side.output) for side in sides]
    nothing = (0, 0)
    print(f"  {'':14}" + "".join(f"{side.name:>24}" for side in sides))
    for kind in [*sorted(set().union(*kinds) - {"all"}), "all"]:
        cells = (f"{files.get(kind, nothing)[0]:>9} {files.get(kind, nothing)[1] / 1e6:>11.1f} MB" for files in kinds)
        print(f"  {kind:14}" + "".join(cells))
    print()


def kinds_of_output(folder):
    """(files, bytes) by top-level folder; what lies in none of them counts as "top level"."""
    files, sizes = Counter(), Counter()
    for path in folder.rglob("*"):
        if path.is_file():
            parts = path.relative_to(folder).parts
            for kind in (parts[0] if len(parts) > 1 else "top level", "all"):
                files[kind] += 1
                sizes[kind] += path.stat().st_size
    return {kind: (files[kind], sizes[kind]) for kind in files}
