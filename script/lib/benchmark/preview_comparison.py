"""From a save to the first byte of the new page, at a client that waits for it.

The client asks for the page again and again on one open connection, with a pause of a millisecond,
until an answer carries what was saved. This treats every server alike, whatever it pushes.
"""

import http.client
import signal
import socket
import subprocess
import sys
import time
from statistics import median

STARTING_LIMIT = 300
EDIT_LIMIT = 60


def run(sides, edits):
    medians = {}
    for side in sides:
        print(f"{side.name}: {side.version}", flush=True)
        latencies = measure_server(side, edits)
        medians[side.name] = median(latencies)
        print(
            f"  save to first byte of the new page, median of {edits}: {medians[side.name] * 1000:.1f} ms "
            f"({min(latencies) * 1000:.1f} to {max(latencies) * 1000:.1f})\n",
            flush=True,
        )
    if len(sides) == 2:
        first, second = (medians[side.name] for side in sides)
        print(f"{sides[1].name} takes {second / first:.1f} times as long as {sides[0].name}")


def measure_server(side, edits):
    """Starts a server, saves one note after the other and returns the seconds that each took."""
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        side.serve_command(port), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        wait_until_served(server, port)
        print(f"  ready after {time.perf_counter() - start:.1f} s", flush=True)
        identifiers = sorted(path.stem for path in side.note("any").parent.glob("*.md") if path.stem != "_index")
        chosen = [identifiers[number * len(identifiers) // edits] for number in range(edits)]
        return [edit(side, port, identifier, number) for number, identifier in enumerate(chosen, start=1)]
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until_served(server, port):
    """Asks for a small page: what was visited last, Hugo's server renders again with every edit."""
    limit = time.monotonic() + STARTING_LIMIT
    while time.monotonic() < limit:
        if server.poll() is not None:
            sys.exit(f"the server ended: {server.stderr.read()[-2000:].decode(errors='replace')}")
        try:
            if PageReader(port).read("/about.html")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"the server did not answer within {STARTING_LIMIT} s")


def edit(side, port, identifier, number):
    """Saves a note with a new sentence, waits for it, and puts the note back."""
    note = side.note(identifier)
    original = note.read_bytes()
    marker = f"Sentence number {number} of this measurement."
    page = f"/incidents/{identifier}.html"
    reader = PageReader(port)
    status, body, _ = reader.read(page)
    if status != 200 or marker.encode() in body:
        sys.exit(f"{page} was answered with {status} before the edit")
    # Servers that group saves must not take this one for the end of the last edit.
    time.sleep(1)
    try:
        changed = original + f"\n{marker}\n".encode()
        saved = time.perf_counter()
        note.write_bytes(changed)
        while time.perf_counter() < saved + EDIT_LIMIT:
            status, body, first_byte = reader.read(page)
            if status == 200 and marker.encode() in body:
                return first_byte - saved
            time.sleep(0.001)
        sys.exit(f"{side.name} did not serve the edit of {identifier} within {EDIT_LIMIT} s")
    finally:
        note.write_bytes(original)
        wait_for_return(reader, page, marker)


def wait_for_return(reader, page, marker):
    limit = time.monotonic() + EDIT_LIMIT
    while time.monotonic() < limit and marker.encode() in reader.read(page)[1]:
        time.sleep(0.05)


class PageReader:
    """A connection that stays open, as a browser's does."""

    def __init__(self, port):
        self.port = port
        self.connect()

    def connect(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=EDIT_LIMIT)

    def read(self, page):
        """(status, body, when the answer's first byte was there)"""
        try:
            self.connection.request("GET", page)
            response = self.connection.getresponse()
            first_byte = time.perf_counter()
            return response.status, response.read(), first_byte
        except http.client.HTTPException:
            # Hugo truncates a page while it writes it anew, and then breaks the connection.
            self.connection.close()
            self.connect()
            return 0, b"", time.perf_counter()
