"""Notes that are deep, long or circular: told or published, within limits on time and memory.

The limits are those of `limits`: a minute of processor time and a gibibyte of memory for a debug
build. A release build needs a small part of it.
"""

import json

import pytest

import building
import limits

INCIDENT = "title: Hostile\ndate: 2015\nlocation: unknown\n"


def _site(folder, notes, settings="title: Hostile\n"):
    content = folder / "Content"
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text(settings, encoding="utf-8")
    for path, text in notes.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    return content


def _note(front, body=""):
    return f"---\n{front}---\n{body}\n"


BODIES = {
    "quotes": ">" * 10_000 + " x",
    "lists": "".join(" " * (2 * depth) + "- x\n" for depth in range(400)),
    "lists in one line": "- " * 10_000 + "x",
    "numbered lists": "1. " * 10_000 + "x",
    "brackets": "[" * 10_000,
    "closed brackets": "[" * 10_000 + "a" + "]" * 10_000,
    "links in links": "[a](" * 10_000,
    "images in images": "![a" * 10_000 + "](x)" * 10_000,
    "wiki links": "[[" * 10_000,
    "citations": "[@" * 10_000,
    "citations with blanks": "[@a;" + " " * 50_000,
    "emphasis": "*a_ " * 10_000,
    "strong": "**x" * 10_000,
    "open emphasis": "*" * 20_000 + "a" + "*" * 20_000,
    "code": "".join("`" * count for count in range(1, 400)),
    "backslashes": "\\" * 50_000,
    "entities": "&#x;&amp&" * 10_000,
    "html": "<a " * 10_000,
    "comments": "<!--" * 10_000,
    "processing": "<?" * 10_000,
    "declarations": "<!A " * 10_000,
    "autolinks": "<a@" * 10_000,
    "definitions": "".join(f"[{number}]: x\n" for number in range(5_000)) + "[0] " * 5_000,
    "headings": "# a\n" * 20_000,
    "underlines": "a\n=\n" * 10_000,
    "rules": "***\n" * 20_000,
    "fences": "```\n" * 10_000,
    "tabs": "\t" * 50_000 + "x",
    "long line": "x" * 250_000,
    "no lines": "\n" * 250_000,
    "carriage returns": "\r" * 250_000,
}

FRONT_MATTER = {
    "keys": "".join(f"k{number}: 1\n" for number in range(100_000)),
    "keys within the size": "".join(f"x{number:x}: 1\n" for number in range(22_000)),
    "equal keys": INCIDENT + "tags: a\n" * 20_000,
    "depth in a line": INCIDENT + "x-a: " + "[" * 10_000 + "]" * 10_000 + "\n",
    "depth of mappings": INCIDENT + "x-a: " + "{a: " * 10_000 + "}" * 10_000 + "\n",
    "depth by lines": INCIDENT
    + "x-a:\n" + "".join(" " * (depth + 1) + "a:\n" for depth in range(600)),
    "depth of dashes": INCIDENT + "x-a:\n  " + "- " * 10_000 + "x\n",
    "open brackets": INCIDENT + "x-a: " + "[" * 10_000 + "\n",
    "question marks": "? " * 10_000 + "\n",
    "anchors": INCIDENT + "x-a: &a [" + "*a, " * 10_000 + "]\n",
    "laughs": INCIDENT + "x-a: &a [x]\n" + "".join(
        f"x-{chr(98 + number)}: &{chr(98 + number)} [{(f'*{chr(97 + number)}, ') * 9}]\n"
        for number in range(9)
    ),
    "long text": INCIDENT + "summary: " + "x" * 200_000 + "\n",
    "folded text": INCIDENT + "summary: >\n" + "  x\n" * 40_000,
    "long list": INCIDENT + "tags: [" + "a, " * 40_000 + "a]\n",
    "escapes": INCIDENT + 'summary: "' + "\\x41" * 40_000 + '"\n',
    "many claims": INCIDENT + "claims:\n" + "  - {by: {name: a}, source: s, id: c}\n" * 4_000,
    "many wrong dates": INCIDENT + "updates:\n" + "  - {date: 2015-13-01, kind: x}\n" * 6_000,
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_body_ends_whatever_it_nests(tmp_path, body):
    limits.attempt(
        _site(tmp_path, {"incidents/one.md": _note(INCIDENT, body)}), tmp_path / "Output"
    )


@pytest.mark.parametrize("front", FRONT_MATTER.values(), ids=FRONT_MATTER.keys())
def test_front_matter_ends_whatever_it_nests(tmp_path, front):
    limits.attempt(_site(tmp_path, {"incidents/one.md": _note(front)}), tmp_path / "Output")


@pytest.mark.parametrize("front", FRONT_MATTER.values(), ids=FRONT_MATTER.keys())
def test_settings_end_whatever_they_nest(tmp_path, front):
    content = _site(tmp_path, {"pages/one.md": _note("title: One\n")}, settings=front)
    limits.attempt(content, tmp_path / "Output")


TEMPLATES = {
    "itself": "{{>page.html}}",
    "itself as its parent": "{{<page.html}}{{/page.html}}",
    "each other": "{{>partials/source-record.html}}{{>page.html}}",
    "many times": "{{>partials/party.html}}" * 20_000,
    "sections": "{{#page}}" * 10_000 + "{{/page}}" * 10_000,
    "open sections": "{{#page}}" * 10_000,
    "braces": "{" * 100_000,
    "delimiters": "{{=<% %>=}}" * 10_000,
    "comments": "{{!" * 50_000,
    "dots": "{{" + "a." * 50_000 + "}}",
    "quotes": "<a b=\"" * 20_000 + "{{page.title}}",
}


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_templates_end_whatever_they_include(tmp_path, template):
    content = _site(tmp_path, {"pages/one.md": _note("title: One\n")})
    (tmp_path / "Templates").mkdir()
    (tmp_path / "Templates/page.html").write_text(template)
    limits.attempt(content, tmp_path / "Output", "--templates", str(tmp_path / "Templates"))


def _deep_places(count):
    notes = {
        f"locations/p{number}.md": _note(
            f"title: P{number}\nkind: town\n" + (f"within: p{number - 1}\n" if number else "")
        )
        for number in range(count)
    }
    notes["incidents/one.md"] = _note(f"title: One\ndate: 2015\nlocation: p{count - 1}\n")
    return notes


def _reply_chain(count):
    claims = "".join(
        f"  - {{id: c{number}, by: {{name: A}}, kind: denial, says: x, source: s"
        + (f", replies-to: c{number - 1}" if number else "")
        + "}\n"
        for number in range(count)
    )
    return {
        "sources/s.md": _note("title: S\n"),
        "incidents/one.md": _note(f"{INCIDENT}claims:\n{claims}"),
    }


def _reply_chain_of_notes(count):
    notes = {
        f"claims/c{number}.md": _note(
            f"title: C{number}\nby: {{name: A}}\nkind: denial\nsays: x\nsource: s\n"
            + (f"replies-to: c{number - 1}\n" if number else "")
        )
        for number in range(count)
    }
    return {**notes, "sources/s.md": _note("title: S\n")}


def _part_chain(count):
    return {
        f"actors/a{number}.md": _note(
            f"title: A{number}\n" + (f"part-of: a{number - 1}\n" if number else "")
        )
        for number in range(count)
    }


def _replies_to_one(count):
    claims = "".join(
        f"  - {{id: c{number}, by: {{name: A}}, kind: denial, says: x, source: s"
        + (", replies-to: c0" if number else "")
        + "}\n"
        for number in range(count)
    )
    return {
        "sources/s.md": _note("title: S\n"),
        "incidents/one.md": _note(f"{INCIDENT}claims:\n{claims}"),
    }


@pytest.mark.parametrize(
    "notes", [_deep_places(5_000), _part_chain(5_000)], ids=["places", "parts"]
)
def test_chains_that_no_place_or_actor_has_are_told(tmp_path, notes):
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    assert run.returncode == 1
    assert b"[nesting-too-deep]" in run.stderr


@pytest.mark.parametrize(
    "notes",
    [_reply_chain(2_500), _reply_chain_of_notes(300), _replies_to_one(2_500)],
    ids=["replies", "replies of notes", "replies to one"],
)
def test_long_conversations_end(tmp_path, notes):
    limits.attempt(_site(tmp_path, notes), tmp_path / "Output")


def test_a_reply_chain_of_thousands_of_notes_is_checked_in_time(tmp_path):
    content = _site(tmp_path, _reply_chain_of_notes(5_000))
    limits.attempt(content, tmp_path / "Output", "--strict")


def _circle(folder, key, front, count):
    return {
        f"{folder}/n{number}.md": _note(f"{front}{key}: n{(number + 1) % count}\n")
        for number in range(count)
    }


@pytest.mark.parametrize("count", [1, 2, 500])
@pytest.mark.parametrize(
    "folder, key, front, code",
    [
        ("locations", "within", "title: X\n", "within-circle"),
        ("actors", "part-of", "title: X\n", "part-circle"),
        ("claims", "replies-to", "title: X\nby: {name: A}\nsays: x\nsource: s\n", "reply-circle"),
    ],
)
def test_circles_are_told(tmp_path, folder, key, front, code, count):
    notes = {**_circle(folder, key, front, count), "sources/s.md": _note("title: S\n")}
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    assert run.returncode == 1
    assert f"[{code}]".encode() in run.stderr


def test_of_ten_thousand_errors_the_first_hundred_are_shown_and_the_rest_counted(tmp_path):
    notes = {
        f"incidents/i{number}.md": _note(
            "title: X\ndate: 2015-13-01\nlocation: nowhere\nkilled: x\n"
            "tags: [{a: b}]\nunknown: x\nlang: '?'\n"
        )
        for number in range(2_000)
    }
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    assert run.returncode == 1
    told = run.stderr.decode()
    assert told.count(": error: ") <= 100
    assert "more" in told
    shown = limits.attempt(tmp_path / "Content", tmp_path / "Output", "--format", "json")
    assert json.loads(shown.stdout)["summary"]["errors"] >= 10_000


@pytest.mark.parametrize(
    "date",
    ["1970-01-01", "9999-12-31", "0000", "-0001", "-9999-01-01", "Y170000002", "0001-01-01/9999-12-31",
     "../9999", "9999/..", "2015-02-30", "2015-00-00", "99999999999", "2015-10-15T00:00:00Z"],
)  # fmt: skip
def test_wild_dates_are_told_or_published(tmp_path, date):
    notes = {
        "incidents/one.md": _note(f"title: One\ndate: {date}\nlocation: unknown\n"),
        "sources/s.md": _note(f"title: S\ndate: {date}\n"),
        "incidents/two.md": _note("title: Two\ndate: 2015-10-15\nlocation: unknown\n"),
    }
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    if run.returncode == 0:
        assert (tmp_path / "Output/incidents/one.html").is_file()
    else:
        assert b"[invalid-date]" in run.stderr


@pytest.mark.parametrize(
    "coordinates",
    ["[36, 4239]", "[4239, 36]", "[90.0001, 0]", "[1e400, 0]", "[.nan, 0]", "[.inf, 0]", "[0x10, 0]",
     "[36]", "[36, 37, 38]", "[1_0, 0]", "['36', '37']", "36, 37", "[-91, 0]", "[0, 180.0001]"],
)  # fmt: skip
def test_coordinates_that_are_on_no_map_are_told(tmp_path, coordinates):
    notes = {"locations/l.md": _note(f"title: L\ncoordinates: {coordinates}\n")}
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    if coordinates in ("['36', '37']", "36, 37", "[0x10, 0]", "[1_0, 0]") and run.returncode == 0:
        return
    assert run.returncode == 1, run.stderr
    assert b"coordinates" in run.stderr


@pytest.mark.parametrize("count", ["99999999999999999999", "-1", "1-0", "9223372036854775807", "~<5",
                                   "1e9", "٤٦", "4 6", "5-", "-", "+"])  # fmt: skip
def test_wild_counts_are_told_or_published(tmp_path, count):
    claims = f"claims:\n  - {{by: {{name: A}}, kind: report, killed: '{count}', source: s}}\n"
    notes = {
        f"incidents/i{number}.md": _note(INCIDENT + claims) for number in range(3)
    } | {"sources/s.md": _note("title: S\n")}
    run = limits.attempt(_site(tmp_path, notes), tmp_path / "Output")
    if run.returncode == 1:
        assert b"count" in run.stderr


@pytest.mark.parametrize(
    "seconds",
    ["-9223372036854775808", "9223372036854775807", "9223372036854775808", "253402300800", "-62167219201",
     "1e9", "", "now", "١"],
)  # fmt: skip
def test_a_moment_that_no_date_can_write_is_an_error(tmp_path, seconds):
    run = building.attempt(
        _site(tmp_path, {}), tmp_path / "Output", environment={"SOURCE_DATE_EPOCH": seconds, "SWIFT_BACKTRACE": "enable=no"}
    )
    assert run.returncode == 64
    assert "SOURCE_DATE_EPOCH" in run.stderr
    assert not (tmp_path / "Output").exists()


@pytest.mark.parametrize("seconds", ["-62167219200", "-1", "0", "253402300799"])
def test_any_moment_that_a_date_can_write_is_taken(tmp_path, seconds):
    run = building.attempt(_site(tmp_path, {}), tmp_path / "Output", environment={"SOURCE_DATE_EPOCH": seconds})
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    "options",
    [["--as-of", "99999-01-01T00:00:00Z"], ["--as-of", "2015-01-01T00:00:00+99:00"], ["--as-of", "0000-00-00T00:00:00Z"],
     ["--jobs", "99999999999999999999"], ["--jobs", "-9223372036854775808"], ["--jobs", "9223372036854775807"]],
)  # fmt: skip
def test_an_option_out_of_range_is_an_error(tmp_path, options):
    run = building.attempt(_site(tmp_path, {}), tmp_path / "Output", *options)
    assert run.returncode == 64, run.stderr


@pytest.mark.parametrize("value", ["0", "9", "501", "-1", "99999999999999999999", "9223372036854775807"])
def test_rows_on_a_page_out_of_range_are_an_error(tmp_path, value):
    content = _site(tmp_path, {}, settings=f"title: X\ntimeline: {{per-page: {value}}}\n")
    run = limits.attempt(content, tmp_path / "Output")
    assert run.returncode == 1
    assert b"[invalid-number]" in run.stderr


def test_the_largest_counts_add_up(tmp_path):
    claims = "claims:\n" + "  - {by: {name: A}, kind: report, killed: 999999999+, source: s}\n" * 50
    notes = {f"incidents/i{number}.md": _note(INCIDENT + claims) for number in range(50)}
    run = limits.attempt(_site(tmp_path, {**notes, "sources/s.md": _note("title: S\n")}), tmp_path / "Output")
    assert run.returncode == 0, run.stderr


def test_many_notes_with_one_name_publisher_and_address_are_told_in_time(tmp_path):
    same = "kind: article\npublisher: Reuters\nurl: https://example.org/a\ndate: 2015-10-15\n"
    notes = {
        f"sources/s{number}.md": _note(f"title: The same\n{same}") for number in range(300)
    } | {
        f"incidents/i{number}.md": _note(
            "title: The same\ndate: 2015-10-15\nlocation: unknown\ncoordinates: [36, 37]\n"
            f"sources: [s{number}]\n"
            "claims:\n  - {by: {name: A}, kind: denial, quote: 'the very same words as ever said', "
            f"source: s{number}}}\n"
        )
        for number in range(300)
    }
    limits.attempt(_site(tmp_path, notes), tmp_path / "Output")


def test_a_site_that_is_empty_is_published(tmp_path):
    run = limits.attempt(_site(tmp_path, {}), tmp_path / "Output")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "Output/index.html").is_file()
    assert building.checksums(tmp_path / "Output")
