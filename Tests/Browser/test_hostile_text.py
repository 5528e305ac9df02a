"""Text that would act where it is shown: in every field of every kind it is told or made harmless."""

import csv
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

import building
import extreme_notes
import hostile_notes
import limits

TEXTS = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"><img src=x onerror=alert(1)> ' onmouseover=alert(1) x='",
    "end of everything": "</script></title></style></textarea></svg></a>--><!--]]><svg/onload=alert(1)>",
    "comment": "<!--<script>",
    "json": "\\\"}</script><script>alert(1)//\u2028\u2029",
    "cdata": "<![CDATA[<b>]]><b>&notanentity;&#0;&lt;script&gt;",
    "directions": "\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c",
    "formula": "=HYPERLINK(\"https://evil.example\",\"x\")",
    "formula after blanks": "\t =1+1",
    "formula plus": "+1+1|cmd",
    "formula minus": "-1+1",
    "formula at": "@SUM(1,1)",
    "template": "{{title}}{{{body}}}{{#incidents}}{{/incidents}}{{>layout.html}}{{=<% %>=}}",
    "javascript": "javascript:alert(1)",
    "javascript link": "[x](javascript:alert(1)) <javascript:alert(1)> ![x](data:text/html,x)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "other host": "//evil.example/x",
    "address": "https://evil.example/\"><script>alert(1)</script>",
    "path": "../../../../etc/passwd",
    "windows path": "..\\..\\windows",
    "percent": "%3Cscript%3E%00%2e%2e%2f",
    "brackets": "[[[[]]]] [@ ] [@x] [[x|y]] ![](",
    "yaml": "!!python/object:os.system {a: [*x, &y z]} # --- ...",
    "characters": "\u200b\u00ad\ufeff\ue000",
    "long": "x" * 4_000,
    "accents": "e" + "\u0301" * 500,
    "emoji": "👩‍👩‍👧‍👦" * 50,
}  # fmt: skip

# Escapes of YAML that name no character of a text.
REFUSED_EVERYWHERE = {
    "nul": "a\0b", "escape": "\x1b[31mred\x1b[0m", "bell": "\x07", "delete": "a\x7fb",
    "lone surrogate": "\ud800", "next line": "a\x85b", "c1": "a\x9bb",
    "noncharacter": "a\ufffeb",
}  # fmt: skip

# What YAML refuses hides what follows it in the same note.
ROUNDS = 40

ADDRESS = re.compile(r"^(https?:|mailto:|tel:|#|\.{0,2}/?[\w.%-]|$)", re.ASCII)
DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
STRANGE_IN_NAMES = re.compile("[\0-\x1f\x7f-\x9f<>\"|\\\\\u202a-\u202e\u2066-\u2069]")
PLACE = re.compile(r"Content/([a-z]+(?:/[\w-]+)?\.(?:md|yml))$")


def _refusals(run, content):
    """The places where a build told an error: pairs of a path and a line of its template."""
    report = json.loads(run.stdout)
    found = set()
    for finding in report["diagnostics"]:
        if finding["severity"] != "error":
            continue
        path = finding.get("file") or ""
        match = PLACE.search(path)
        assert match, f"an error that names no note: {finding}"
        found.add((match.group(1), hostile_notes.template_line(match.group(1), finding["line"])))
    return found


def build_around(folder, text):
    """Builds a site with a text everywhere, then again without where it was refused."""
    refused = set()
    for _ in range(ROUNDS):
        count = hostile_notes.write(folder / "Content", text, extreme_notes.PIXEL, refused)
        run = limits.attempt(folder / "Content", folder / "Output", "--format", "json")
        if run.returncode == 0:
            return folder / "Output", count, refused
        found = _refusals(run, folder / "Content")
        assert found - refused, found
        refused |= found
    raise AssertionError("the build refused something in every attempt")


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    """The elements with attributes that pages have when all is well."""
    output, _, _ = build_around(tmp_path_factory.mktemp("harmless"), "harmless")
    return {shape for page in output.rglob("*.html") for shape in _shapes(page)}


def _elements(page):
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return [element for element in tree.iter() if isinstance(element.tag, str)]


def _shapes(page):
    return {(element.tag, name) for element in _elements(page) for name in (*element.attrib, "")}


# What Markdown makes of text that is meant for it.
MARKDOWN = {"em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "h1", "h2", "h3",
            "h4", "p", "br", "a", "cite", "q", "sup", "figure", "figcaption", "img", "span", "bdi"}  # fmt: skip


def _check_page(page, harmless):
    strange = {
        (tag, name)
        for tag, name in _shapes(page) - harmless
        if tag not in MARKDOWN or str(name).lower().startswith("on")
    }
    assert strange == set(), page
    for element in _elements(page):
        for name in ("href", "src", "action", "data", "poster", "cite"):
            value = element.get(name)
            assert value is None or ADDRESS.match(value), f"{page}: {name}={value[:200]}"
        if element.tag == "script":
            kind = element.get("type")
            assert element.get("src") or kind == "application/ld+json", page
            if kind == "application/ld+json":
                json.loads(element.text)
                assert "<" not in element.text, page
        if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            assert re.match(r"0; ?url=[\w./%-]+$", element.get("content")), page


def _check_csv(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert len({len(row) for row in rows}) == 1, path
    for row in rows[1:]:
        for cell in row:
            start = cell.lstrip(" \t\r\n")[:1]
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            assert is_number or start not in ("=", "+", "-", "@"), f"{path}: {cell[:80]!r}"
            assert cell[:1] not in ("\t", "\r"), f"{path}: {cell[:80]!r}"


def check_output(output, harmless):
    pages = 0
    for path in sorted(output.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(output).as_posix()
        assert not STRANGE_IN_NAMES.search(name), name
        if name.startswith(("media/", "assets/")):
            continue
        text = path.read_text(encoding="utf-8")
        assert not CONTROLS.search(text), f"{name}: {CONTROLS.search(text)!r}"
        assert not DIRECTIONS.search(text), f"{name}: {DIRECTIONS.search(text)!r}"
        if path.suffix == ".html":
            pages += 1
            _check_page(path, harmless)
        elif path.suffix == ".xml":
            ElementTree.fromstring(text)
        elif path.suffix in (".json", ".geojson"):
            json.loads(text)
        elif path.suffix == ".csv":
            _check_csv(path)
    assert pages > 20


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_text_is_told_or_made_harmless_wherever_it_stands(tmp_path, harmless, text):
    output, count, _ = build_around(tmp_path, text)
    # Most places take any text: a test in which none does shows nothing.
    assert count > 20
    check_output(output, harmless)


@pytest.mark.parametrize("text", REFUSED_EVERYWHERE.values(), ids=REFUSED_EVERYWHERE.keys())
def test_what_is_no_text_is_told_wherever_it_stands(tmp_path, text):
    hostile_notes.write(tmp_path / "Content", text, extreme_notes.PIXEL, bodies=False)
    run = limits.attempt(tmp_path / "Content", tmp_path / "Output", "--format", "json")
    assert run.returncode == 1
    refused = _refusals(run, tmp_path / "Content")
    wanted = {
        (path, line)
        for path, template in hostile_notes.NOTES.items()
        for line in template.strip().splitlines()
        if "§" in line
    }
    assert {path for path, _ in wanted} <= {path for path, _ in refused}


@pytest.mark.parametrize(
    "data",
    [b"\xed\xa0\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf8\x88\x80\x80\x80", b"\xff\xfe", b"\x80",
     b"\xf4\x90\x80\x80", b"\0", b"\x1b[31m", b"\xe2\x80", b"\x7f"],
    ids=lambda data: data.hex(),
)  # fmt: skip
@pytest.mark.parametrize("place", ["title", "body", "settings"])
def test_bytes_that_are_no_text_are_told_with_their_place(tmp_path, data, place):
    content = tmp_path / "Content"
    (content / "pages").mkdir(parents=True)
    title, body, settings = b"x", b"x", b"x"
    if place == "title":
        title = data
    elif place == "body":
        body = data
    else:
        settings = data
    (content / "site.yml").write_bytes(b"title: a" + settings + b"b\n")
    (content / "pages/page.md").write_bytes(b"---\ntitle: a" + title + b"b\n---\n\na" + body + b"b\n")
    run = limits.attempt(content, tmp_path / "Output", "--format", "json")
    if run.returncode == 0:
        for path in (tmp_path / "Output").rglob("*.html"):
            text = path.read_text(encoding="utf-8")
            assert not CONTROLS.search(text), path
        return
    findings = json.loads(run.stdout)["diagnostics"]
    assert any(finding.get("line") for finding in findings), findings


@pytest.mark.parametrize(
    "name",
    ["<script>", "a b", "..", "-x", "con", "x" * 200, "\u202ex", "a\nb", "a\x1bb", "'\"", "=1", "%2e",
     "é", "e\u0301", "..md", "a#b", "a?b", "a&b", "ＦＵＬＬ"],
    ids=ascii,
)  # fmt: skip
@pytest.mark.parametrize("shelf", ["pages", "incidents", "media"])
def test_file_names_are_told_or_made_harmless(tmp_path, harmless, shelf, name):
    hostile_notes.write(tmp_path / "Content", "harmless", extreme_notes.PIXEL)
    if shelf == "media":
        path = tmp_path / f"Content/media/{name}.txt"
        path.write_text("text")
        (tmp_path / "Content/sources/named.md").write_text(
            f"---\ntitle: Named\nfile: {json.dumps(name + '.txt')}\n---\n"
        )
    else:
        more = "date: 2015\nlocation: unknown\n" if shelf == "incidents" else ""
        path = tmp_path / f"Content/{shelf}/{name}.md"
        path.write_text(f"---\ntitle: Named\n{more}---\n")
    run = limits.attempt(tmp_path / "Content", tmp_path / "Output")
    # What is printed of a hostile name moves no cursor.
    assert b"\x1b" not in run.stderr
    assert not DIRECTIONS.search(run.stderr.decode())
    if run.returncode == 1:
        return
    for path in Path(tmp_path / "Output").rglob("*"):
        part = path.name
        assert not CONTROLS.search(part) and not DIRECTIONS.search(part), part
        if path.suffix == ".html":
            _check_page(path, harmless)
