"""Writes a site with one text in every place where a note or the settings can have text.

A line that ends in `§` has the text for its value, one with `§|default` too, but a build that
refuses the text there gets the default instead. So every place is either published or diagnosed.
"""

import re

NOTES = {
    "site.yml": """
title: §|Hostile
description: §
base-url: §|https://hostile.example/site
language: §|en
timezone: §|Asia/Damascus
publisher:
  name: §|Desk
  url: §|https://desk.example/
  email: §|desk@example.org
  corrections: §|mend@example.org
grades:
  - id: §|weak
    label: §|Weak
    definition: §
  - {id: sure, label: Sure}
ratings:
  - id: §|untrue
    label: §|Untrue
    definition: §
  - {id: sure, label: Sure}
taxonomies:
  weapons:
    label: §|Weapons
    terms:
      bomb:
        label: §|Bomb
        definition: §
navigation:
  - label: §|About
    to: §|about
victims: show
feeds: {locations: true, actors: true}
licence: §
citation: §
x-note: §
x-map:
  inner: §
""",
    "locations/land.md": """
title: §|Land
summary: §
aliases:
  - §
names:
  en: §|Name
  ar: §
kind: country
coordinates: [35, 38]
geonames: §
wikidata: §
tags:
  - §
x-note: §
""",
    "locations/town.md": """
title: Town
within: land
kind: town
coordinates: [34.8, 36.6]
""",
    "actors/speaker.md": """
title: §|Speaker
summary: §
kind: organisation
names:
  en: §|Name
  ar: §
url: §
wikidata: §
x-note: §
""",
    "sources/report.md": """
title: §|Report
summary: §
kind: report
publisher: §|speaker
author:
  - §
date: 2015-10-20
url: §|https://report.example/
archived:
  - §|https://web.archive.org/web/2015/https://report.example/
captured-by: §
language: §
translated-by: §
note: §
x-note: §
""",
    "claims/rated.md": """
title: §|Rated
summary: §
by: speaker
kind: allegation
date: 2015-10-16
quote: §
says: §
source: report
locator: §
about: [one]
rating: sure
rating-reason: §
updates:
  - date: 2015-10-30
    kind: corrected
    what: §|Mended
    why: §
    before: §
    after: §
x-note: §
""",
    "pages/about.md": """
title: §|About
summary: §
redirects:
  - §|old/about.html
x-note: §
""",
    "incidents/one.md": """
title: §|One
summary: §
date: 2015-10-15
time: §
location: town
coordinates: [34.81, 36.66]
accuracy: landmark
grade-reason: §
actors:
  - actor: {name: §|Somebody}
    role: alleged
weapons: [bomb]
claims:
  - by: {name: §|Somebody}
    kind: allegation
    quote: §
    says: §
    locator: §
    killed: 3-5
    source: report
  - by: speaker
    id: second
    kind: denial
    says:
      en: §|No
      ar: §
    replies-to: rated
    source: inline
sources:
  - report
  - id: inline
    title: §|Inline
    publisher: {name: §|Somebody}
    author: §
    url: §
    note: §
    file: text.txt
victims:
  - name: §|Nobody
    name-local: §
    age: §
    note: §
media:
  - file: pixel.png
    alt: §|A pixel
    caption: §
    credit: §
codes:
  - §
updates:
  - date: 2015-10-30
    kind: updated
    what: §|Mended
    why: §
    before: §
    after: §
x-note: §
x-list:
  - §
  - inner: §
""",
    "incidents/two.md": """
title: §|Two
date: unknown
location: unknown
status: withdrawn
related: [one]
claims:
  - by: speaker
    says: §
    source: report
""",
}  # fmt: skip
BODIES = {
    "incidents/one.md": "\n\n".join([
        "# {0}", "{0}", "> {0}", "- {0}\n- {0}", "`{0}`", "    {0}", "```\n{0}\n```", "*{0}* **{0}**",
        "[{0}](../locations/land.md)", "[[land|{0}]]", "[text](../locations/land.md \"{0}\")",
        "[@report, {0}]", "![{0}](../media/pixel.png)", "![x](../media/pixel.png \"{0}\")",
        "\\[{0}\\]",
    ]),
    "claims/rated.md": "{0}", "pages/about.md": "# {0}\n\n## {0}\n\n{0}", "sources/report.md": "{0}",
    "actors/speaker.md": "{0}", "locations/land.md": "{0}",
}  # fmt: skip

_FIELD = re.compile(r"§(?:\|([^}]*))?")


def write(folder, text, pixel, refused=frozenset(), bodies=True):
    """Writes the site with `text` everywhere but where it was refused: pairs of a path and a line.

    Returns how many places have the text.
    """
    count = 0
    for path, template in NOTES.items():
        lines = []
        for template_line in template.strip().splitlines():
            line, used = _line(template_line, text, (path, template_line) in refused)
            count += used
            lines.append((line, template_line))
        source = folder / path
        source.parent.mkdir(parents=True, exist_ok=True)
        front = "\n".join(line for line, _ in lines)
        if path == "site.yml":
            source.write_text(front + "\n", encoding="utf-8")
            continue
        body = BODIES.get(path, "").replace("{0}", text) if (path, "body") not in refused else "text"
        source.write_text(f"---\n{front}\n---\n{body if bodies else ''}\n", encoding="utf-8")
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media/pixel.png").write_bytes(pixel)
    (folder / "media/text.txt").write_text("text")
    return count


def _line(template, text, is_refused):
    match = _FIELD.search(template)
    if not match:
        return template, 0
    if not is_refused:
        value = _quoted(text)
        return template[: match.start()] + value + template[match.end() :], 1
    default = match.group(1)
    if default is None:
        return ("#" if "- " not in template else "  - x"), 0
    return template[: match.start()] + default + template[match.end() :], 0


def _quoted(text):
    """A text in YAML's double quotes, whose escapes name any character, even those that are none."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character):
    if character.isascii() and character.isprintable() and character not in "\"\\":
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def template_line(path, number):
    """The template's line that became a line of a note, or "body"."""
    lines = NOTES[path].strip().splitlines()
    index = number - (1 if path == "site.yml" else 2)
    return lines[index] if 0 <= index < len(lines) else "body"
