"""Two tiers of tests: what every change runs, and what takes long and is run by `--full`.

A pytest plugin of its own. Tests marked `full` are left out unless pytest is given `--full`, and the last lines of a
run say how many were left out. With pytest-xdist the workers collect the tests, so they report the number.
"""

import os
from pathlib import Path

import pytest

# Where script/test reads how many tests were left out.
REPORT = "DOSSIER_LEFT_TO_FULL"
LEFT_OUT = "tests_left_to_full"


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="also run the tests marked `full`, which take long")


def pytest_configure(config):
    config.addinivalue_line("markers", "full: takes long; runs with --full only")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Takes out the tests that only a full run has."""
    if config.getoption("--full"):
        return
    left_out = [item for item in items if item.get_closest_marker("full")]
    config.stash[_LEFT_OUT] = len(left_out)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("full")]


def pytest_sessionfinish(session):
    """Tells the process that started this worker, if one did, how many tests were left out."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[LEFT_OUT] = session.config.stash.get(_LEFT_OUT, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """Remembers what a worker told. Every worker collects every test, so the numbers are the same."""
    told = getattr(node, "workeroutput", {}).get(LEFT_OUT, 0)
    node.config.stash[_LEFT_OUT] = max(told, node.config.stash.get(_LEFT_OUT, 0))


def pytest_terminal_summary(terminalreporter, config):
    left_out = config.stash.get(_LEFT_OUT, 0)
    if left_out:
        terminalreporter.section("left to script/test --full", yellow=True)
        terminalreporter.line(f"{left_out} tests that take long were not run: run script/test --full before a release")
        if REPORT in os.environ:
            Path(os.environ[REPORT]).write_text(f"{left_out}\n", encoding="utf-8")


_LEFT_OUT = pytest.StashKey[int]()
