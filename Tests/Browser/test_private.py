"""What notes keep from readers is in no byte of the site: neither as it is nor in any other form.

Two sites are built whose notes differ in nothing but what is kept. If one byte differed between
them, it would tell something of what is kept.
"""

import base64
import html
import json
import shutil
import urllib.parse
from decimal import Decimal

import pytest

import building
import faulting
import photographs

SHARP = {
    "incident": ("34.817123", "36.664987"),
    "clinic": ("34.733219", "36.713377"),
    "second place": ("34.907781", "36.551249"),
    "rounded": ("34.612873", "36.487219"),
}
# Too near to be told apart at the level of publication: the second site has these.
OTHER = {
    "incident": ("34.817919", "36.664111"),
    "clinic": ("34.739991", "36.719911"),
    "second place": ("34.907119", "36.551979"),
    "rounded": ("34.612119", "36.487991"),
}
KEPT = [
    "Maryam al-Witness <maryam@example.org>", "+963 11 555 0199", "خالد الشاهد الوحيد",
    "C:\\keys\\\"vault\"", "a=b&c=d", "ünïcode näme", "first line\nsecond line",
]  # fmt: skip
DRAFT = "A strike that nobody may know of yet"
UNPUBLISHED = ("gone.jpg", "gone-as-well.jpg", "gone-inline.jpg", "never-named.jpg")


def _write(folder, path, body="", /, **values):
    path = folder / path
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = {key.replace("_", "-"): value for key, value in values.items()}
    # JSON is YAML; coordinates stand as they are written.
    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    path.write_text(f"---\n{text}---\n{body}\n")


def _content(folder, sharp, kept, draft):
    """A site with a word for every place where something is kept."""

    def write(path, body="", /, **values):
        coordinates = values.pop("at", None)
        if coordinates:
            values["coordinates"] = [float(number) for number in sharp[coordinates]]
        _write(folder, path, body, **values)

    folder.mkdir(parents=True)
    (folder / "site.yml").write_text(
        "title: Kept\nbase-url: https://kept.example\nvictims: count\n"
        f"private: {json.dumps(kept)}\n"
    )
    private = {"contact": kept[0], "more": [{"deep": kept[1:]}], kept[1]: "x"}
    write("locations/land.md", title="Land", kind="country", coordinates=[35, 38])
    write("locations/town.md", title="Town", kind="town", within="land", coordinates=[34.8, 36.7])
    write("locations/clinic.md", title="Clinic", kind="site", within="town", protected=True,
          at="clinic", private=private)  # fmt: skip
    write("sources/report.md", title="Report", kind="report", date="2015-10-20", private=private)
    write("actors/desk.md", title="Desk", kind="organisation", private=private)
    write("claims/checked.md", title="Checked", by="desk", source="report", says="It was so.",
          date="2015-10-21", rating="true", about=["one"], private=private)  # fmt: skip
    write("pages/about.md", "About us.", title="About", private=private)
    claims = [{"by": "desk", "kind": "report", "killed": "3-5", "source": "report"}]
    write("incidents/one.md", "What happened [@report].", title="One", date="2015-10-15",
          location="town", at="incident", accuracy="exact", publish_accuracy="town", claims=claims,
          private=private, media=[{"file": "street.jpg", "alt": "A street"}],
          victims=[{"name": kept[2], "age": 31}])  # fmt: skip
    write("incidents/two.md", title="Two", date="2015-10-16", location="clinic",
          claims=claims)  # fmt: skip
    write("incidents/three.md", title="Three", date="2015-10-17", location=["town", "clinic"],
          at="second place", accuracy="exact", claims=claims)  # fmt: skip
    write("incidents/four.md", title="Four", date="2015-10-18", location="unknown", at="rounded",
          accuracy="street", publish_accuracy="district", claims=claims)  # fmt: skip
    write("incidents/draft.md", draft, title=draft, date="2015-10-19", location="town",
          status="draft", claims=claims)  # fmt: skip
    write("incidents/later.md", draft, title=draft, date="2015-10-19", location="town",
          embargo="2100-01-01T00:00:00Z", claims=claims)  # fmt: skip
    write("incidents/gone.md", draft + "\n\n![x](../media/gone.jpg)", title="Gone",
          date="2015-10-22", location="town", status="withdrawn", summary=draft,
          claims=[{**claims[0], "says": draft, "source": "inline"}], grade_reason=draft,
          sources=[{"id": "inline", "title": draft, "publisher": "desk", "file": "gone-inline.jpg"}],
          media=[{"file": "gone-as-well.jpg", "alt": "x"}])  # fmt: skip
    write("claims/taken-back.md", draft, title="Taken back", by="desk", source="report", quote=draft,
          summary=draft, date="2015-10-23", rating="false", rating_reason=draft, about=["two"],
          status="withdrawn", updates=[{"date": "2015-10-24", "kind": "corrected", "what": "Gone"}])
    (folder / "media").mkdir()
    for name in ("street.jpg", *UNPUBLISHED):
        photographs.write(folder / "media" / name, "jpg")
    return folder


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    folder = tmp_path_factory.mktemp("private")
    first = _content(folder / "first/Content", SHARP, KEPT, DRAFT)
    other = [value[::-1] + " or so" for value in KEPT]
    second = _content(folder / "second/Content", OTHER, other, DRAFT[::-1])
    for name in UNPUBLISHED:
        photographs.write(second / "media" / name, "jpg", orientation=3)
    shutil.copyfile(first / "media/street.jpg", second / "media/street.jpg")
    for content in (first, second):
        building.build(content, content.parent / "Output")
    return first.parent / "Output", second.parent / "Output"


def test_no_byte_depends_on_what_is_kept(sites):
    first, second = sites
    assert building.files(first) == building.files(second)


def _forms(text):
    """A text in the forms that it could be hidden in."""
    data = text.encode()
    forms = {
        data, text.lower().encode(), text.upper().encode(), html.escape(text).encode(),
        html.escape(text, quote=False).encode(), urllib.parse.quote(text).encode(),
        urllib.parse.quote_plus(text).encode(), json.dumps(text)[1:-1].encode(),
        json.dumps(text, ensure_ascii=False)[1:-1].encode(), text.encode("utf-16-le"),
        text.encode("utf-16-be"), data.hex().encode(), data.hex().upper().encode(), data[::-1],
        text.replace('"', '""').encode(), text.replace(" ", "").encode(),
        "".join(f"&#{ord(character)};" for character in text).encode(),
        "".join(f"&#x{ord(character):x};" for character in text).encode(),
    }  # fmt: skip
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + data)
        forms.add(encoded[4 if shift else 0 : -4])
        forms.add(base64.urlsafe_b64encode(b"\0" * shift + data)[4 if shift else 0 : -4])
    return {form for form in forms if len(form) >= 6}


def _numbers(text):
    """A coordinate in the forms that still tell it to a hundred metres."""
    number = Decimal(text)
    forms = {text, str(number.normalize()), f"{number:e}"}
    for places in (3, 4, 5):
        step = Decimal(1).scaleb(-places)
        forms.add(str(number.quantize(step)))
        forms.add(text[: text.index(".") + 1 + places])
    forms.add(str(int(number * 1_000_000)))
    minutes = number % 1 * 60
    forms.add(f"{int(number)}°{int(minutes):02}′{minutes % 1 * 60:.0f}")
    forms.add(f"{int(number)}° {int(minutes)}' {minutes % 1 * 60:.1f}")
    return {form for form in forms if len(form) >= 6}


def test_what_is_kept_is_found_in_no_form(sites):
    output, _ = sites
    wanted = {}
    for text in [*KEPT, DRAFT, photographs.SECRET]:
        wanted.update(dict.fromkeys(_forms(text), text))
    pairs = [*SHARP.values(), (str(photographs.LATITUDE), str(photographs.LONGITUDE))]
    for number in (number for pair in pairs for number in pair):
        for form in _numbers(number):
            wanted.update(dict.fromkeys(_forms(form), number))
            # A comma for a decimal point, as many languages write it.
            wanted[form.replace(".", ",").encode()] = number
    found = [
        (path.relative_to(output).as_posix(), kept)
        for path in sorted(output.rglob("*"))
        if path.is_file()
        for data in [path.relative_to(output).as_posix().encode() + b"\n" + path.read_bytes()]
        for form, kept in wanted.items()
        if form in data
    ]
    assert found == []


def test_files_that_no_published_page_shows_are_not_published(sites):
    output, _ = sites
    assert [path.name for path in (output / "media").iterdir()] == ["street.jpg"]


def test_the_searches_find_what_is_there():
    assert {"34.817", "34.8171", "34.817123", "34817123"} <= _numbers("34.817123")
    assert "34.818" in _numbers("34.81765")
    for text in KEPT:
        assert text.encode() in _forms(text)


@pytest.fixture
def leaking(tmp_path):
    content = _content(tmp_path / "Content", SHARP, KEPT, DRAFT)
    templates = tmp_path / "Templates"
    shutil.copytree(building.TEMPLATES, templates)
    return content, templates


def _leak_in_asset(content, templates):
    (templates / "assets/notes.txt").write_text(f"ask {KEPT[0]}")


def _leak_in_asset_name(content, templates):
    (templates / f"assets/{KEPT[1]}.txt").write_text("nothing")


def _leak_in_media(content, templates):
    (content / "media/list.csv").write_text("x" * ((1 << 20) - 5) + KEPT[5])
    _write(content, "pages/list.md", "[list](../media/list.csv)", title="List")


def _leak_in_spreadsheet(content, templates):
    (content / "media/list.csv").write_bytes(f"one;{KEPT[5].upper()};two".encode("utf-16"))
    _write(content, "sources/list.md", title="List", file="list.csv")


def _leak_in_italics(content, templates):
    _write(content, "pages/list.md", "Ask *Ünïcode* näme.", title="List")


def _leak_in_page_name(content, templates):
    _write(content, "actors/unicode-ünïcode-näme.md", title="Somebody", kind="person")


def _leak_in_media_name(content, templates):
    (content / "media/x-ünïcode%20näme.txt").write_text("nothing")
    _write(content, "sources/list.md", title="List", file="x-ünïcode%20näme.txt")


def _leak_in_kept_metadata(content, templates):
    (content / "media/kept.jpg").write_bytes(
        (content / "media/street.jpg").read_bytes() + KEPT[4].encode() + KEPT[1].encode()
    )
    _write(content, "sources/list.md", title="List", file="kept.jpg", keep_metadata=True)


def _leak_in_title(content, templates):
    _write(content, "pages/list.md", title=KEPT[1])


def _leak_in_template(content, templates):
    layout = templates / "layout.html"
    text = layout.read_text()
    layout.write_text(text.replace("</body>", f"<p>{html.escape(KEPT[0])}</p></body>"))


@pytest.mark.parametrize(
    "leak",
    [
        _leak_in_asset, _leak_in_asset_name, _leak_in_media, _leak_in_media_name,
        _leak_in_spreadsheet, _leak_in_italics, _leak_in_page_name,
        _leak_in_kept_metadata, _leak_in_title, _leak_in_template,
    ],
    ids=lambda leak: leak.__name__.removeprefix("_leak_in_"),
)  # fmt: skip
def test_a_build_that_would_publish_what_is_kept_is_refused(leaking, tmp_path, leak):
    content, templates = leaking
    building.build(content, tmp_path / "Output", "--templates", str(templates))
    before = building.files(tmp_path / "Output")
    leak(content, templates)
    run = building.attempt(content, tmp_path / "Output", "--templates", str(templates))
    assert run.returncode == 1, run.stderr
    assert "[private-value]" in run.stderr
    assert building.files(tmp_path / "Output") == before


def test_metadata_cannot_be_kept_where_the_place_is_published_coarsely(leaking, tmp_path):
    content, _ = leaking
    note = content / "incidents/one.md"
    note.write_text(note.read_text().replace('"alt": "A street"', '"keep-metadata": true, "alt": "x"'))
    run = building.attempt(content, tmp_path / "Output")
    assert run.returncode == 1, run.stderr
    assert "[protected-place]" in run.stderr


def test_a_page_with_a_private_value_never_reaches_the_disk(tmp_path):
    content, output = tmp_path / "Content", tmp_path / "Output"
    secret = "Maryam al-Witness"
    _write(content, "pages/about.md", f"Told by {secret}.", title="About", private={"by": secret})
    _write(content, "pages/other.md", "Told by others.", title="Other")
    (content / "site.yml").write_text("title: Site\n")
    # What is staged can't be removed, as if the build had been killed.
    library = faulting.compiled(tmp_path)
    run = faulting.run(
        building.arguments(content, output), library, output, tmp_path / "log",
        calls=("unlinkat",), at=1,
    )  # fmt: skip
    assert run.returncode == 1 and "[private-value]" in run.stderr
    left = [path for path in output.rglob("*") if path.is_file()]
    assert (output / ".dossier/new/other.html") in left
    assert [path for path in left if secret.encode() in path.read_bytes()] == []
