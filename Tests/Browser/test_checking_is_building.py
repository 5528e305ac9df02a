"""What a build refuses, a check and the preview report too, with the same errors, at a note's line."""

import random
import re
import subprocess

import pytest

import building
import extreme_notes
import previewing

# Names that meet each other, the site's own files, or what some disks and hosts do not take.
NAMES = [
    "a", "A", "a.html", "b", "feed.xml", "index.html", "old", "old.html", "Old.html", "amp", "x.html",
    "data", "Data", "incidents", "Incidents", "actors", "locations", "media", "Media", "timeline",
    "SHA256SUMS", "sha256sums", ".dossier", ".well-known", "pagefind", "assets", "Assets",
    "style.css", "robots.txt", "sitemap.xml", "404.html", "e\u0301.html", "\u00e9.html", "stra\u00dfe",
    "STRASSE", "corrections.html", "one.html", "two.html",
]  # fmt: skip
MEDIA = [
    "a.png", "A.png", "x/a.png", "X/b.png", "a.png.d/c.png", "e\u0301.png", "SHA256SUMS.png",
    "/".join(["deep"] * 33) + "/d.png",
]  # fmt: skip
ASSETS = ["a.txt", "A.txt", "style.css", "B/x.txt", "b/y.txt", "back\\slash.txt"]
IDS = ["one", "two", "index", "SHA256SUMS", "feed.xml", "step-2"]
SITES = 16
SITES_IN_FULL = 200
EDITS = 12


class Desk:
    """A small site that chance writes and edits."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.chance = random.Random(seed)
        self.write("Content/site.yml", self._settings())
        for kind in ("incidents", "actors", "pages"):
            self.write(f"Content/{kind}/one.md", self._note(kind, "one"))

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self):
        kind = self.chance.choice(["incidents", "actors", "pages", "media", "site", "asset"])
        if kind == "site":
            self.write("Content/site.yml", self._settings())
        elif kind == "media":
            self.write("Content/media/" + self.chance.choice(MEDIA), extreme_notes.PIXEL)
        elif kind == "asset":
            self.write("Templates/assets/" + self.chance.choice(ASSETS), "x")
        else:
            name = self.chance.choice(IDS)
            self.write(f"Content/{kind}/{name}.md", self._note(kind, name))

    def _settings(self):
        names = self.chance.sample(["weapons", "Incidents", "Data", "SHA256SUMS", "pagefind"], 2)
        taxonomies = "".join(f"  {name}: {{label: L, terms: {{a: A, index: I}}}}\n" for name in names)
        base = self.chance.choice(["", "base-url: https://example.org/x\n"])
        return f"title: Chance\n{base}" + ("taxonomies:\n" + taxonomies if self._rarely() else "")

    def _note(self, kind, name):
        lines = [f"title: {kind} {name}"]
        if kind == "incidents":
            lines += [f"date: {self.chance.randint(2001, 2020)}-05-0{self.chance.randint(1, 9)}"]
            lines += ["location: unknown"]
            files = self.chance.sample(MEDIA, 2) if self._rarely() else []
            lines += [f"media: [{', '.join(f'{{file: {file!r}, alt: A}}' for file in files)}]"]
            for file in files:
                self.write(f"Content/media/{file}", extreme_notes.PIXEL)
        if self._rarely():
            paths = [self._path() for _ in range(self.chance.randint(1, 3))]
            lines += ["redirects: [" + ", ".join(f'"{path}"' for path in paths) + "]"]
        return "---\n" + "\n".join(lines) + "\n---\nText.\n"

    def _path(self):
        parts = self.chance.choices(NAMES, k=self.chance.choice([1, 1, 2, 3]))
        return "/".join(parts * 20 if self.chance.random() < 0.05 else parts)

    def _rarely(self):
        return self.chance.random() < 0.4


def _errors(text):
    return sorted(set(re.findall(r"^(.*?: error: .*\])$", text, re.MULTILINE)))


def _run(folder, command):
    output = ["--output", "Output"] if command == "build" else []
    run = subprocess.run(
        [building.DOSSIER, command, *output],
        cwd=folder, capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
    )  # fmt: skip
    return run.returncode, _errors(run.stderr + run.stdout)


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(seed, marks=[pytest.mark.full] if seed >= SITES else [])
        for seed in range(SITES_IN_FULL)
    ],
)
def test_a_check_and_a_build_of_any_site_agree(tmp_path, seed):
    desk = Desk(tmp_path, seed)
    for _ in range(3):
        desk.edit()
        checked, built = _run(tmp_path, "check"), _run(tmp_path, "build")
        assert checked == built
        assert built[0] in (0, 1)
        assert not any(error.startswith("Output") for error in built[1]), built


@pytest.mark.parametrize("seed", range(2))
def test_the_preview_agrees_with_them_after_every_edit(tmp_path, seed):
    desk = Desk(tmp_path, 1000 + seed)
    with previewing.preview(tmp_path) as server:
        for _ in range(EDITS):
            desk.edit()
            # A page that no edit before had: the preview has seen this edit once it is known to it.
            code, errors = _run(tmp_path, "check")
            codes = {error.rpartition("[")[2].rstrip("]") for error in errors}
            with server.events() as events:
                state = events.wait(lambda state, codes=codes: _codes(state) == codes and _is_told(state))
            assert state["hasErrors"] == (code == 1)
            assert _run(tmp_path, "build")[0] == code


def _codes(state):
    return {finding["code"] for finding in state["findings"] if finding["severity"] == "error"}


def _is_told(state):
    return state["isRehearsed"] or state["hasErrors"]


CASES = {
    "feed.xml": "route-collision",
    "old.html, old.html/amp": "route-collision",
    "a.html/b, a.html": "route-collision",
    ".well-known/x": "reserved-name",
    "SHA256SUMS": "reserved-name",
    "sha256sums/x.html": "reserved-name",
    ".dossier": "reserved-name",
    "pagefind/x": "reserved-name",
    "/".join("abcdefgh" * 5): "invalid-path",
    "Incidents/x.html": "route-collision",
}


@pytest.mark.parametrize("paths", CASES)
def test_a_redirect_that_cannot_be_published_is_told_at_its_line_and_never_wedges_the_site(
    tmp_path, paths
):
    note = tmp_path / "Content/incidents/one.md"
    note.parent.mkdir(parents=True)
    (tmp_path / "Content/site.yml").write_text("title: One\n")
    text = "---\ntitle: One\ndate: 2015-10-15\nlocation: unknown\nREDIRECTS\n---\n"
    note.write_text(text.replace("REDIRECTS", "x-y: 1"))
    assert _run(tmp_path, "build") == (0, [])
    note.write_text(text.replace("REDIRECTS", f"redirects: [{paths}]"))
    code, errors = _run(tmp_path, "check")
    assert code == 1 and all("Content/incidents/one.md:5:" in error for error in errors), errors
    assert CASES[paths] in errors[-1]
    assert _run(tmp_path, "build") == (code, errors)
    note.write_text(text.replace("REDIRECTS", "x-y: 1"))
    assert _run(tmp_path, "build") == (0, [])


def test_two_media_files_that_are_one_on_some_disks_are_told_where_a_note_names_them(tmp_path):
    for folder in ("media", "incidents"):
        (tmp_path / "Content" / folder).mkdir(parents=True)
    (tmp_path / "Content/site.yml").write_text("title: One\n")
    for name in ("a.png", "A.png"):
        (tmp_path / "Content/media" / name).write_bytes(extreme_notes.PIXEL)
    path = tmp_path / "Content/incidents/one.md"
    note = "---\ntitle: One\ndate: 2015-10-15\nlocation: unknown\nmedia:\n  - {file: a.png, alt: A}\n"
    path.write_text(note + "---\n")
    run = building.attempt(tmp_path / "Content", tmp_path / "Output")
    assert run.returncode == 0 and "[look-alike-names]" in run.stderr
    path.write_text(note + "---\n![A](../media/A.png)\n")
    code, errors = _run(tmp_path, "check")
    assert code == 1 and "route-collision" in errors[0] and "incidents/one.md:" in errors[0]
    assert _run(tmp_path, "build") == (code, errors)
