"""What a page links to and what in it can be linked to."""

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

# What pages call themselves in the class of their body, after `page-`.
KINDS = [
    "actor", "actors", "claim", "claims", "corrections", "data", "grades", "home", "incident", "location",
    "locations", "not-found", "search", "source", "sources", "taxonomy", "term", "text", "timeline",
]  # fmt: skip
ADDRESS_ATTRIBUTES = {"href", "src", "poster", "data", "xlink:href", "cite"}


@dataclass
class Page:
    anchors: list = field(default_factory=list)
    links: list = field(default_factory=list)
    kind: str = ""
    structured_data: list = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._is_structured_data = False

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "id" in values:
            self.page.anchors.append(values["id"])
        if tag == "body":
            names = (values.get("class") or "").split()
            self.page.kind = next((name for name in names if name.startswith("page-")), "")
        for name in ADDRESS_ATTRIBUTES & values.keys():
            # `cite` holds a foreign address; `canonical` is the page's own, absolute by standard.
            if name != "cite" and values.get("rel") != "canonical":
                self.page.links.append(values[name])
        for part in (values.get("srcset") or "").split(","):
            if part.strip():
                self.page.links.append(part.split()[0])
        if tag == "script" and values.get("type") == "application/ld+json":
            self._is_structured_data = True
            self.page.structured_data.append("")

    def handle_data(self, data):
        if self._is_structured_data:
            self.page.structured_data[-1] += data

    def handle_endtag(self, tag):
        if tag == "script":
            self._is_structured_data = False


@lru_cache(maxsize=None)
def read(path):
    """The page in a file."""
    reader = _Reader()
    reader.feed(Path(path).read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def pages_by_kind(site):
    """The pages of a site by their kind, those with the most bytes first: a page that says much has the most that can
    break. Pages that only lead to another are of no kind."""
    by_kind = {}
    for path in site.pages:
        if 'http-equiv="refresh"' in (site.output / path).read_text(encoding="utf-8"):
            continue
        by_kind.setdefault(read(site.output / path).kind.removeprefix("page-"), []).append(path)
    return {
        kind: sorted(pages, key=lambda path: -(site.output / path).stat().st_size)
        for kind, pages in by_kind.items()
    }


def one_of_each_kind(site, count=2):
    """Pages of a site, at most `count` of a kind."""
    by_kind = pages_by_kind(site)
    return [path for kind in sorted(by_kind) for path in by_kind[kind][:count]]
