"""Every link of every page leads to a file that is there, and to an anchor in it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import deque
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import markup

# Told apart by what a reader is meant to do with it: nothing links to these.
UNLINKED = {"404.html"}


def _resolve(page, link):
    """A relative link of a page as path and fragment; a path of None leads out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    if page == "404.html":
        # It is shown at any address, so its links begin at the root; test_not_found.py follows them.
        assert parts.path.startswith("/") or not parts.path, f"{page}: '{link}' is relative"
        return None, ""
    assert not parts.path.startswith("/"), f"{page}: '{link}' works at a domain's root alone"
    assert not parts.query, f"{page}: '{link}' has a query, which names no file"
    if not parts.path:
        return page, unquote(parts.fragment)
    steps = []
    for step in (PurePosixPath(page).parent / unquote(parts.path)).parts:
        if step == "..":
            assert steps, f"{page}: '{link}' leads out of the site's folder"
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps), unquote(parts.fragment)


def _targets(site, page):
    for link in markup.read(site.output / page).links:
        path, fragment = _resolve(page, link)
        if path is not None:
            yield link, path, fragment


def test_every_link_names_a_file_and_an_anchor_that_are_there(site):
    broken = []
    for page in site.pages:
        for link, path, fragment in _targets(site, page):
            if not (site.output / path).is_file():
                broken.append(f"{page}: '{link}' leads to no file")
            elif fragment and path.endswith(".html"):
                if fragment not in markup.read(site.output / path).anchors:
                    broken.append(f"{page}: '{link}' leads to no anchor")
    assert broken == []


def test_no_page_has_an_anchor_twice(site):
    twice = []
    for page in site.pages:
        anchors = markup.read(site.output / page).anchors
        twice += [f"{page}: #{anchor}" for anchor in set(anchors) if anchors.count(anchor) > 1]
    assert twice == []


def test_every_page_is_reached_from_the_home_page(site):
    seen, waiting = {"index.html"}, deque(["index.html"])
    while waiting:
        for _, path, _ in _targets(site, waiting.popleft()):
            if path.endswith(".html") and path not in seen:
                seen.add(path)
                waiting.append(path)
    redirects = {page for page in site.pages if not markup.read(site.output / page).kind}
    assert sorted(set(site.pages) - seen - UNLINKED - redirects) == []


def test_linkchecker_agrees(site):
    """A second opinion, which reads pages by other rules than the tests above."""
    tool = Path(sys.executable).with_name("linkchecker")
    with tempfile.TemporaryDirectory() as folder:
        # Run by root it goes on as nobody, who may not look into folders made for tests.
        os.chmod(folder, 0o755)
        home = shutil.copytree(site.output, Path(folder) / "site") / "index.html"
        run = subprocess.run(
            [tool, "--no-status", "--no-warnings", "--verbose", "--output", "csv", home.as_uri()],
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    # Where it cannot read the folder it finds no fault in the one address that it looks at.
    assert run.stdout.count("\n") > len(site.pages), "linkchecker did not look at every page"
