"""What machines read: data files, feeds, the sitemap, structured data."""

import csv
import json
import re
import subprocess
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree

import extruct
import feedparser
import jsonschema
import lxml.html
import pytest

import building
import extreme_notes
import markup

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _file(site, address):
    """The published file that an absolute address of the site's stands for."""
    base = urlsplit(_base_url(site)).path.rstrip("/")
    path = urlsplit(address).path
    assert path.startswith(base + "/"), f"{address} is not below the site's base-url"
    return site.output / path[len(base) + 1 :]


def _base_url(site):
    settings = (site.content / "site.yml").read_text(encoding="utf-8")
    return re.search(r'^base-url: "?([^"\s]+)', settings, re.MULTILINE).group(1)


def _incidents(site):
    return json.loads((site.output / "data/incidents.json").read_text(encoding="utf-8"))[
        "incidents"
    ]


def _csv_files(site):
    found = sorted((site.output / "data").glob("*.csv"))
    assert found, "the site has no CSV"
    return found


def test_incidents_json_names_every_incident_page_once(site):
    incidents = _incidents(site)
    pages = {page for page in site.pages if page.startswith("incidents/")}
    files = [_file(site, incident["url"]) for incident in incidents]
    assert sorted(file.relative_to(site.output).as_posix() for file in files) == sorted(
        pages - {"incidents/index.html"}
    )
    assert len({incident["id"] for incident in incidents}) == len(incidents)


def test_incidents_json_states_no_range_upside_down(site):
    for incident in _incidents(site):
        for key in ("killed", "injured"):
            count = incident.get(key) or {}
            low, high = count.get("minimum"), count.get("maximum")
            assert low is None or high is None or 0 <= low <= high, incident["id"]


def test_json_follows_the_schema_that_is_published_with_it(site):
    path = site.output / "data/schema.json"
    if not path.exists():
        # Nothing promises a schema where none is published; where one is, it must hold.
        assert not any("schema.json" in link for page in site.pages
                       for link in markup.read(site.output / page).links)  # fmt: skip
        return
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(
        json.loads((site.output / "data/incidents.json").read_text(encoding="utf-8"))
    )


def _dictionary(site, file):
    """The fields of a file that the data page explains, in its order."""
    page = lxml.html.parse(str(site.output / "data.html"))
    rows = page.xpath(f'//details[@id="{file}"]//tbody/tr')
    assert all(cell.text_content().strip() for row in rows for cell in row)
    return [row[0].text_content() for row in rows]


def test_the_data_page_explains_every_field_of_every_file(site):
    for path in _csv_files(site):
        with path.open(encoding="utf-8", newline="") as file:
            assert _dictionary(site, path.name) == next(csv.reader(file))
    fields = _dictionary(site, "incidents.json")
    for incident in _incidents(site):
        assert incident.keys() <= set(fields)
    fields = _dictionary(site, "incidents.geojson")
    collection = json.loads((site.output / "data/incidents.geojson").read_text(encoding="utf-8"))
    for feature in collection["features"]:
        assert feature["properties"].keys() <= set(fields)


def test_csv_is_rfc_4180(site):
    for path in _csv_files(site):
        data = path.read_bytes()
        text = data.decode("utf-8")
        assert data.endswith(b"\r\n"), f"{path.name}: the last line has no end"
        assert not re.search(r"(?<!\r)\n", re.sub(r'"(?:[^"]|"")*"', "", text)), path.name
        rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
        assert len({len(row) for row in rows}) == 1, f"{path.name}: rows differ in length"
        assert len(set(rows[0])) == len(rows[0]), f"{path.name}: two columns with one name"


def test_csv_and_json_tell_the_same_incidents(site):
    rows = _rows(site.output / "data/incidents.csv")
    assert [row["id"] for row in rows] == [incident["id"] for incident in _incidents(site)]
    assert [row["url"] for row in rows] == [incident["url"] for incident in _incidents(site)]


def test_no_csv_cell_runs_as_a_formula(site):
    for path in _csv_files(site):
        for row in _rows(path):
            for column, cell in row.items():
                is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
                assert is_number or not cell.startswith(FORMULA_STARTS), f"{path.name} {column}"


def test_formulas_in_titles_are_kept_as_text(site):
    if site.name != "extremes":
        assert _rows(site.output / "data/incidents.csv")
        return
    titles = {row["id"]: row["title"] for row in _rows(site.output / "data/incidents.csv")}
    for identifier, title in extreme_notes.FORMULAS.items():
        assert titles[identifier] == "'" + title


def _rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_geojson_points_lie_on_the_earth(site):
    collection = json.loads((site.output / "data/incidents.geojson").read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    known = {incident["id"] for incident in _incidents(site)}
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert feature["id"] in known
        assert feature["properties"]["accuracy"], "a point without its accuracy looks exact"
        if feature["geometry"] is not None:
            assert feature["geometry"]["type"] == "Point"
            longitude, latitude = feature["geometry"]["coordinates"]
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_kml_holds_the_incidents_of_the_geojson(site):
    kml = str(site.output / "data/incidents.kml")
    collection = json.loads((site.output / "data/incidents.geojson").read_text(encoding="utf-8"))
    summary = subprocess.run(
        ["ogrinfo", "-al", "-so", kml], check=True, capture_output=True, text=True
    ).stdout
    assert "using driver" in summary
    counts = re.findall(r"^Feature Count: (\d+)$", summary, re.MULTILINE)
    assert sum(map(int, counts)) == len(collection["features"])
    if not collection["features"]:
        return
    read = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", kml], check=True, capture_output=True, text=True
    ).stdout

    def facts(feature, title):
        properties = feature["properties"]
        return properties["url"], properties[title], feature["geometry"]["coordinates"][:2]

    assert [facts(placemark, "Name") for placemark in json.loads(read)["features"]] == [
        facts(feature, "title") for feature in collection["features"]
    ]


def _feeds(site):
    return sorted(
        path
        for path in site.output.rglob("*.xml")
        if ElementTree.parse(path).getroot().tag == f"{ATOM}feed"
    )


def test_feeds_are_what_rfc_4287_asks_for(site):
    assert _feeds(site), "the site has no feed"
    for path in _feeds(site):
        feed = ElementTree.parse(path).getroot()
        entries = feed.findall(f"{ATOM}entry")
        for element in [feed, *entries]:
            for name in ("id", "title", "updated"):
                assert len(element.findall(ATOM + name)) == 1, f"{path.name}: one {name} each"
            assert urlsplit(element.findtext(f"{ATOM}id")).scheme
            assert TIMESTAMP.fullmatch(element.findtext(f"{ATOM}updated"))
        assert feed.find(f"{ATOM}author") is not None or all(
            entry.find(f"{ATOM}author") is not None for entry in entries
        )
        identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(identifiers)) == len(identifiers)
        for entry in entries:
            link = entry.find(f"{ATOM}link[@rel='alternate']")
            assert _file(site, link.get("href")).is_file()


def test_feed_readers_can_read_the_feeds(site):
    for path in _feeds(site):
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, parsed.get("bozo_exception")
        assert parsed.version == "atom10"
        assert all(entry.title and entry.link and entry.updated_parsed for entry in parsed.entries)


@pytest.mark.parametrize("site", ["sample"], indirect=True, scope="session")
def test_places_and_actors_have_feeds_of_what_is_theirs(site):
    for path in site.pages:
        if not re.fullmatch(r"(locations|actors)/(?!index)[^/]+\.html", path):
            continue
        page = site.output / path
        feed = page.with_suffix(".xml")
        head = page.read_text(encoding="utf-8").split("</head>")[0]
        assert f'type="application/atom+xml" title="' in head and f'href="../{path[:-5]}.xml"' in head
        entries = {
            _file(site, link.get("href")).name
            for link in ElementTree.parse(feed).getroot().iter(f"{ATOM}link")
            if link.get("rel") == "alternate"
        }
        listed = set(re.findall(r'<h3><a href="\.\./incidents/([^"]+)"', page.read_text("utf-8")))
        assert listed <= entries
        if path.startswith("locations/"):
            assert entries - {page.name} == listed


def test_json_feeds_are_version_1_1(site):
    for path in site.output.glob("*feed*.json"):
        feed = json.loads(path.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        for item in feed["items"]:
            assert item["id"]
            assert "content_html" in item or "content_text" in item
            assert _file(site, item["url"]).is_file()


def _sitemap(site, name="sitemap.xml"):
    """The addresses of a sitemap and of those that it names, each checked against the protocol."""
    root = ElementTree.parse(site.output / name).getroot()
    assert (site.output / name).stat().st_size <= 50 * 1024 * 1024
    assert 1 <= len(root) <= 50_000
    if root.tag == f"{SITEMAP}sitemapindex":
        parts = [_file(site, part.findtext(f"{SITEMAP}loc")) for part in root]
        return [address for part in parts
                for address in _sitemap(site, part.relative_to(site.output).as_posix())]  # fmt: skip
    assert root.tag == f"{SITEMAP}urlset"
    allowed = [SITEMAP + name for name in ("loc", "lastmod", "changefreq", "priority")]
    addresses = []
    for entry in root:
        assert entry.tag == f"{SITEMAP}url"
        names = [child.tag for child in entry]
        assert set(names) <= set(allowed) and len(set(names)) == len(names)
        address = entry.findtext(f"{SITEMAP}loc")
        assert 12 <= len(address) <= 2048
        modified = entry.findtext(f"{SITEMAP}lastmod")
        if modified is not None:
            assert TIMESTAMP.fullmatch(modified) or date.fromisoformat(modified)
        addresses.append(address)
    return addresses


def test_the_sitemap_names_pages_that_are_there_once_each(site):
    addresses = _sitemap(site)
    assert len(set(addresses)) == len(addresses)
    for address in addresses:
        assert _file(site, address).is_file(), address


def test_the_sitemap_names_every_page_that_a_search_should_find(site):
    named = {_file(site, address).relative_to(site.output).as_posix() for address in _sitemap(site)}
    pages = {page for page in site.pages if markup.read(site.output / page).kind}
    assert pages - named - {"404.html", "search.html"} == set()


def test_structured_data_parses_and_says_what_it_is_about(site):
    for page in site.pages:
        if not markup.read(site.output / page).structured_data:
            continue
        text = (site.output / page).read_text(encoding="utf-8")
        items = extruct.extract(text, syntaxes=["json-ld"], errors="strict")["json-ld"]
        assert items, page
        for item in items:
            assert str(item["@context"]).rstrip("/") in ("https://schema.org", "http://schema.org")
            for node in item.get("@graph", [item]):
                assert node["@type"], page
                if node["@type"] == "ClaimReview":
                    assert node["claimReviewed"] and node["reviewRating"]["alternateName"]


@pytest.mark.parametrize("extension", ["html", "json", "csv", "xml", "geojson"])
def test_nothing_private_is_published(site, extension):
    for path in site.output.rglob(f"*.{extension}"):
        assert extreme_notes.SECRET not in path.read_text(encoding="utf-8"), path


def test_markup_in_notes_is_text_on_pages(site):
    """A title of `<script>` is shown as these letters, wherever it is shown."""
    for page in site.pages:
        text = (site.output / page).read_text(encoding="utf-8")
        assert "<script>alert" not in text, page
        assert "<img src=x" not in text, page


def test_tags_stand_on_the_page_of_every_kind_of_note_and_in_the_data(tmp_path):
    notes = {
        "incidents/strike": "date: 2015-10-15\nlocation: place\nsources: [report]\n",
        "locations/place": "kind: town\n",
        "sources/report": "kind: report\npublisher: witness\n",
        "actors/witness": "kind: person\n",
        "claims/statement": "by: witness\nkind: report\nsays: Words.\nsource: report\nabout: [strike]\n",
        "pages/about": "",
    }
    for path, keys in notes.items():
        note = tmp_path / "Content" / f"{path}.md"
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(f"---\ntitle: A title\n{keys}tags: [of <{note.stem}>, second]\n---\n", encoding="utf-8")
    (tmp_path / "Content/site.yml").write_text("title: Tagged\n", encoding="utf-8")
    output = tmp_path / "Output"
    building.build(tmp_path / "Content", output)
    for path in notes:
        page = output / f"{path.removeprefix('pages/')}.html"
        [tags] = lxml.html.parse(page).xpath("//p[@class='tags']")
        assert [tag.text for tag in tags.xpath("bdi")] == [f"of <{page.stem}>", "second"]
    incidents = json.loads((output / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
    assert [incident["tags"] for incident in incidents] == [["of <strike>", "second"]]
    with (output / "data/incidents.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["tags"] for row in csv.DictReader(file)] == ["of <strike>; second"]
