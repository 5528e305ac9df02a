"""Adds up test reports in JUnit's XML: prints the slowest tests and `N passed, N failed`, and fails with any failure.

A test that was skipped counts as failed: it showed nothing.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree


SLOWEST = 10


def outcomes(report):
    """Each test of a report, with whether it passed and the seconds it took."""
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        name = f"{case.get('classname', '')}.{case.get('name', '')}".strip(".")
        marks = {child.tag for child in case}
        yield name, not marks & {"failure", "error", "skipped"}, float(case.get("time") or 0)


def main(folder):
    passed, failed, times = 0, [], []
    for report in sorted(Path(folder).glob("*.xml")):
        for name, is_passed, seconds in outcomes(report):
            times.append((seconds, f"{report.stem}: {name}"))
            if is_passed:
                passed += 1
            else:
                failed.append(f"{report.stem}: {name}")
    print(f"The slowest {SLOWEST}:")
    for seconds, name in sorted(times, reverse=True)[:SLOWEST]:
        print(f"{seconds:7.1f} s  {name}")
    left_out = Path(folder) / "left-to-full"
    if left_out.exists():
        print(f"{left_out.read_text().strip()} tests that take long were not run: script/test --full runs them")
    for name in failed:
        print(f"failed  {name}")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
