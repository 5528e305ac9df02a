"""Arcs that areas share, rings of arcs, and how much each point of an arc matters."""

import heapq
import math
from collections import Counter, defaultdict

from .territories import disputed

COAST, BORDER, DISPUTED, REGION, HIDDEN = range(5)


def make_arcs(pieces):
    """Arcs as (kind, points), and for each piece the signed arcs (arc, backwards) of its rings."""
    owners = defaultdict(list)
    for number, piece in enumerate(pieces):
        for ring in (r for polygon in piece.polygons for r in polygon):
            for a, b in zip(ring, ring[1:]):
                if a != b:
                    owners[min(a, b), max(a, b)].append(number)

    def sides(a, b):
        edge = (abs(a[0]) == 180 and a[0] == b[0]) or a[1] == b[1] == -90
        return (*sorted(owners[min(a, b), max(a, b)]), "edge" if edge else "")

    around = defaultdict(list)
    for (a, b) in owners:
        around[a].append(b)
        around[b].append(a)
    nodes = {p for p, others in around.items()
             if len(others) != 2 or sides(p, others[0]) != sides(p, others[1])}

    arcs, known, used = [], {}, [[] for _ in pieces]
    for number, piece in enumerate(pieces):
        for ring in (r for polygon in piece.polygons for r in polygon):
            ring = [a for a, b in zip(ring, ring[1:]) if a != b]
            start = next((i for i, p in enumerate(ring) if p in nodes), None)
            if start is None:
                start = ring.index(max(ring))
            ring = ring[start:] + ring[:start] + [ring[start]]
            begin = 0
            for end in range(1, len(ring)):
                if ring[end] not in nodes and end < len(ring) - 1:
                    continue
                run = ring[begin:end + 1]
                # An arc that is a loop can be met from either side: its second point tells which.
                key = (run[0], run[1])
                if key in known:
                    used[number].append((known[key], False))
                elif (run[-1], run[-2]) in known:
                    used[number].append((known[run[-1], run[-2]], True))
                else:
                    known[key] = len(arcs)
                    used[number].append((len(arcs), False))
                    arcs.append((kind_of(sides(run[0], run[1]), pieces), run))
                begin = end
    return arcs, used


def kind_of(sides, pieces):
    *numbers, edge = sides
    if edge:
        return HIDDEN
    if len(numbers) == 1:
        return COAST
    if len(numbers) != 2:
        raise SystemExit("an edge with three sides")
    first, second = (pieces[n] for n in numbers)
    if disputed(first, second):
        return DISPUTED
    if first.country != second.country:
        return BORDER
    return HIDDEN if first.merged == second.merged else REGION


def chain(arcs, directed):
    """Rings of signed arcs: the border of a union, in which arcs met from both sides cancel."""
    count = Counter(arc for arc, _ in directed)
    border = sorted((arc, back) for arc, back in directed if count[arc] == 1)
    leaving = defaultdict(list)
    for arc, back in border:
        points = arcs[arc][1]
        leaving[points[-1] if back else points[0]].append((arc, back))
    done, rings = set(), []
    for first in border:
        if first in done:
            continue
        ring, step = [], first
        while step not in done:
            done.add(step)
            ring.append(step)
            arc, back = step
            end = arcs[arc][1][0 if back else -1]
            step = next((s for s in leaving[end] if s not in done), first)
        rings.append(ring)
    return rings


def ring_points(arcs, ring):
    for arc, back in ring:
        yield from (arcs[arc][1][::-1] if back else arcs[arc][1])[:-1]


def square_kilometres(points):
    points = list(points)
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += math.radians(x2 - x1) * (math.sin(math.radians(y1)) + math.sin(math.radians(y2)))
    return abs(total) / 2 * 6371.0 ** 2


def main_part(boxes):
    """The extent of a country's largest polygon and what lies near it, not overseas."""
    boxes = sorted(boxes, key=lambda box: (-box[0], box[1]))
    west, south, east, north = boxes[0][1]
    reach = 0.35 * math.hypot(east - west, north - south)
    rest = [box for _, box in boxes[1:]]
    grown = True
    while grown:
        grown = False
        for box in list(rest):
            for turn in (0, 360, -360):
                w, e = box[0] + turn, box[2] + turn
                away = math.hypot(max(w - east, west - e, 0), max(box[1] - north, south - box[3], 0))
                if away <= reach and max(east, e) - min(west, w) < 360:
                    west, east = min(west, w), max(east, e)
                    south, north = min(south, box[1]), max(north, box[3])
                    rest.remove(box)
                    grown = True
                    break
    return west, south, east, north


def levels(points):
    """Each point's weight by Visvalingam and Whyatt, in square degrees of latitude; ends weigh most."""
    count = len(points)
    weights = [math.inf] * count
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))

    def area(i):
        (ax, ay), (bx, by), (cx, cy) = points[before[i]], points[i], points[after[i]]
        flat = math.cos(math.radians(by))
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * flat

    current = [math.inf] * count
    heap = []
    for i in range(1, count - 1):
        current[i] = area(i)
        heap.append((current[i], i))
    heapq.heapify(heap)
    closed = points[0] == points[-1]
    left, heaviest = count - 2, 0.0
    while heap:
        weight, i = heapq.heappop(heap)
        if weight != current[i] or weights[i] != math.inf:
            continue
        # A loop keeps two inner points, so that it never falls flat.
        if closed and left <= 2:
            break
        heaviest = max(heaviest, weight)
        weights[i] = heaviest
        left -= 1
        for j, nearer, value in ((before[i], after, after[i]), (after[i], before, before[i])):
            nearer[j] = value
            if 0 < j < count - 1:
                current[j] = area(j)
                heapq.heappush(heap, (current[j], j))
    return weights
