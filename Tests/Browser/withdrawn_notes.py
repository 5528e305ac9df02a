"""A small site in which a note of each kind can be withdrawn, and every other refers to it."""

import json

import photographs

KINDS = ["incidents", "locations", "sources", "actors", "claims", "pages"]
TITLE = "Title of the note"
REASON = "It was another town."
WITHDRAWN = {"date": "2016-02-01", "reason": REASON, "replaced-by": "other"}


def target(kind, mark):
    """A note of a kind that says something in every field, with a mark of its own in each text.

    Returns its front matter and its body. Two marks make two notes without one fact in common.
    """
    number = {"zqone": 0, "zqtwo": 1}[mark]
    word = lambda name: f"{mark} {name}"
    page = f"https://{mark}.example.org/page"
    common = {
        "summary": word("summary"), "aliases": [word("alias")], "tags": [word("tag")],
        "x-own": word("free"), "redirects": ["old/address.html"], "published": "2015-11-01",
        "updates": [
            {"date": f"2015-12-0{number + 1}", "kind": "corrected", "what": word("what"),
             "why": word("why"), "before": word("before"), "after": word("after")},
        ],
    }  # fmt: skip
    counts = {
        "killed": {"total": 7351 + number, "children": 1202 + number},
        "injured": {"total": 6128 + number},
    }
    source = {
        "kind": ["report", "video"][number], "publisher": word("publisher"), "author": word("author"),
        "date": f"2015-10-2{number}", "url": page,
        "archived": f"https://web.archive.org/web/2016010100000{number}/{page}",
        "captured": f"2015-10-2{number}T10:00:00Z", "captured-by": word("capturer"),
        "translated-by": word("translator"), "file": f"{mark}-file.jpg", "reliability": "AB"[number],
        "credibility": "12"[number], "note": word("note"), "language": ["fr", "ru"][number],
    }  # fmt: skip
    claim = {
        "by": {"name": word("speaker")}, "kind": ["allegation", "admission"][number],
        "date": f"2015-10-1{number + 6}", "quote": word("quote"), "says": word("says"),
        "attributes-to": [{"name": word("accused")}], **counts, "source": "other",
        "locator": word("locator"), "weapons": ["bomb", "shell"][number],
    }  # fmt: skip
    own = {
        "incidents": {
            "date": "2015-10-15", "time": f"1{number}:30", "location": ["town", "village"][number],
            "coordinates": [34.81175 + number, 36.66945 + number], "accuracy": "exact",
            "grade": ["fair", "weak"][number], "grade-reason": word("grade reason"),
            "actors": [{"actor": {"name": word("actor")}, "role": "alleged"}],
            "weapons": ["bomb", "shell"][number], "targets": ["house", "road"][number],
            "claims": [
                {**claim, "id": "first", "source": "inline"},
                {"by": "force", "kind": "denial", "replies-to": "first", "source": "other",
                 "says": word("denial")},
            ],
            "sources": [{"id": "inline", "title": word("inline source"), **source}],
            "victims": [{"name": word("victim"), "age": 31 + number, "note": word("victim note")}],
            "media": [
                {"file": f"{mark}-photograph.jpg", "alt": word("alt"), "caption": word("caption"),
                 "credit": word("credit")},
            ],
            "related": ["other"], "codes": [word("code")], **counts,
        },
        "locations": {
            "names": {"en": word("name"), "ar": f"{mark} اسم"}, "kind": "town", "within": "land",
            "coordinates": [34.51234 + number, 36.51234 + number],
            "geonames": f"17091{number}", "wikidata": f"Q42417{number}",
        },
        "sources": source,
        "actors": {
            "kind": ["state", "media"][number], "names": {"en": word("name")}, "part-of": "force",
            "url": page, "wikidata": f"Q42417{number}",
        },
        "claims": {
            **claim, "about": ["other"], "rating": ["false", "true"][number],
            "rating-reason": word("rating reason"), "reviewed": f"2015-11-0{number + 2}",
            "replies-to": "other#said",
        },
        "pages": {},
    }[kind]  # fmt: skip
    body = f"## {word('heading')}\n\n{word('text')} [@other, {mark} page] [[incidents/other]].\n"
    if kind == "incidents":
        body += f"\n![{word('picture')}](../media/{mark}-shown.jpg)\n"
    return {"title": TITLE, **common, **own}, body


def write(folder, kind, mark, withdrawn=None):
    """Writes a content folder with a target of one kind, withdrawn or published.

    Every other note refers to the target in every way that its kind can be referred to.
    """
    def note(path, body="", **keys):
        keys = {name.replace("_", "-"): value for name, value in keys.items()}
        text = "".join(f"{name}: {json.dumps(keys[name])}\n" for name in keys)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(f"---\n{text}---\n\n{body}", encoding="utf-8")

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(
        "title: Withdrawals\nbase-url: https://site.example\nvictims: show\nsearch: pagefind\n"
        "feeds: {locations: true, actors: true}\n"
        "taxonomies:\n"
        "  weapons: {label: Weapons, terms: {bomb: {label: Bomb}, shell: {label: Shell}}}\n"
        "  targets: {label: Targets, terms: {house: {label: House}, road: {label: Road}}}\n",
        encoding="utf-8",
    )
    to = lambda kinds, others=(): (["target"] if kind == kinds else []) + list(others)
    note("locations/land.md", title="Land", kind="country", coordinates=[35, 38])
    note("locations/town.md", title="Town", kind="town", within="land", coordinates=[34.8, 36.7])
    note("locations/village.md", title="Village", kind="village",
         within=(to("locations") or ["land"])[0])  # fmt: skip
    note("locations/other.md", title="Other place", kind="village", within="land")
    note("actors/force.md", title="Force", kind="armed-force")
    note("actors/other.md", title="Other actor", part_of=(to("actors") or ["force"])[0])
    note("sources/other.md", title="Other source", publisher=(to("actors") or ["other"])[0],
         date="2015-10-20", url="https://other.example/",
         archived="https://web.archive.org/web/20160101000000/https://other.example/")  # fmt: skip
    note("pages/other.md", f"See [[{kind}/target]].", title="Other page")
    note("claims/other.md", title="Other claim", by="other", source=to("sources", ["other"]),
         about=to("incidents", ["other"]), date="2015-10-19",
         **({"replies_to": "target#first"} if kind == "incidents" else {}))  # fmt: skip
    said = {"id": "said", "by": to("actors", ["other"])[0], "kind": "report", "killed": 12,
            "source": to("sources", ["other"]),
            "attributes-to": to("actors", ["force"])}  # fmt: skip
    answer = {
        "id": "answer", "by": "force", "kind": "denial", "source": "other",
        "replies-to": {"incidents": "target#first", "claims": "target"}.get(kind, "said"),
    }  # fmt: skip
    body = f"Compare [[{kind}/target]] and [it](../{kind}/target.md)."
    if kind == "sources":
        body += " As it says [@target]."
    note("incidents/other.md", body, title="Other incident", date="2015-10-16",
         location=to("locations", ["village"]), related=to("incidents"), claims=[said, answer],
         actors=[{"actor": to("actors", ["force"])[0], "role": "alleged"}],
         media=[{"file": "kept.jpg", "alt": "Kept", **({"source": "target"} if kind == "sources" else {})}])  # fmt: skip
    front, body = target(kind, mark)
    if withdrawn is not None:
        front = {**front, "status": "withdrawn", "withdrawn": withdrawn}
    note(f"{kind}/target.md", body, **front)
    for name in ("kept.jpg", f"{mark}-file.jpg", f"{mark}-photograph.jpg", f"{mark}-shown.jpg"):
        (folder / "media").mkdir(exist_ok=True)
        photographs.write(folder / "media" / name, "jpg")
