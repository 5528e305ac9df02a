"""Writes plain values as YAML, in the block style that people write front matter in."""

import re

# Text that YAML reads as text without quotes, whatever the schema: a letter, then nothing special.
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _./-]*[A-Za-z0-9]\Z")
RESERVED = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if PLAIN.match(value) and value.lower() not in RESERVED:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def is_flat(value):
    return not isinstance(value, (dict, list))


def lines(value, indent=0):
    """The lines of a mapping; lists of scalars stand on one line, as do small maps of numbers."""
    space = " " * indent
    for key, entry in value.items():
        if is_flat(entry):
            yield f"{space}{key}: {scalar(entry)}"
        elif isinstance(entry, dict):
            yield f"{space}{key}:"
            yield from lines(entry, indent + 2)
        elif all(map(is_flat, entry)):
            yield f"{space}{key}: [{', '.join(map(scalar, entry))}]"
        else:
            yield f"{space}{key}:"
            for item in entry:
                yield from list_item(item, indent + 2)


def list_item(item, indent):
    space = " " * indent
    if is_flat(item):
        yield f"{space}- {scalar(item)}"
        return
    inner = list(lines(item, indent + 2))
    yield f"{space}- {inner[0].lstrip()}"
    yield from inner[1:]


def document(value):
    return "\n".join(lines(value)) + "\n"


def note(front_matter, body):
    """A note: front matter between two lines `---`, then the body."""
    return f"---\n{document(front_matter)}---\n{body}"
