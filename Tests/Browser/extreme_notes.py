"""Writes notes with values that no sample has: very many, very long, or nothing at all."""

import base64
import json
from datetime import date, timedelta
from pathlib import Path

INCIDENTS_IN_ONE_MONTH = 313
PINS_ON_ONE_POINT = 259
SOURCES_OF_ONE_INCIDENT = 112
SECRET = "kept-from-every-reader"
MARKUP = "<script>alert(1)</script> & \"quoted\" 'text' </title><img src=x onerror=alert(2)>"
FORMULAS = {
    "formula-equals": '=HYPERLINK("https://example.org","open")',
    "formula-plus": "+1+1",
    "formula-minus": "-2+3",
    "formula-at": "@SUM(A1:A9)",
}
LONG_TITLE = ("A market, a bakery, a school and the road between them, struck on one morning; " * 4)[
    :300
]
UNBROKEN_TITLE = "Llanfairpwllgwyngyll" * 15
ARABIC_TITLE = "قصف السوق في الغنطو وسقوط عشرات القتلى"

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

SETTINGS = {
    "title": "Extreme values",
    "description": "Notes that a desk would hardly write, so that pages hold when one does.",
    "base-url": "https://extremes.example/archive",
    "language": "en",
    "timezone": "Asia/Damascus",
    "victims": "show",
    "licence": "For tests.",
    "publisher": {"name": "Tests", "corrections": "corrections@extremes.example"},
    "taxonomies": {
        "weapons": {
            "label": "Weapons",
            "terms": {"bomb": {"label": "Bomb", "definition": "A bomb."}},
        }
    },
}


def write(
    folder, incidents=INCIDENTS_IN_ONE_MONTH, sources=SOURCES_OF_ONE_INCIDENT, variant="first"
):
    """Writes a whole `Content/`.

    - incidents: how many lie in the crowded month.
    - sources: how many one incident has.
    - variant: a word in every note, so that two sites differ in every page.
    """
    notes = _Notes(Path(folder))
    notes.settings()
    _add_places(notes)
    _add_people_and_sources(notes, sources, variant)
    _add_crowd(notes, incidents, variant)
    _add_extremes(notes, sources, variant)


class _Notes:
    def __init__(self, folder):
        self.folder = folder

    def settings(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "site.yml").write_text(_mapping(SETTINGS), encoding="utf-8")

    def add(self, shelf, identifier, body="", /, **values):
        folder = self.folder / shelf
        folder.mkdir(exist_ok=True)
        keys = {key.replace("_", "-"): value for key, value in values.items()}
        text = f"---\n{_mapping(keys)}---\n\n{body}\n"
        (folder / f"{identifier}.md").write_text(text, encoding="utf-8")

    def media(self, name, data):
        folder = self.folder / "media"
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


def _mapping(values):
    # JSON is YAML, and quotes whatever needs it.
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())


def _add_places(notes):
    notes.add("locations", "land", title="The land", kind="country", coordinates=[35.0, 38.0])
    notes.add(
        "locations", "market", title="The market", names={"en": "The market", "ar": "السوق"},
        kind="town", within="land", coordinates=[34.8117, 36.6694], accuracy="landmark",
    )  # fmt: skip
    notes.add("locations", "bare-place", title="A place with nothing but a title")
    notes.add(
        "locations", "date-line", title="Beside the date line", kind="village",
        coordinates=[-16.8, 179.999],
    )  # fmt: skip


def _add_people_and_sources(notes, sources, variant):
    notes.add("actors", "bare-actor", title="An actor with nothing but a title")
    notes.add("actors", "speaker", title=MARKUP, kind="organisation")
    notes.add("sources", "bare-source", title="A source with nothing but a title")
    for number in range(sources):
        notes.add(
            "sources", f"source-{number:03}", f"Recorded in the {variant} run.",
            title=f"Source {number} of very many", kind="report", publisher="speaker",
            date=str(date(2015, 10, 1) + timedelta(days=number)),
            url=f"https://sources.example/{'long-path-' * 20}{number}",
            archived=[f"https://web.archive.org/web/2015/https://sources.example/{number}"],
        )  # fmt: skip


def _add_crowd(notes, incidents, variant):
    """Many incidents in one month, most of them on one point."""
    for number in range(incidents):
        place = {"location": "market"} if number < PINS_ON_ONE_POINT else {"location": "land"}
        notes.add(
            "incidents", f"crowd-{number:03}", f"Told in the {variant} run.",
            title=f"Strike {number} of a crowded month",
            date=str(date(2015, 10, 1 + number % 31)), grade="weak",
            claims=[
                {"by": "speaker", "kind": "report", "killed": number % 7, "source": "source-000"}
            ],
            private={"contact": SECRET}, **place,
        )  # fmt: skip


def _add_extremes(notes, sources, variant):
    cited = [f"source-{number:03}" for number in range(sources)]
    notes.add(
        "incidents", "very-many-sources",
        "\n\n".join(f"Sentence {source} of the {variant} run [@{source}, p. 20]." for source in cited),
        title="An incident with very many sources", date="2015-11-05", location="market",
        grade="fair", sources=cited, weapons=["bomb"],
        claims=[
            {
                "id": f"claim-{number}", "by": "speaker", "kind": "allegation", "says": MARKUP,
                "killed": {"total": "999999+", "children": "~12"}, "source": source,
            }
            for number, source in enumerate(cited)
        ],
    )  # fmt: skip
    notes.add("incidents", "nothing-but-a-title", title="Nothing", date="unknown", location="unknown")
    notes.add(
        "incidents", "no-place", title="No place", date="1915-XX-XX", location="unknown",
        grade="discounted",
    )  # fmt: skip
    notes.add("incidents", "no-date", title="No date", date="unknown", location="date-line")
    notes.add("incidents", "long-title", title=LONG_TITLE, date="2016-01", location="bare-place")
    notes.add(
        "incidents", "unbroken-title", f"{'x' * 400}\n\n    {'code ' * 80}\n", title=UNBROKEN_TITLE,
        date="2016-02-29", location="bare-place",
    )  # fmt: skip
    notes.add("incidents", "arabic-title", title=ARABIC_TITLE, date="2016-03-01", location="market")
    notes.add("incidents", "markup-in-title", f"    {MARKUP}", title=MARKUP, date="2016-04", location="land")
    for identifier, title in FORMULAS.items():
        notes.add("incidents", identifier, title=title, date="2016-05-01", location="unknown")
    notes.media("pixel.png", PIXEL)
    notes.add(
        "incidents", "graphic-picture", title="A graphic picture", date="2016-06-01",
        location="market",
        media=[
            {
                "file": "pixel.png", "alt": "One pixel", "caption": MARKUP,
                "credit": "Tests", "graphic": True,
            }
        ],
        victims=[{"name": MARKUP, "age": 7}],
    )  # fmt: skip
