"""The edits that the previews are measured with: each changes a note, and can be told on its page.

Notes are dossier's or Hugo's, whose keys lie deeper: see hugo_notes.py.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Callable


@dataclass(frozen=True)
class Edit:
    name: str
    # From a note's text and the number of the edit to the new text.
    change: Callable[[str, int], str]
    # From the new text and the number to a pattern that the page then has, and had not before.
    marker: Callable[[str, int], str]


def add_sentence(note, number):
    return f"{note}\nSentence number {number} of this measurement.\n"


def rename(note, number):
    return replace_key(note, "title", f"Incident {number} of this measurement")


def move_to_the_end(note, number):
    """To a day after all others, and before today: Hugo leaves out what is of the future."""
    return move(note, date(2021, number % 12 + 1, number % 28 + 1))


def move_by_a_day(note, number):
    return move(note, date.fromisoformat(re.search(r"published: \"(.*)\"", note)[1]) - timedelta(days=29))


def move(note, day):
    """Hugo's notes have the day three times."""
    note = replace_key(note, "date", day.isoformat())
    note = replace_key(note, "edtf", day.isoformat())
    return re.sub(r"(?m)^timeline: .*$", f'timeline: ["{day:%Y}", "{day:%Y-%m}"]', note, count=1)


def has_day(note, number):
    """Of the incident itself: its claims have dates as well."""
    day = re.search(r'(?m)^date: "(.*)"$', note)[1]
    return rf'(data-pagefind-meta="date">|<dt>Date</dt><dd>)\s*<time datetime="{day}"'


def add_source(note, number):
    source = (
        f"id: added-{number}, title: Document {number} of this measurement, publisher: Outlet of this measurement, "
        f'kind: article, url: "https://outlet.example/{number}", date: "2020-01-01", language: en'
    )
    return add_item(note, "cited" if is_hugo(note) else "sources", source)


def add_claim(note, number):
    source = re.search(r"source: (.*)", note)[1]
    claim = (
        f'id: added-{number}, by: actor-1, kind: report, date: "2020-01-01", lang: en, '
        f"says: Statement number {number} of this measurement, source: {source}, locator: p. 1"
    )
    return add_item(note, "claims", claim)


def add_item(note, key, item):
    """Puts an item at the beginning of a list, on one line or many."""
    note = re.sub(rf"(?m)^( *){key}:\n", lambda match: f"{match[0]}{match[1]}  - {{{item}}}\n", note, count=1)
    return re.sub(rf"(?m)^( *{key}: )\[", lambda match: f"{match[1]}[{{{item}}}, ", note, count=1)


def change_speaker(note, number):
    return replace_key(note, "- id: c1\n *by", f"Speaker {number} of this measurement", quoted=False)


def change_count(note, number):
    """Hugo's notes have a count's numbers beside its text, and the incident's range."""
    high = 900 + number
    value = f'\n\\1  text: "700–{high}"\n\\1  min: 700\n\\1  max: {high}' if is_hugo(note) else f' "700-{high}"'
    counts = 2 if is_hugo(note) else 1
    return re.sub(r"(?m)^( +)killed:(?: .*|(?:\n\1  .*)+)$", rf"\1killed:{value}", note, count=counts)


GRADES = ["confirmed", "fair", "weak", "contested", "discounted"]


def change_grade(note, number):
    grade = re.search(r"(?m)^ *grade: (.*)$", note)[1]
    return replace_key(note, "grade", GRADES[GRADES.index(grade) - 1], quoted=False)


def has_grade(note, number):
    """Of the incident itself: its page names others with their grades."""
    grade = re.search(r"(?m)^ *grade: (.*)$", note)[1]
    return rf'(data-grade="|<dt>Grade</dt><dd><a class="grade )grade-{grade}[ "]'


def replace_key(note, key, value, quoted=True):
    value = f'"{value}"' if quoted else value
    return re.sub(rf"(?m)^( *{key}): .*$", rf"\1: {value}", note, count=1)


def is_hugo(note):
    return "\nparams:\n" in note


EDITS = [
    Edit("text", add_sentence, lambda note, number: f"Sentence number {number} of this"),
    Edit("title", rename, lambda note, number: f"Incident {number} of this"),
    Edit("date", move_to_the_end, has_day),
    Edit("day", move_by_a_day, has_day),
    Edit("source", add_source, lambda note, number: f"Document {number} of this"),
    Edit("claim", add_claim, lambda note, number: f"Statement number {number} of this"),
    Edit("speaker", change_speaker, lambda note, number: f"Speaker {number} of this"),
    Edit("count", change_count, lambda note, number: f"700–{900 + number}"),
    Edit("grade", change_grade, has_grade),
]
