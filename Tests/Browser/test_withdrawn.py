"""What is left of a withdrawn note: id, title, dates, reason and replacement, in every output."""

import gzip
import json
import re

import pytest

import building
import withdrawn_notes
from withdrawn_notes import KINDS, REASON, TITLE, WITHDRAWN

MARK = b"zqone"
# What each kind says when it is published, so that the search for it is known to find it.
SAID = {
    "incidents": [b"34.81175", b"7351", b"zqone victim", b"zqone quote", b"zqone inline source",
                  b"zqone-photograph.jpg", b"zqone-shown.jpg", b"zqone before", b"zqone text"],
    "locations": [b"34.51234", b"170910", b"zqone before", b"zqone text"],
    "sources": [b"zqone.example.org", b"zqone-file.jpg", b"zqone translator", b"zqone text"],
    "actors": [b"zqone.example.org", b"Q424170", b"zqone before", b"zqone text"],
    "claims": [b"zqone quote", b"zqone rating reason", b"zqone locator", b"zqone text"],
    "pages": [b"zqone before", b"zqone text"],
}  # fmt: skip


def published(output):
    """Every published byte: paths, files, and what is compressed in the search index."""
    parts = []
    for path in sorted(output.rglob("*")):
        parts.append(path.relative_to(output).as_posix().encode())
        if path.is_file():
            data = path.read_bytes()
            parts.append(data)
            if data[:2] == b"\x1f\x8b":
                parts.append(gzip.decompress(data))
    return b"\0".join(parts)


def page_of(output, kind):
    """The page of the note, which for the site's own pages lies at the top."""
    return output / ("" if kind == "pages" else kind) / "target.html"


def built(folder, kind, mark="zqone", withdrawn=None, search=False):
    withdrawn_notes.write(folder / "Content", kind, mark, withdrawn)
    options = [] if search else ["--no-search"]
    building.build(folder / "Content", folder / "Output", *options)
    return folder / "Output"


@pytest.mark.parametrize("kind", KINDS)
def test_no_published_byte_holds_what_a_withdrawn_note_said(kind, tmp_path):
    before = published(built(tmp_path / "before", kind, search=True))
    for text in SAID[kind]:
        assert text in before, text
    after = published(built(tmp_path / "after", kind, withdrawn=WITHDRAWN, search=True))
    for text in (MARK, *SAID[kind]):
        assert text not in after, text
    assert TITLE.encode() in after
    assert REASON.encode() in after


@pytest.mark.parametrize("kind", KINDS)
def test_no_published_byte_depends_on_what_a_withdrawn_note_said(kind, tmp_path):
    first = built(tmp_path / "first", kind, "zqone", WITHDRAWN)
    second = built(tmp_path / "second", kind, "zqtwo", WITHDRAWN)
    assert building.files(first) == building.files(second)


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_goes_with_the_note_if_that_is_asked_for(kind, tmp_path):
    output = built(tmp_path, kind, "zqone", {**WITHDRAWN, "title": False})
    data = published(output)
    assert TITLE.encode() not in data
    # An old address can be made of an old title.
    assert not (output / "old/address.html").exists()
    assert "<h1 dir=\"auto\">target</h1>" in page_of(output, kind).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_a_withdrawn_note_is_a_notice(kind, tmp_path):
    output = built(tmp_path, kind, withdrawn=WITHDRAWN)
    page = page_of(output, kind).read_text(encoding="utf-8")
    for text in (TITLE, REASON, "2016-02-01", "other.html", "This page has been withdrawn."):
        assert text in page
    assert 'target.html' in (output / "old/address.html").read_text(encoding="utf-8")
    corrections = (output / "corrections.html").read_text(encoding="utf-8")
    entry = re.search(r'<li class="update">.*?</li>', corrections, re.DOTALL)[0]
    for text in ("2016-02-01", "Withdrawn", TITLE, REASON):
        assert text in entry


@pytest.mark.parametrize("kind", ["incidents", "claims"])
def test_a_reply_to_a_withdrawn_claim_keeps_its_page_and_leads_to_the_notice(kind, tmp_path):
    withdrawn_notes.write(tmp_path / "Content", kind, "zqone", WITHDRAWN)
    run = building.build(tmp_path / "Content", tmp_path / "Output", "--no-search")
    assert "[withdrawn-reference]" in run.stderr
    assert "Content/incidents/other.md:" in run.stderr
    page = (tmp_path / "Output/incidents/other.html").read_text(encoding="utf-8")
    notice = "target.html" if kind == "incidents" else "../claims/target.html"
    assert re.search(rf'href="[^"]*{re.escape(notice)}">a withdrawn claim</a>', page)
    claims = json.loads((tmp_path / "Output/data/incidents.json").read_bytes())["incidents"]
    other = next(incident for incident in claims if incident["id"] == "other")
    assert [claim.get("replies-to") for claim in other["claims"]] == [None, "target"]


def test_the_data_say_that_and_why_an_incident_is_withdrawn(tmp_path):
    output = built(tmp_path, "incidents", withdrawn=WITHDRAWN)
    incidents = json.loads((output / "data/incidents.json").read_bytes())["incidents"]
    target = next(incident for incident in incidents if incident["id"] == "target")
    assert target == {
        "id": "target", "url": "https://site.example/incidents/target.html", "title": TITLE,
        "status": "withdrawn", "date": "2015-10-15", "earliest": "2015-10-15",
        "latest": "2015-10-15", "modified": "2016-02-01",
        "withdrawn": {"date": "2016-02-01", "reason": REASON, "replaced-by": ["other"]},
    }  # fmt: skip


def test_places_within_a_withdrawn_one_stay_in_their_country(tmp_path):
    output = built(tmp_path, "locations", withdrawn=WITHDRAWN)
    village = (output / "locations/village.html").read_text(encoding="utf-8")
    way = re.search(r'class="breadcrumbs".*?</nav>', village, re.DOTALL)[0]
    assert re.search(r'href="[^"]*land.html">Land</a>', way)
    assert "target.html" not in way
    land = (output / "locations/land.html").read_text(encoding="utf-8")
    assert "village.html" in land
    assert "target.html" not in re.search(r'id="places".*?</section>', land, re.DOTALL)[0]


@pytest.mark.parametrize("kind", ["actors", "locations"])
def test_the_feed_of_a_withdrawn_note_goes(kind, tmp_path):
    assert (built(tmp_path / "before", kind) / kind / "target.xml").exists()
    output = built(tmp_path / "after", kind, withdrawn=WITHDRAWN)
    assert not (output / kind / "target.xml").exists()
