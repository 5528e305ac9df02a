"""`dossier serve` under test: started on a site of its own, watched by what it says."""

import http.client
import json
import queue
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from contextlib import contextmanager

import building

TIME_LIMIT = 60


def start_site(folder, *, content=None):
    """A site to edit: the one that `dossier init` writes, or a copy of other notes."""
    if content is None:
        subprocess.run([building.DOSSIER, "init", folder], check=True, capture_output=True)
    else:
        shutil.copytree(content, folder / "Content")
    return folder


@contextmanager
def preview(folder, *options):
    """Serves a site at a free port of this machine until the test is over."""
    running = Preview(folder, *options)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()
        running.listener.join()


class Preview:
    def __init__(self, folder, *options):
        self.folder = folder
        self.process = subprocess.Popen(
            [building.DOSSIER, "serve", "--port", "0", *options],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.said = []
        self._news = queue.Queue()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        self.address = re.search(r"http://\S+/", self.wait_to_say("serving at ")).group()
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def _listen(self):
        for line in self.process.stdout:
            self.said.append(line)
            self._news.put(line)
        self._news.put(None)

    def wait_to_say(self, text):
        """The next line that holds a text. Lines are used up: those before it are not told again."""
        while True:
            line = self._news.get(timeout=TIME_LIMIT)
            assert line is not None, "the server ended:\n" + "".join(self.said)
            if text in line:
                return line

    def wait_for_a_site(self):
        """Waits until there is something to see; returns the state that pages are told."""
        with self.events() as events:
            return events.wait(lambda state: state["stylesheet"])

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=TIME_LIMIT)

    def get(self, path, method="GET", **fields):
        """One request on a connection of its own: (status, header fields, body)."""
        return get(self.port, path, method, **fields)

    @contextmanager
    def events(self):
        """What open pages are told."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIME_LIMIT)
        try:
            connection.request("GET", "/.dossier/events")
            yield Events(connection.getresponse())
        finally:
            connection.close()

    def memory(self, *, most=False):
        """The bytes that the server holds in memory, or has held at most (Linux)."""
        name = "VmHWM" if most else "VmRSS"
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))

    def interrupt(self):
        """Ctrl-C. Returns the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


def get(port, path, method="GET", **fields):
    """One request on a connection of its own: (status, header fields, body)."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIME_LIMIT)
    try:
        names = {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request(method, path, headers=names)
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Events:
    def __init__(self, response):
        self.response = response

    def next(self):
        limit = time.monotonic() + TIME_LIMIT
        while line := self.response.readline():
            if line.startswith(b"data: "):
                return json.loads(line[6:])
            # The server's signs of life are no news.
            assert time.monotonic() < limit, f"nothing has happened for {TIME_LIMIT} s"
        raise AssertionError("the server ended the events")

    def wait(self, holds):
        """The first state for which something holds."""
        while not holds(state := self.next()):
            pass
        return state
