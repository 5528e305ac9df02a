"""Whose land it is: where Natural Earth's regions depart from the United Nations' view, and their
names."""

import math
import re

# Natural Earth's own codes for areas that the United Nations counts to another country or to none.
COUNTRY_OF_AREA = {
    "SOL": "SOM", "CYN": "CYP", "KAB": "KAZ", "USG": "CUB", "ATC": "AUS", "IOA": "AUS",
    "CLP": "FRA", "ALD": "FIN", "KAS": None, "PGA": None, "ESB": None, "WSB": None,
}
# In the regions' table these carry no usable ISO code.
CODES = {"KOS": "XK", "PSX": "PS", "SAH": "EH"}
NAMES = {
    "BHS": "Bahamas", "CIV": "Côte d’Ivoire", "COD": "DR Congo", "COG": "Congo",
    "CPV": "Cabo Verde", "CZE": "Czechia", "GNB": "Guinea-Bissau", "HKG": "Hong Kong",
    "MAC": "Macao", "MKD": "North Macedonia", "PSX": "Palestine", "SDS": "South Sudan",
    "SRB": "Serbia", "SWZ": "Eswatini", "TLS": "Timor-Leste", "TUR": "Türkiye",
    "TZA": "Tanzania", "USA": "United States", "BLM": "Saint-Barthélemy", "FSM": "Micronesia",
}
REGION_NAMES = {
    "Ar Raqqah": "Raqqa", "As Suwayda'": "As-Suwayda", "Dar`a": "Daraa",
    "Dayr Az Zawr": "Deir ez-Zor", "Hamah": "Hama", "Hasaka (Al Haksa)": "Al-Hasakah",
    "Lattakia": "Latakia", "K.P.": "Khyber Pakhtunkhwa", "F.C.T.": "Islamabad",
    "Northern Areas": "Gilgit-Baltistan", "Uttaranchal": "Uttarakhand", "Orissa": "Odisha",
    "F.A.T.A.": "Federally Administered Tribal Areas", "UNDOF": "Quneitra",
    "Dnipropetrovs'k": "Dnipropetrovsk", "Donets'k": "Donetsk",
    "Ivano-Frankivs'k": "Ivano-Frankivsk", "Khmel'nyts'kyy": "Khmelnytskyi", "Kiev": "Kyiv",
    "Kiev City": "Kyiv City", "L'viv": "Lviv", "Luhans'k": "Luhansk", "Mykolayiv": "Mykolaiv",
    "Odessa": "Odesa", "Ternopil'": "Ternopil", "Transcarpathia": "Zakarpattia",
    "Vinnytsya": "Vinnytsia", "Zaporizhzhya": "Zaporizhzhia",
}
UKRAINIAN = {"Crimea", "Sevastopol"}
BORDER_OF_SAHARA = 27 + 2 / 3
# Lines that the United Nations' maps draw as disputed, undetermined or as an armistice line: between
# the areas (a country's Natural Earth code, or a region as CODE/name) of each pair.
DISPUTED_PAIRS = [
    ("SYR", "ISR"), ("SYR/UNDOF", "SYR/Golan"), ("SYR/Quneitra", "SYR/Golan"),
    ("PSX", "ISR"), ("SAH", "MAR"), ("KOS", "SRB"), ("CYN", "CYP"), ("CYN", "ESB"),
    ("PRK", "KOR"), ("SDN", "SDS"), ("EGY", "SDN"), ("KEN", "SDS"),
    ("KAS", "IND"), ("KAS", "PAK"), ("KAS", "CHN"),
    ("IND/Jammu and Kashmir", "PAK/Azad Kashmir"), ("IND/Jammu and Kashmir", "PAK/Northern Areas"),
    ("IND/Jammu and Kashmir", "CHN"), ("IND/Arunachal Pradesh", "CHN"),
]


def joined(lines):
    """The lines as one, from north to south."""
    rest = [list(line) for line in lines]
    path = rest.pop(0)
    while rest:
        for line in rest:
            for run in (line, line[::-1]):
                if math.dist(run[0], path[-1]) < 1e-6:
                    path += run[1:]
                elif math.dist(run[-1], path[0]) < 1e-6:
                    path[:0] = run[:-1]
                else:
                    continue
                rest.remove(line)
                break
            else:
                continue
            break
        else:
            raise SystemExit("the line of 1949 on the Golan is in pieces")
    return path if path[0][1] > path[-1][1] else path[::-1]


def cut(ring, line):
    """The parts of a ring on both sides of a line between two of its points: first the one that
    follows the line's start. The source's rings run clockwise, so that is the east of a line to the
    south and the south of a line to the west."""
    first = ring.index(line[0])
    turned = ring[first:-1] + ring[:first]
    last = turned.index(line[-1])
    return turned[:last + 1] + line[-2::-1], line + turned[last + 1:] + [line[0]]


def cut_golan(pieces, lines):
    """Gives the Golan, which the source counts to Israel's Northern District, back to Syria."""
    north = next(p for p in pieces if p.area == "ISR" and p.region == "HaZafon")
    (ring,), = north.polygons
    line = joined(lines)
    for i in (0, -1):
        nearest = min(ring, key=lambda point: math.dist(point, line[i]))
        if math.dist(nearest, line[i]) > 0.001:
            raise SystemExit("the line of 1949 does not end on the border")
        line[i] = nearest
    golan, rest = cut(ring, line)
    north.polygons = [[rest]]
    pieces.append(north.part("SYR", "Golan", golan, "SY", "Syria"))


def cut_western_sahara(pieces):
    """Gives Western Sahara the land between the sea and the sand wall, which the source counts to
    Morocco: one region of it as a whole, two as far as they lie south of 27° 40'."""
    moroccan = {p.region: p for p in pieces if p.area == "MAR"}
    sahara = next(p for p in pieces if p.area == "SAH")
    west, middle = moroccan["Laâyoune - Boujdour - Sakia El Hamra"], moroccan["Guelmim - Es-Semara"]
    moroccan["Oued el Dahab"].area = "SAH"
    (west_ring,), = west.polygons
    (middle_ring,), = middle.polygons

    def crossings(ring):
        return [(i, a, b) for i, (a, b) in enumerate(zip(ring, ring[1:]))
                if (a[1] > BORDER_OF_SAHARA) != (b[1] > BORDER_OF_SAHARA)]

    def cross(ring, edge):
        """Adds the point of the border on an edge, the same one whichever way the edge is run."""
        i, a, b = next(c for c in crossings(ring) if {c[1], c[2]} == edge)
        (x1, y1), (x2, y2) = min(a, b), max(a, b)
        point = (x1 + (BORDER_OF_SAHARA - y1) / (y2 - y1) * (x2 - x1), BORDER_OF_SAHARA)
        ring.insert(i + 1, point)
        return point

    edges = [{frozenset(c[1:]) for c in crossings(ring)} for ring in (west_ring, middle_ring)]
    shared, = edges[0] & edges[1]
    coast, = edges[0] - {shared}
    corner = max((p for p in sahara.polygons[0][0]), key=lambda p: p[1])
    inland = cross(west_ring, shared)
    cross(middle_ring, shared)
    for piece, ring, line in (
        (west, west_ring, [inland, cross(west_ring, coast)]),
        (middle, middle_ring, [corner, inland]),
    ):
        south, north = cut(ring, line)
        piece.polygons = [[north]]
        pieces.append(piece.part("SAH", sahara.region, south, "EH", sahara.admin))
    for piece in pieces:
        if piece.area == "SAH":
            piece.region, piece.iso, piece.admin = sahara.region, "EH", sahara.admin
            piece.country = piece.area
            piece.merged = piece.region


def merge_regions(pieces):
    for piece in pieces:
        if piece.area == "SYR" and piece.region in ("UNDOF", "Golan"):
            piece.merged = "Quneitra"
        name = REGION_NAMES.get(piece.merged, piece.merged)
        piece.merged = re.sub(r"\s*\(.*\)", "", name).replace("`", "’").strip()


def disputed(first, second):
    names = [{p.area, f"{p.area}/{p.region}"} for p in (first, second)]
    return any(
        (a in names[0] and b in names[1]) or (b in names[0] and a in names[1])
        for a, b in DISPUTED_PAIRS)
