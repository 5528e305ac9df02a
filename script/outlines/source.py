"""Reads the regions of Natural Earth from a GeoPackage."""

import math
import sqlite3
import struct

from .territories import COUNTRY_OF_AREA, UKRAINIAN


class Piece:
    """A polygon set of the source: an area that is never split."""

    def __init__(self, area, region, polygons, iso, admin):
        self.area, self.region, self.polygons = area, region, polygons
        self.iso, self.admin = iso, admin
        self.country = COUNTRY_OF_AREA.get(area, area)
        self.merged = self.region  # the region that it ends up in

    def part(self, area, region, ring, iso, admin):
        """What was cut from it, as a piece of another area."""
        return Piece(area, region, [[ring]], iso, admin)


def read_geometry(blob):
    """The lines or polygons of a GeoPackage geometry: its own header, then WKB."""
    position = 8 + [0, 32, 48, 48, 64][(blob[3] >> 1) & 7]

    def number(order):
        nonlocal position
        position += 4
        return struct.unpack_from(order + "I", blob, position - 4)[0]

    def points(order):
        nonlocal position
        count = number(order)
        values = struct.unpack_from(f"{order}{2 * count}d", blob, position)
        position += 16 * count
        return list(zip(values[::2], values[1::2]))

    def geometry():
        nonlocal position
        order = "<" if blob[position] else ">"
        position += 1
        kind = number(order)
        if kind == 2:
            return points(order)
        if kind == 3:
            return [points(order) for _ in range(number(order))]
        return [geometry() for _ in range(number(order))]

    return geometry()


def at_edge(point):
    """The source stops a tenth of a degree before the edge of the plane; the land goes on."""
    x, y = point
    return (math.copysign(180.0, x) if abs(x) > 179.89 else x, -90.0 if y < -89.8 else y)


def read_source(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    pieces = []
    for blob, iso, name, area, admin in database.execute(
        "SELECT geom, iso_a2, name, adm0_a3, admin FROM states_provinces ORDER BY fid"
    ):
        if area == "RUS" and name in UKRAINIAN:
            area, iso, admin = "UKR", "UA", "Ukraine"
        polygons = [[[at_edge(p) for p in ring] for ring in polygon]
                    for polygon in read_geometry(blob)]
        pieces.append(Piece(area, name or "", polygons, iso, admin))
    lines = [line for (blob,) in database.execute(
        "SELECT geom FROM disputed_borders WHERE name = 'Syrian claim' ORDER BY fid")
        for line in read_geometry(blob)]
    return pieces, lines
