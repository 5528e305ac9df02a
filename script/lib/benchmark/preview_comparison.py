"""From a save to the first byte of the new page, at a client that waits for it.

The client asks for the page again and again on one open connection, with a pause of a millisecond,
until an answer carries what was saved. This treats every server alike, whatever it pushes.
"""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from preview_edits import EDITS

STARTING_LIMIT = 300
EDIT_LIMIT = 60
# Longer than servers wait to group saves, so that an edit is not taken for the end of the last.
IDLE = 1


def run(sides, edits):
    """All servers run at once and are edited in turns: a busy minute of the machine meets each."""
    servers = []
    try:
        for side in sides:
            print(f"{side.name}: {side.version}", flush=True)
            servers.append(Server(side))
        for kind in EDITS:
            latencies = {server: [] for server in servers}
            for number in range(1, edits + 1):
                for server in servers:
                    wait_until_idle(servers)
                    latencies[server].append(server.edit(kind, number, edits))
            report(kind, latencies)
    finally:
        for server in servers:
            server.stop()


def report(kind, latencies):
    print(f"{kind.name}, save to first byte of the new page:")
    medians = []
    for server, seconds in latencies.items():
        medians.append(median(seconds))
        print(
            f"  {server.side.name}: median of {len(seconds)}: {medians[-1] * 1000:.1f} ms "
            f"({min(seconds) * 1000:.1f} to {max(seconds) * 1000:.1f})",
            flush=True,
        )
    if len(medians) == 2:
        first, second = (server.side.name for server in latencies)
        print(f"  {second} takes {medians[1] / medians[0]:.1f} times as long as {first}")


class Server:
    """A running server of one side."""

    def __init__(self, side):
        self.side = side
        self.port = free_port()
        start = time.perf_counter()
        self.process = subprocess.Popen(
            side.serve_command(self.port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            self.wait_until_served()
        except BaseException:
            self.stop()
            raise
        print(f"  ready after {time.perf_counter() - start:.1f} s", flush=True)
        notes = side.note("any").parent.glob("*.md")
        self.identifiers = sorted(path.stem for path in notes if path.stem != "_index")

    def wait_until_served(self):
        """Asks for a small page: what was visited last, Hugo's server renders again with every edit."""
        limit = time.monotonic() + STARTING_LIMIT
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                sys.exit(f"{self.side.name}'s server ended with code {self.process.returncode}")
            try:
                if PageReader(self.port).read("/about.html")[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        sys.exit(f"{self.side.name}'s server did not answer within {STARTING_LIMIT} s")

    def edit(self, kind, number, edits):
        """Saves one of as many notes, far from one another, and returns the seconds that it took."""
        chosen = self.identifiers[(number - 1) * len(self.identifiers) // edits]
        return edit(self.side, self.port, chosen, kind, number)

    def processor_time(self):
        """In clock ticks."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def wait_until_idle(servers):
    """Waits for what servers do after an edit, such as a check of the whole site, to be over:
    it must not slow the next edit down, its own or the other's."""
    limit = time.monotonic() + EDIT_LIMIT
    while time.monotonic() < limit:
        before = [server.processor_time() for server in servers]
        time.sleep(IDLE)
        now = [server.processor_time() for server in servers]
        if all(after - earlier <= 1 for after, earlier in zip(now, before)):
            return


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def edit(side, port, identifier, kind, number):
    """Saves a note with an edit, waits for its page, and puts the note back."""
    note = side.note(identifier)
    original = note.read_bytes()
    changed = kind.change(original.decode(), number)
    marker = re.compile(kind.marker(changed, number).encode())
    page = f"/incidents/{identifier}.html"
    reader = PageReader(port)
    status, body, _ = reader.read(page)
    if status != 200 or marker.search(body):
        sys.exit(f"{page} was answered with {status} before the edit of its {kind.name}")
    try:
        saved = time.perf_counter()
        note.write_bytes(changed.encode())
        while time.perf_counter() < saved + EDIT_LIMIT:
            status, body, first_byte = reader.read(page)
            if status == 200 and marker.search(body):
                return first_byte - saved
            time.sleep(0.001)
        sys.exit(f"{side.name} did not serve the new {kind.name} of {identifier} within {EDIT_LIMIT} s")
    finally:
        note.write_bytes(original)
        wait_for_return(reader, page, marker)


def wait_for_return(reader, page, marker):
    limit = time.monotonic() + EDIT_LIMIT
    while time.monotonic() < limit and marker.search(reader.read(page)[1]):
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
