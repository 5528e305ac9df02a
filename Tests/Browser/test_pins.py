"""What is installed is named exactly: an older or newer file, or another one of the same name, is refused."""

import re

import pytest

from building import REPOSITORY

LISTS = ["Tests/Browser/requirements", "script/lib/pagefind"]
PIN = re.compile(r"^([\w.-]+)==([\w.]+)(?: ; [^\\]+)? \\$")


def pins(name):
    """The packages of a list with their versions and how many hashes each has."""
    found, package = {}, None
    for line in (REPOSITORY / name).read_text().splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("    --hash=sha256:"):
            found[package] += 1
            continue
        match = PIN.match(line)
        assert match, f"{name}: not an exact version with hashes: {line}"
        package = (match[1].lower().replace("_", "-"), match[2])
        found[package] = 0
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_python_package_has_an_exact_version_and_hashes(name):
    found = pins(name + ".txt")
    assert found and all(found.values())


@pytest.mark.parametrize("name", LISTS)
def test_the_packages_that_are_asked_for_are_among_the_pinned(name):
    asked = [line for line in (REPOSITORY / (name + ".in")).read_text().splitlines() if line[0] != "#"]
    wanted = {tuple(line.lower().replace("_", "-").split("==")) for line in asked}
    assert wanted <= set(pins(name + ".txt"))


def test_the_tests_use_the_pagefind_that_people_get():
    tested = pins("Tests/Browser/requirements.txt")
    assert set(pins("script/lib/pagefind.txt")) <= set(tested)


def test_packages_of_swift_have_exact_versions():
    manifest = (REPOSITORY / "Package.swift").read_text()
    packages = re.findall(r"\.package\(.*\)", manifest)
    assert packages and all(re.search(r'exact: "\d+\.\d+\.\d+"', package) for package in packages)


def test_no_source_imports_all_of_foundation_which_would_make_the_program_three_times_as_large():
    # Where there is no FoundationEssentials, the import stands indented in the other branch.
    files = (REPOSITORY / "Sources").rglob("*.swift")
    importing = re.compile(r"^(?:\w+ )?import (?:Foundation|_FoundationICU)$", re.MULTILINE)
    found = [str(path.relative_to(REPOSITORY)) for path in files if importing.search(path.read_text())]
    assert found == []
