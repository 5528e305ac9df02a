"""Sites in which one list is as long as wanted: the generator behind the tests of growth.

Every shape is a function from a length to a site: the text of each note by its path, with `site.yml` among them.
"""

from collections.abc import Callable
from dataclasses import dataclass

INCIDENT = "title: Growing\ndate: 2015-10-15\nlocation: unknown\n"
SOURCE = {"sources/s.md": "---\ntitle: S\n---\n"}
SETTINGS = {"site.yml": "title: Growing\nsearch: off\n"}

SHAPES = {}


@dataclass(frozen=True)
class Shape:
    make: Callable
    # How long its list is at first, and in a full run.
    length: int
    full: int
    # Whether the site has errors, so that nothing is published.
    is_wrong: bool
    # Whether another shape says nearly the same sooner, so that this one is left to full runs.
    is_slow: bool


def shape(length, full=None, *, wrong=False, slow=False):
    """Registers a shape. Four times the full length has to fit into a note of 256 KiB."""

    def register(make):
        SHAPES[make.__name__.replace("_", " ")] = Shape(make, length, full or 2 * length, wrong, slow)
        return make

    return register


def note(front, body=""):
    return f"---\n{front}---\n{body}\n"


def incident(front="", body=""):
    return {"incidents/one.md": note(INCIDENT + front, body), **SOURCE, **SETTINGS}


def listed(key, items):
    return f"{key}:\n" + "".join(f"  - {item}\n" for item in items)


def claim(number, more=""):
    return f"{{id: c{number}, by: {{name: A}}, kind: denial, says: x {number}, source: s{more}}}"


# What one note can make long.


@shape(500)
def aliases(count):
    return incident(listed("aliases", (f"alias-{number}" for number in range(count))))


@shape(500, wrong=True)
def aliases_and_a_mistyped_link(count):
    return incident(listed("aliases", (f"alias-{number}" for number in range(count))), "[[alais-1]]")


@shape(500)
def redirects(count):
    return incident(listed("redirects", (f"old/{number}.html" for number in range(count))))


@shape(500)
def tags(count):
    return incident(listed("tags", (f"tag-{number}" for number in range(count))))


@shape(500)
def codes(count):
    return incident(listed("codes", (f"code-{number}" for number in range(count))))


@shape(300)
def updates(count):
    update = "{{date: 2016-01-01, kind: corrected, what: What {0}, before: a {0}, after: b {0}}}"
    return incident(listed("updates", (update.format(number) for number in range(count))))


@shape(300)
def claims(count):
    return incident(listed("claims", map(claim, range(count))))


@shape(300)
def replies_to_one_claim(count):
    answers = (claim(number, ", replies-to: c0" if number else "") for number in range(count))
    return incident(listed("claims", answers))


@shape(300)
def a_chain_of_replies(count):
    answers = (
        claim(number, f", replies-to: c{number - 1}" if number else "") for number in range(count)
    )
    return incident(listed("claims", answers))


@shape(250, wrong=True)
def replies_to_unknown_claims(count):
    answers = (claim(number, f", replies-to: nothing-{number}") for number in range(count))
    return incident(listed("claims", answers))


@shape(400)
def victims(count):
    names = (f"{{name: Name {number}, age: {number % 90}}}" for number in range(count))
    return {**incident(listed("victims", names)), "site.yml": "title: G\nsearch: off\nvictims: show\n"}


@shape(200)
def media(count):
    entries = (f"{{file: m{number}.txt, alt: Text {number}}}" for number in range(count))
    files = {f"media/m{number}.txt": f"Text {number}" for number in range(count)}
    return {**incident(listed("media", entries)), **files}


@shape(300, wrong=True)
def missing_media(count):
    entries = (f"{{file: gone-{number}.txt, alt: x}}" for number in range(count))
    files = {f"media/there-{number}.txt": "x" for number in range(count)}
    return {**incident(listed("media", entries)), **files}


@shape(300)
def inline_sources(count):
    sources = (
        f"{{id: i{number}, title: T {number}, url: 'https://example.org/{number}'}}"
        for number in range(count)
    )
    return incident(
        listed("sources", sources), " ".join(f"x [@i{number}]." for number in range(count))
    )


@shape(200)
def sources_of_one_incident(count):
    sources = {f"sources/s{number}.md": note(f"title: S{number}\n") for number in range(count)}
    front = listed("sources", (f"s{number}" for number in range(count)))
    return {**incident(front), **sources}


@shape(200)
def related_incidents_of_one(count):
    others = {f"incidents/i{number}.md": note(INCIDENT) for number in range(count)}
    return {**incident(listed("related", (f"i{number}" for number in range(count)))), **others}


@shape(400)
def citations_of_one_source(count):
    return incident(body=" ".join(f"x [@s, p. {number}]." for number in range(count)))


@shape(25, 25)
def terms(count):
    known = ", ".join(f"t{number}: T{number}" for number in range(count))
    settings = f"title: G\nsearch: off\ntaxonomies: {{weapons: {{label: W, terms: {{{known}}}}}}}\n"
    return {
        **incident(listed("weapons", (f"t{number}" for number in range(count)))),
        "site.yml": settings,
    }


@shape(25, 25, wrong=True)
def unknown_terms(count):
    known = ", ".join(f"t{number}: T{number}" for number in range(count))
    settings = f"title: G\nsearch: off\ntaxonomies: {{weapons: {{label: W, terms: {{{known}}}}}}}\n"
    return {
        **incident(listed("weapons", (f"x{number}" for number in range(count)))),
        "site.yml": settings,
    }


@shape(25, 25)
def taxonomies(count):
    known = ", ".join(f"x{number}: {{label: X{number}, terms: {{a: A}}}}" for number in range(count))
    front = "".join(f"x{number}: [a]\n" for number in range(count))
    return {**incident(front), "site.yml": f"title: G\nsearch: off\ntaxonomies: {{{known}}}\n"}


@shape(400)
def languages_of_a_text(count):
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    tags = (f"{a}{b}{c}" for a in alphabet for b in alphabet for c in alphabet)
    names = ", ".join(f"{tag}: Text" for tag, _ in zip(tags, range(count)))
    return {
        "locations/l.md": note(f"title: L\nnames: {{{names}}}\n"),
        "incidents/one.md": note("title: O\ndate: 2015\nlocation: l\n"),
        **SETTINGS,
    }


@shape(400)
def headings(count):
    return incident(body="\n\n".join(f"### Heading {number}" for number in range(count)))


@shape(400)
def equal_headings(count):
    return incident(body="\n\n".join("### Heading" for _ in range(count)))


@shape(400)
def links_to_headings(count):
    return incident(
        body="\n\n".join(f"### H {number}\n\n[x](#h-{number})" for number in range(count))
    )


@shape(300, wrong=True)
def broken_links_to_headings(count):
    body = "\n\n".join(f"### Heading {number}\n\n[x](#headnig-{number})" for number in range(count))
    return incident(body=body)


@shape(400)
def links_to_headings_of_another_note(count):
    body = " ".join(f"[x](../pages/p.md#h-{number})" for number in range(count))
    page = note("title: P\n", "\n\n".join(f"## H {number}" for number in range(count)))
    return {**incident(body=body), "pages/p.md": page}


@shape(400, wrong=True)
def broken_links(count):
    return incident(body=" ".join(f"[[nothing-{number}]]" for number in range(count)))


@shape(100, 100)
def link_definitions(count):
    definitions = "\n".join(f"[a{number}]: https://example.org/{number}" for number in range(count))
    return incident(body=definitions + "\n\n" + " ".join(f"[a{number}]" for number in range(count)))


@shape(16, 16)
def nested_quotes(count):
    return incident(body=">" * count + " x")


@shape(16, 16)
def nested_lists(count):
    return incident(body="".join(" " * (2 * depth) + f"- x{depth}\n" for depth in range(count)))


@shape(400)
def extras(count):
    return incident("".join(f"x-{number}: value\n" for number in range(count)))


@shape(300)
def archived_copies(count):
    copies = ", ".join(
        f"'https://web.archive.org/web/2015/https://example.org/{number}'" for number in range(count)
    )
    return {**incident(), "sources/s.md": note(f"title: S\narchived: [{copies}]\n")}


# What many notes make long.


@shape(100, 500)
def claim_notes_that_answer_one(count):
    notes = {
        f"claims/c{number}.md": note(
            f"title: C{number}\nby: {{name: A}}\nkind: denial\nsays: x {number}\nsource: s\n"
            + ("replies-to: c0\n" if number else "")
        )
        for number in range(count)
    }
    return {**notes, **SOURCE, **SETTINGS}


@shape(100, 500, slow=True)
def claim_notes_that_answer_one_in_an_incident(count):
    notes = {
        f"claims/n{number}.md": note(
            f"title: C{number}\nby: {{name: A}}\nkind: denial\nsays: x {number}\nsource: s\n"
            "replies-to: one#c0\n"
        )
        for number in range(count)
    }
    return {**incident(listed("claims", [claim(0)])), **notes}


@shape(100, 500, slow=True)
def a_chain_of_claim_notes(count):
    notes = {
        f"claims/c{number}.md": note(
            f"title: C{number}\nby: {{name: A}}\nkind: denial\nsays: x {number}\nsource: s\n"
            + (f"replies-to: c{number - 1}\n" if number else "")
        )
        for number in range(count)
    }
    return {**notes, **SOURCE, **SETTINGS}


@shape(100, 500)
def claim_notes_about_one_incident(count):
    notes = {
        f"claims/n{number}.md": note(
            f"title: C{number}\nby: {{name: A}}\nkind: report\nsays: x {number}\nsource: s\nabout: [one]\n"
        )
        for number in range(count)
    }
    return {**incident(), **notes}


@shape(100, 300)
def denials_cited_by_many_sources(count):
    sources = {f"sources/s{number}.md": note(f"title: S{number}\n") for number in range(50)}
    cited = ", ".join(f"s{number}" for number in range(50))
    first = f"{{id: c0, by: {{name: A}}, kind: allegation, says: x, source: [{cited}]}}"
    rest = (claim(number, ", replies-to: c0") for number in range(1, count))
    return {**incident(listed("claims", [first, *rest])), **SOURCE, **sources}


@shape(60, 300)
def pages(count):
    return {
        **{f"pages/p{number}.md": note(f"title: P{number}\n") for number in range(count)},
        **SETTINGS,
    }


@shape(100, 500)
def incidents_that_are_related_to_one(count):
    notes = {
        f"incidents/i{number}.md": note(INCIDENT + ("related: [i0]\n" if number else ""))
        for number in range(count)
    }
    return {**notes, **SETTINGS}


@shape(100, 500, slow=True)
def places_within_one(count):
    places = {f"locations/l{number}.md": note(f"title: L{number}\nwithin: l\n") for number in range(count)}
    return {**places, "locations/l.md": note("title: L\nkind: country\n"), **SETTINGS}


@shape(100, 500)
def parts_of_an_actor(count):
    parts = {f"actors/a{number}.md": note(f"title: Part {number}\npart-of: a\n") for number in range(count)}
    return {**parts, "actors/a.md": note("title: Whole\n"), **SETTINGS}


@shape(100, 500, slow=True)
def years(count):
    notes = {
        f"incidents/i{number}.md": note(f"title: I\ndate: {1000 + number}\nlocation: unknown\n")
        for number in range(count)
    }
    return {**notes, **SETTINGS}


@shape(100, 500)
def plain_names_that_are_almost_actors(count):
    actors = {
        f"actors/a{number}.md": note(f"title: Organisation {'abcdefghij'[number % 10]}{number:06}\n")
        for number in range(count)
    }
    sources = {
        f"sources/s{number}.md": note(f"title: S{number}\npublisher: Organisatoin {number:07}\n")
        for number in range(count)
    }
    return {**actors, **sources, **SETTINGS}


@shape(100, 500)
def actors_of_one_name(count):
    actors = {f"actors/a{number}.md": note("title: The Army\n") for number in range(count)}
    return {**incident(), **actors}


@shape(100, 500, wrong=True)
def names_that_can_mean_many_actors(count):
    actors = {f"actors/a{number}.md": note("title: The Army\n") for number in range(count)}
    named = (f"{{id: c{number}, by: The Army, kind: denial, says: x, source: s}}" for number in range(count))
    return {**incident(listed("claims", named)), **actors}


@shape(250, 500, wrong=True)
def notes_with_a_mistyped_link_each(count):
    notes = {
        f"incidents/incident-{number}.md": note(INCIDENT, f"[[incidnet-{number}]] [[nothing-{number}]]")
        for number in range(count)
    }
    return {**notes, **SETTINGS}


@shape(250, 500, wrong=True, slow=True)
def notes_with_unknown_media_each(count):
    notes = {
        f"incidents/incident-{number}.md": note(INCIDENT + f"media: [{{file: gone-{number}.txt, alt: x}}]\n")
        for number in range(count)
    }
    files = {f"media/there-{number}.txt": "x" for number in range(count)}
    return {**notes, **files, **SETTINGS}
