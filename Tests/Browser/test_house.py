"""The rules of ARCHITECTURE.md that a compiler does not keep."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGE = (ROOT / "Package.swift").read_text(encoding="utf-8")

# From a value to a value: they reach no disk, no clock and no environment.
PURE = [
    "Casebook", "Diagnostics", "FrontMatter", "Maps", "Markdown", "MediaFiles", "Mustache", "Notes",
    "Parallelism", "Requests", "Site", "Writing",
]  # fmt: skip

OUTSIDE_WORLD = {
    "the clock": r"\bDate\(\)|\bDate\.now\b|\b(Continuous|Suspending)Clock\b|\bclock_gettime\b|\btime\(nil\)",
    "the environment": r"\bProcessInfo\b|\bgetenv\b|\b(Locale|TimeZone|Calendar)\.(autoupdatingC|c)urrent\b",
    "the file system": r"\bFileManager\b|\bFileHandle\b|contentsOfFile:|\bData\(contentsOf:|\bfopen\(|\bopendir\(|\bopenat\(",
    "the C library": r"^(internal )?import (Glibc|Darwin|Musl)\b",
}  # fmt: skip


def _targets():
    """Each target of Package.swift with the targets and packages it names."""
    variables = dict(re.findall(r'let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"', PACKAGE))
    own = PACKAGE.split("    .testTarget(")[0]
    found = {}
    for kind in re.finditer(r"\.(systemLibrary|target|executableTarget)\(", own):
        depth, end = 1, kind.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(own[end], 0)
            end += 1
        text = own[kind.end() : end]
        name = re.search(r'name: "(\w+)"', text).group(1)
        listed = re.search(r"dependencies: \[([^\]]*)\]", text)
        names = re.findall(r'"(\w+)"|(\w+)', listed.group(1)) if listed else []
        found[name] = {quoted or variables[variable] for quoted, variable in names}
    return found


def _rows():
    """Each target of the table in ARCHITECTURE.md with what it imports."""
    rows = {}
    for names, imports in re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| ([^|]*) \|", ARCHITECTURE, re.M):
        for name in re.findall(r"`(\w+)`", names):
            rows[name] = set(re.findall(r"\w+", imports))
    return rows


def test_the_table_of_targets_says_what_the_package_says():
    assert _rows() == _targets()


@pytest.mark.parametrize("target", PURE)
def test_a_pure_target_reaches_nothing_outside(target):
    found = [
        f"{path.relative_to(ROOT)}:{number}: {world}"
        for path in sorted((ROOT / "Sources" / target).rglob("*.swift"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for world, pattern in OUTSIDE_WORLD.items()
        if not line.lstrip().startswith("//") and re.search(pattern, line)
    ]
    assert not found, "\n".join(found)


def test_the_environment_is_read_by_the_commands_only():
    pattern = OUTSIDE_WORLD["the environment"]
    found = {
        str(path.relative_to(ROOT / "Sources"))
        for path in (ROOT / "Sources").rglob("*.swift")
        if re.search(pattern, path.read_text(encoding="utf-8"))
    }
    assert {name for name in found if not name.startswith("dossier/")} == set()


def test_architecture_is_short_enough_to_be_read():
    assert len(ARCHITECTURE.split()) <= 1000
