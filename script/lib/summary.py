"""Adds up test reports in JUnit's XML: prints `N passed, N failed`, and fails with any failure.

A test that was skipped counts as failed: it showed nothing.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree


def outcomes(report):
    """Each test of a report, with whether it passed."""
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        name = f"{case.get('classname', '')}.{case.get('name', '')}".strip(".")
        marks = {child.tag for child in case}
        yield name, not marks & {"failure", "error", "skipped"}


def main(folder):
    passed, failed = 0, []
    for report in sorted(Path(folder).glob("*.xml")):
        for name, is_passed in outcomes(report):
            if is_passed:
                passed += 1
            else:
                failed.append(f"{report.stem}: {name}")
    for name in failed:
        print(f"failed  {name}")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
