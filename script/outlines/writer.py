"""Writes the numbers, texts, rings and arcs of the file."""

import math

from .topology import REGION, levels

UNITS = 1000
BASE_AREA = 2.0e-5


def signed(value):
    return value << 1 if value >= 0 else (-value << 1) - 1


class Writer:
    def __init__(self):
        self.bytes = bytearray()

    def number(self, value):
        while value > 127:
            self.bytes.append(value & 127 | 128)
            value >>= 7
        self.bytes.append(value)

    def text(self, text):
        data = text.encode()
        self.number(len(data))
        self.bytes += data

    def rings(self, rings):
        self.number(len(rings))
        last = 0
        for ring in rings:
            self.number(len(ring))
            for arc, back in ring:
                code = 2 * arc + back
                self.number(signed(code - last))
                last = code

    def arc(self, kind, country, points, origin):
        kept = []
        for point, weight in zip(points, levels(points)):
            if weight < BASE_AREA:
                continue
            level = 15 if weight == math.inf else min(15, int(math.log2(weight / BASE_AREA)))
            place = (round(point[0] * UNITS), round(point[1] * UNITS))
            if not kept or kept[-1][0] != place:
                kept.append((place, level))
        last = (round(points[-1][0] * UNITS), round(points[-1][1] * UNITS))
        if kept[-1][0] != last or len(kept) == 1:
            kept.append((last, 15))
        self.number(kind)
        if kind == REGION:
            self.number(country)
        self.number(len(kept))
        first = kept[0][0]
        for (x, y), _ in kept:
            self.number(signed(x - origin[0]))
            self.number(signed(y - origin[1]))
            origin = (x, y)
        inner = [level for _, level in kept[1:-1]]
        inner += [0] * (len(inner) % 2)
        self.bytes += bytes(a | b << 4 for a, b in zip(inner[::2], inner[1::2]))
        return first, len(kept)
