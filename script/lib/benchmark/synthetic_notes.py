"""The synthetic casebook: the same number of notes gives the same notes, on any machine.

Everything is made up and says so: places are "Town 12", speakers "Actor 7". What is realistic is the
shape: lengths, numbers of claims and sources, replies, partial dates, a few busy places and many
quiet ones.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import prose

FIRST_DAY = date(2015, 1, 1)
DAYS = 5 * 365 + 1
GRADES = ["confirmed", "fair", "fair", "weak", "contested", "discounted"]
RATINGS = ["true", "mostly-true", "half-true", "mostly-false", "false", "unproven"]
WEAPONS = ["unguided-bomb", "guided-bomb", "rocket", "shell", "cluster-munition", "unknown-weapon"]
TARGETS = ["market", "dwelling", "road", "workshop"]
LANGUAGES = ["en", "ar", "fr", "ru"]


@dataclass
class Incident:
    id: str
    title: str
    date: str
    earliest: date | None
    location: str
    front_matter: dict
    body: str


@dataclass
class Casebook:
    """All notes by kind: an id's front matter and body, in dossier's format."""

    locations: dict
    actors: dict
    sources: dict
    claims: dict
    pages: dict
    incidents: list


def casebook(count):
    random = Random(20150930)
    locations = make_locations(random)
    actors = make_actors(random)
    sources = make_sources(random, actors)
    incidents = make_incidents(random, count, locations, actors, sources)
    claims = make_rated_claims(random, incidents, actors, sources)
    return Casebook(locations, actors, sources, claims, make_pages(), incidents)


def make_locations(random):
    """One country, 8 governorates, 40 districts, 350 towns and villages: each within the former."""
    locations = {"country-1": ({"title": "Country 1", "kind": "country", "coordinates": [35.0, 38.5]}, "")}

    def add(kind, number, within, spread):
        latitude, longitude = locations[within][0]["coordinates"]
        identifier = f"{kind}-{number}"
        name = f"{kind.capitalize()} {number}"
        point = [
            round(latitude + random.uniform(-spread, spread), 4),
            round(longitude + random.uniform(-spread, spread), 4),
        ]
        front_matter = {
            "title": name,
            "names": {"en": name, "fr": f"{name} (fr)"},
            "kind": kind,
            "within": within,
            "coordinates": point,
        }
        locations[identifier] = (front_matter, f"{name} is a synthetic place within [[{within}]].\n")

    for number in range(1, 9):
        add("governorate", number, "country-1", 1.2)
    for number in range(1, 41):
        add("district", number, f"governorate-{(number - 1) % 8 + 1}", 0.4)
    for number in range(1, 351):
        kind = "town" if number % 3 == 0 else "village"
        add(kind, number, f"district-{(number - 1) % 40 + 1}", 0.1)
    return locations


def make_actors(random):
    kinds = ["state", "armed-force", "armed-group", "organisation", "media", "official"]
    actors = {}
    for number in range(1, 61):
        kind = kinds[(number - 1) % len(kinds)]
        front_matter = {
            "title": f"Actor {number}",
            "kind": kind,
            "names": {"en": f"Actor {number}", "fr": f"Acteur {number}"},
            "url": f"https://actor-{number}.example/",
        }
        if kind in ("armed-force", "official"):
            front_matter["part-of"] = f"actor-{(number - 1) // len(kinds) * len(kinds) + 1}"
        actors[f"actor-{number}"] = (front_matter, f"A synthetic {kind.replace('-', ' ')}.\n")
    return actors


def make_sources(random, actors):
    """Source notes in order of their dates, so that an incident can be given later ones."""
    kinds = ["report", "statement", "article", "broadcast", "video", "satellite"]
    sources = {}
    for number in range(1, 301):
        day = FIRST_DAY + timedelta(days=number * (DAYS + 120) // 300)
        address = f"https://publisher-{number % 40}.example/documents/{number}"
        front_matter = {
            "title": f"Document {number} on the events of {day.year}",
            "kind": random.choice(kinds),
            "publisher": random.choice(list(actors)),
            "date": day.isoformat(),
            "url": address,
            "archived": [f"https://web.archive.org/web/{day:%Y%m%d}000000/{address}"],
            "captured": f"{day + timedelta(days=2)}T10:00:00Z",
            "language": random.choice(LANGUAGES),
            "reliability": random.choice("ABCDEF"),
            "credibility": random.choice("123456"),
        }
        sources[f"source-{number}"] = (front_matter, "A synthetic document, described in one line.\n")
    return sources


def make_incidents(random, count, locations, actors, sources):
    towns = [name for name in locations if name.startswith(("town-", "village-"))]
    # A few places are named again and again, most of them rarely.
    weights = [1 / (rank + 8) for rank in range(len(towns))]
    days = sorted(random.randrange(DAYS) for _ in range(count))
    places = random.choices(towns, weights, k=count)
    identifiers = [
        f"{FIRST_DAY + timedelta(days=day)}-{place}-{number}"
        for number, (day, place) in enumerate(zip(days, places), start=1)
    ]
    incidents = []
    for number, identifier in enumerate(identifiers):
        day = FIRST_DAY + timedelta(days=days[number])
        linked = identifiers[max(0, number - random.randrange(1, 40))]
        incidents.append(
            make_incident(random, identifier, day, places[number], linked, locations, actors, sources)
        )
    return incidents


def edtf(random, day):
    """A date as well as it is known, and its earliest day."""
    chance = random.random()
    if chance < 0.92:
        return day.isoformat(), day
    if chance < 0.94:
        return f"{day}~", day
    if chance < 0.97:
        return f"{day:%Y-%m}", day.replace(day=1)
    if chance < 0.98:
        return f"{day:%Y}", day.replace(month=1, day=1)
    if chance < 0.995:
        return f"{day}/{day + timedelta(days=2)}", day
    return "unknown", None


def make_incident(random, identifier, day, place, linked, locations, actors, sources):
    location = locations[place][0]
    name = location["title"]
    written, earliest = edtf(random, day)
    title = f"Explosions in {name}, case {identifier.rsplit('-', 1)[1]}"
    entries = make_source_entries(random, day, actors, sources)
    names = [entry if isinstance(entry, str) else entry["id"] for entry in entries]
    front_matter = {
        "title": title,
        "summary": f"{prose.plain_sentence(random, name, 'a resident')}.",
        "date": written,
        "location": place,
    }
    if random.random() < 0.4:
        front_matter["time"] = f"{random.randrange(24):02}:{random.randrange(60):02}"
    if random.random() < 0.6:
        front_matter["coordinates"] = [
            round(degree + random.uniform(-0.03, 0.03), 4) for degree in location["coordinates"]
        ]
        front_matter["accuracy"] = random.choice(["street", "neighbourhood", "landmark"])
    front_matter |= {
        "grade": random.choice(GRADES),
        "actors": [{"actor": random.choice(list(actors)), "role": "alleged"}],
        "weapons": [random.choice(WEAPONS)],
        "targets": [random.choice(TARGETS)],
        "claims": make_claims(random, day, names, actors),
        "sources": entries,
        "codes": [f"SYN-{identifier.rsplit('-', 1)[1]}"],
        "published": (day + timedelta(days=30)).isoformat(),
    }
    if random.random() < 0.05:
        front_matter["updates"] = [
            {
                "date": (day + timedelta(days=90)).isoformat(),
                "kind": "corrected",
                "what": "The lowest number was corrected after a second list was published.",
                "before": "The first list named fewer people.",
                "after": "The second list names more people.",
            }
        ]
    body = make_body(random, name, place, names, linked, actors)
    return Incident(identifier, title, written, earliest, place, front_matter, body)


def make_source_entries(random, day, actors, sources):
    """Two to five sources: notes dated after the day where there are any, else inline ones."""
    number_of_day = (day - FIRST_DAY).days
    first_later = number_of_day * 300 // (DAYS + 120) + 2
    later = range(first_later, min(first_later + 60, 300) + 1)
    entries = []
    for number in range(1, random.randint(2, 5) + 1):
        if len(later) > 5 and random.random() < 0.45:
            note = f"source-{random.choice(later)}"
            if note not in entries:
                entries.append(note)
                continue
        said = day + timedelta(days=random.randrange(1, 20))
        address = f"https://outlet-{random.randrange(1, 90)}.example/{said:%Y/%m}/{random.randrange(10**6)}"
        entries.append(
            {
                "id": f"s{number}",
                "title": f"Report of the day, number {random.randrange(10**5)}",
                "publisher": random.choice([random.choice(list(actors)), f"Outlet {random.randrange(1, 90)}"]),
                "kind": random.choice(["article", "social", "statement"]),
                "url": address,
                "archived": [f"https://web.archive.org/web/{said:%Y%m%d}000000/{address}"],
                "date": said.isoformat(),
                "language": random.choice(LANGUAGES),
            }
        )
    return entries


def make_count(random):
    """A number of people in one of the ways in which people state it."""
    low = random.randrange(0, 40)
    chance = random.random()
    if chance < 0.5:
        return str(low)
    if chance < 0.65:
        return f"{low}-{low + random.randrange(1, 12)}"
    if chance < 0.75:
        return f"{low}+"
    if chance < 0.82:
        return f"~{low}"
    if chance < 0.9:
        return "unknown"
    children = random.randrange(0, low + 1)
    return {"total": str(low), "civilians": str(low), "children": str(children)}


def make_claims(random, day, sources, actors):
    """Three to six claims: what is alleged, who denies it, who answers the denial."""
    claims = []
    replies = {"denial": ("allegation", "report"), "rebuttal": ("denial",), "response": ("rebuttal",)}
    wanted = ["allegation", "report", "denial", "rebuttal", "response", "report"]
    for number, kind in enumerate(wanted[: random.randint(3, 6)], start=1):
        speaker = random.choice(list(actors)) if random.random() < 0.92 else f"Resident {random.randrange(1, 400)}"
        claim = {"id": f"c{number}", "by": speaker, "kind": kind}
        answered = [other["id"] for other in claims if other["kind"] in replies.get(kind, ())]
        if answered:
            claim["replies-to"] = random.choice(answered)
        claim["date"] = (day + timedelta(days=number)).isoformat()
        claim["lang"] = random.choice(LANGUAGES)
        if random.random() < 0.5:
            claim["quote"] = prose.quote(random)
        else:
            claim["says"] = f"{prose.plain_sentence(random, 'the area', 'an office')}."
        if kind in ("allegation", "report"):
            claim["killed"] = make_count(random)
            claim["injured"] = make_count(random)
        if kind == "allegation":
            claim["attributes-to"] = [random.choice(list(actors))]
        claim["source"] = random.choice(sources)
        claim["locator"] = f"p. {random.randrange(1, 60)}"
        claims.append(claim)
    return claims


def citation(random, sources):
    first = random.choice(sources)
    if random.random() < 0.15 and len(sources) > 1:
        second = random.choice([source for source in sources if source != first])
        return f"[@{first}; @{second}, fig. {random.randrange(1, 9)}]"
    return f"[@{first}, p. {random.randrange(1, 60)}]" if random.random() < 0.6 else f"[@{first}]"


def make_body(random, name, place, sources, linked, actors):
    """One to two kilobytes of Markdown."""
    speaker = random.choice(list(actors))
    parts = []
    for number in range(random.randint(2, 4)):
        if number == 1:
            parts.append(f"## {random.choice(prose.HEADINGS)}\n")
        sentences = [
            f"{prose.sentence(random, name, f'[[{speaker}]]')} {citation(random, sources)}."
            if random.random() < 0.5
            else f"{prose.sentence(random, name, 'a resident')}."
            for _ in range(random.randint(2, 3))
        ]
        parts.append("\n".join(sentences) + "\n")
    points = random.sample(prose.POINTS, random.randint(2, 3))
    parts.append("\n".join(f"- {point} {citation(random, sources)};" for point in points) + "\n")
    parts.append(
        f"Compare [[{linked}|an earlier case]] and the other incidents in [[{place}]]. "
        "The file name was `IMG_[[0001]].jpg`.\n"
    )
    return "\n".join(parts)


def make_rated_claims(random, incidents, actors, sources):
    claims = {}
    for number in range(1, 51):
        about = random.choice(incidents)
        source = random.choice(list(sources))
        front_matter = {
            "title": f"Rated claim {number}",
            "summary": f"Whether statement {number} holds.",
            "by": random.choice(list(actors)),
            "kind": "denial",
            "replies-to": f"{about.id}#c1",
            "date": f"2020-02-{number % 28 + 1:02}",
            "quote": prose.quote(random),
            "source": source,
            "locator": f"p. {number}",
            "about": [about.id],
            "rating": random.choice(RATINGS),
            "reviewed": f"2020-03-{number % 28 + 1:02}",
        }
        body = "\n".join(
            f"{prose.sentence(random, 'the area', 'an office')} [@{source}, p. {page}].\n" for page in range(1, 7)
        )
        claims[f"rated-claim-{number}"] = (front_matter, body)
    return claims


def make_pages():
    text = "This site is synthetic: it exists to be built, not to be read. Nothing on it has happened.\n"
    return {
        "about": ({"title": "About"}, text),
        "methodology": ({"title": "Methodology"}, text + "\n## Grades\n\nEvery grade was drawn by lot.\n"),
        "corrections-policy": ({"title": "Corrections policy"}, text),
    }


def settings():
    """What `site.yml` says."""
    def terms(names):
        return {name: {"label": name.replace("-", " ").capitalize(), "definition": f"Synthetic term {name}."} for name in names}

    return {
        "title": "Synthetic casebook",
        "description": "Synthetic incidents for measuring: nothing here has happened.",
        "base-url": "https://synthetic.example/",
        "language": "en",
        "timezone": "UTC",
        "publisher": {"name": "Nobody", "url": "https://synthetic.example/", "email": "nobody@synthetic.example"},
        "taxonomies": {
            "weapons": {"label": "Weapons", "terms": terms(WEAPONS)},
            "targets": {"label": "Targets", "terms": terms(TARGETS)},
        },
        "navigation": ["timeline", "about", "methodology", "corrections-policy"],
        "timeline": {"per-page": 100},
        "licence": "CC BY 4.0",
    }
