"""The edits that the previews are measured with: each changes a note, and can be told on its page."""

import re
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Edit:
    name: str
    # From a note's text and the number of the edit to the new text.
    change: Callable[[str, int], str]
    # What the page then has, and had not before.
    marker: Callable[[int], str]


def add_sentence(note, number):
    return f"{note}\n{sentence(number)}\n"


def sentence(number):
    return f"Sentence number {number} of this measurement."


def rename(note, number):
    return replace_key(note, "title", title(number))


def title(number):
    return f"Incident {number} of this measurement"


def move(note, number):
    """To a day after all others, and before today: Hugo leaves out what is of the future. Hugo's notes have
    the day three times: see hugo_notes.py."""
    note = replace_key(note, "date", day(number))
    note = replace_key(note, "edtf", day(number))
    return re.sub(r"(?m)^timeline: .*$", f'timeline: ["{day(number)[:4]}", "{day(number)[:7]}"]', note, count=1)


def day(number):
    return f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"


def replace_key(note, key, value):
    return re.sub(rf"(?m)^( *{key}): .*$", rf'\1: "{value}"', note, count=1)


EDITS = [
    Edit("text", add_sentence, sentence),
    Edit("title", rename, title),
    Edit("date", move, lambda number: f'datetime="{day(number)}"'),
]
