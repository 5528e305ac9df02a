"""Converts the synthetic casebook for Hugo, in Hugo's favour wherever there is a choice.

What a template would have to work out from notation, the conversion writes down beforehand: the
earliest day of a date, the numbers in a count, the published range, the places that a place lies
within. Terms, places, actors, sources and months are Hugo's taxonomies, whose back-references Hugo
collects natively. Citations and wiki links become links, which one render hook resolves.
"""

import re
import shutil
from pathlib import Path

import synthetic_notes
import yaml_text

SITE = Path(__file__).parent / "hugo"
RANGED = ("allegation", "report", "admission")


def write(casebook, folder):
    """Writes a whole Hugo site, configuration and templates included, to `folder`."""
    shutil.copytree(SITE, folder)
    content = folder / "content"
    links = {name: kind for kind in ("locations", "actors", "sources", "claims") for name in getattr(casebook, kind)}
    links |= {incident.id: "incidents" for incident in casebook.incidents}
    converter = Converter(casebook, links)
    for kind in ("locations", "actors", "sources"):
        for identifier, (front_matter, body) in getattr(casebook, kind).items():
            term = converter.term(kind, front_matter)
            write_note(content / kind / identifier / "_index.md", term, converter.body(body))
    for identifier, (front_matter, body) in casebook.claims.items():
        note = converter.rated_claim(front_matter)
        write_note(content / "claims" / f"{identifier}.md", note, converter.body(body))
    for identifier, (front_matter, body) in casebook.pages.items():
        write_note(content / f"{identifier}.md", front_matter, body)
    for page in ("grades", "corrections", "data"):
        write_note(content / f"{page}.md", {"title": page.capitalize(), "layout": page}, "")
    for taxonomy, entry in synthetic_notes.settings()["taxonomies"].items():
        for identifier, term in entry["terms"].items():
            front_matter = {"title": term["label"], "params": {"definition": term["definition"]}}
            write_note(content / taxonomy / identifier / "_index.md", front_matter, "")
    for incident in casebook.incidents:
        note = converter.incident(incident)
        write_note(content / "incidents" / f"{incident.id}.md", note, converter.body(incident.body))


def write_note(path, front_matter, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml_text.note(front_matter, body))


class Converter:
    CITATION = re.compile(r"\[(@[a-z0-9-]+(?:; @[a-z0-9-]+)*)(?:, ([^\]]+))?\]")
    WIKI_LINK = re.compile(r"\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]")

    def __init__(self, casebook, links):
        self.casebook = casebook
        self.links = links

    def body(self, text):
        """`[@a; @b, p. 2]` becomes `[](cite:a)[p. 2](cite:b)`, `[[id|text]]` a link to a path."""
        text = self.CITATION.sub(self.citation, text)
        return self.WIKI_LINK.sub(self.wiki_link, text)

    def citation(self, match):
        keys = [key.strip(" @") for key in match[1].split(";")]
        locators = [""] * (len(keys) - 1) + [match[2] or ""]
        return "".join(f"[{locator}](cite:{key})" for key, locator in zip(keys, locators))

    def wiki_link(self, match):
        kind = self.links.get(match[1])
        return f"[{match[2] or ''}](/{kind}/{match[1]})" if kind else match[0]

    def ancestors(self, place):
        places = []
        while place:
            places.append(place)
            place = self.casebook.locations[place][0].get("within")
        return places

    def term(self, kind, front_matter):
        values = {key.replace("-", "_"): value for key, value in front_matter.items() if key != "title"}
        if kind == "locations" and "within" in front_matter:
            values["ancestors"] = self.ancestors(front_matter["within"])
        return {"title": front_matter["title"], "params": values}

    def rated_claim(self, front_matter):
        values = {key.replace("-", "_"): value for key, value in front_matter.items() if key not in ("title", "summary")}
        return {"title": front_matter["title"], "summary": front_matter["summary"], "params": values}

    def incident(self, incident):
        note = incident.front_matter
        claims = [self.claim(claim) for claim in note["claims"]]
        converted = {"title": note["title"], "summary": note["summary"]}
        if incident.earliest:
            converted["date"] = incident.earliest.isoformat()
        converted |= {
            "locations": self.ancestors(note["location"]),
            "actors": self.actors(note),
            "sources": [entry for entry in note["sources"] if isinstance(entry, str)],
            "timeline": self.timeline(incident),
            "weapons": note["weapons"],
            "targets": note["targets"],
        }
        place = self.casebook.locations[note["location"]][0]
        converted["params"] = {
            "edtf": incident.date,
            "place": note["location"],
            "coordinates": note.get("coordinates", place["coordinates"]),
            "accuracy": note.get("accuracy", place["kind"]),
            "grade": note["grade"],
            "involved": note["actors"],
            "killed": published_range(claims, "killed"),
            "injured": published_range(claims, "injured"),
            "claims": claims,
            "cited": note["sources"],
            "codes": note["codes"],
        }
        for key in ("time", "updates", "published"):
            if key in note:
                converted["params"][key] = note[key]
        return converted

    def actors(self, note):
        """Every actor on whose page the incident stands: involved, speaking, blamed, publishing."""
        named = [entry["actor"] for entry in note["actors"]]
        for claim in note["claims"]:
            named += [claim["by"], *claim.get("attributes-to", [])]
        named += [entry["publisher"] for entry in note["sources"] if isinstance(entry, dict)]
        return sorted({actor for actor in named if actor in self.casebook.actors})

    def timeline(self, incident):
        if not incident.earliest:
            return ["undated"]
        year = f"{incident.earliest:%Y}"
        return [year] if incident.date == year else [year, f"{incident.earliest:%Y-%m}"]

    def claim(self, claim):
        converted = {key.replace("-", "_"): value for key, value in claim.items()}
        for key in ("killed", "injured"):
            if key in claim:
                converted[key] = counted(claim[key])
        return converted


def counted(count):
    """A count as a template can use it: its text, and its numbers where it has any."""
    text = count["total"] if isinstance(count, dict) else count
    if text == "unknown":
        return {"text": "Unknown"}
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    parts = [f"{key} {value}" for key, value in count.items() if key != "total"] if isinstance(count, dict) else []
    converted = {"text": text.replace("-", "–"), "min": numbers[0], "max": numbers[-1]}
    return converted | ({"parts": ", ".join(parts)} if parts else {})


def published_range(claims, key):
    known = [claim[key] for claim in claims if claim["kind"] in RANGED and "min" in claim.get(key, {})]
    if not known:
        return {"text": "Unknown"}
    low, high = min(count["min"] for count in known), max(count["max"] for count in known)
    return {"text": str(low) if low == high else f"{low}–{high}", "min": low, "max": high}
