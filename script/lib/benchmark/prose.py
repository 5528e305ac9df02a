"""Sentences about nothing that has happened: every name in them is a kind and a number."""

OPENINGS = [
    "Residents of {place} reported",
    "According to {speaker}, local volunteers recorded",
    "A statement attributed to {speaker} mentioned",
    "Footage that the editors could not date shows",
    "Two people who asked not to be named described",
    "The municipal office of {place} listed",
]
MIDDLES = [
    "damage to *two or three* buildings beside the market road",
    "a crater of about **four metres** near the northern bakery",
    "several explosions within a quarter of an hour",
    "smoke above the workshops, and later a power cut",
    "an impact close to the school that had been closed for repairs",
    "broken windows along the street, and a burnt vehicle",
    "the arrival of ambulances from the neighbouring district",
]
ENDINGS = [
    "shortly before noon",
    "after the evening hours, when most shops were closed",
    "although the exact time differs between the accounts",
    "which the municipal register does not mention",
    "while other accounts place the same scene a day later",
    "and the number of people who were present remains unclear",
    "as far as the available material allows a conclusion",
]
POINTS = [
    "the direction of the shadows agrees with the time that is given",
    "the building in the background could be matched with older pictures",
    "the first upload is a copy, the original was not found",
    "the counts differ, because one list includes people who died later",
    "no fragment was recovered, so the weapon remains an inference",
]
QUOTES = [
    "We saw it from the roof and counted until we stopped counting",
    "Nothing of ours was in the air above that district on the day in question",
    "The list that was published contains names which we could not verify",
    "Our teams reached the street within minutes and began to clear the rubble",
    "The pictures that were shown were taken at a different place and in a different year",
    "A review of the records found no activity at the hour that is given",
]
HEADINGS = ["Background", "What is known", "Open questions", "How it was checked"]


def sentence(random, place, speaker):
    opening = random.choice(OPENINGS).format(place=place, speaker=speaker)
    return f"{opening} {random.choice(MIDDLES)} {random.choice(ENDINGS)}"


def plain_sentence(random, place, speaker):
    """The same without Markdown, for values that are plain text."""
    return sentence(random, place, speaker).replace("*", "")


def quote(random):
    return f"{random.choice(QUOTES)}, statement {random.randrange(10_000)}"
