"""What must not hold the preview up: a terminal that is stopped, a film that fills the memory."""

import os
import pty
import select
import subprocess
import time

import building
import previewing

FILM = b"\0\0\0\x18ftypisom\0\0\2\0isomiso2"
LENGTH = 90 << 20


def test_a_terminal_that_takes_nothing_does_not_stop_the_site(tmp_path):
    folder = previewing.start_site(tmp_path / "site")
    about = folder / "Content/pages/about.md"
    text = about.read_text()
    # More than a terminal takes before somebody reads it.
    about.write_text(text + "".join(f"\n[[nobody-{number}]]\n" for number in range(400)))
    port = previewing.free_port()
    reading, writing = pty.openpty()
    process = subprocess.Popen(
        [building.DOSSIER, "serve", "--port", str(port)], cwd=folder, stdout=writing, stderr=writing
    )
    try:
        wait_for(port, "/about.html", 503, "nobody-1")
        about.write_text(f"{text}\nThe first sentence.\n")
        wait_for(port, "/about.html", 200, "The first sentence.")
        about.write_text(f"{text}\nThe second sentence.\n")
        wait_for(port, "/about.html", 200, "The second sentence.")
        assert len(first_bytes(reading, 1000)) >= 1000, "the terminal was full"
    finally:
        process.kill()
        process.wait()
        os.close(reading)
        os.close(writing)


def first_bytes(terminal, count):
    """What was written to a terminal: it hands out as much at a time as was written at a time."""
    written = b""
    while len(written) < count and select.select([terminal], [], [], previewing.TIME_LIMIT)[0]:
        written += os.read(terminal, count)
    return written


def wait_for(port, path, code, text):
    limit = time.monotonic() + previewing.TIME_LIMIT
    while time.monotonic() < limit:
        try:
            status, _, body = previewing.get(port, path)
            if status == code and text in body.decode():
                return
        except ConnectionError:
            pass
        time.sleep(0.02)
    raise AssertionError(f"{path} never had '{text}'")


def test_a_film_is_not_held_in_memory(tmp_path):
    folder = previewing.start_site(tmp_path / "site")
    media = folder / "Content/media"
    media.mkdir(exist_ok=True)
    with open(media / "film.mp4", "wb") as film:
        film.write(FILM)
        film.truncate(LENGTH)
    about = folder / "Content/pages/about.md"
    about.write_text(f"{about.read_text()}\n[A film](../media/film.mp4)\n")
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        server.get("/media/film.mp4", Range="bytes=0-0")
        before = server.memory(most=True)
        for fields, count in (({"Range": "bytes=0-"}, LENGTH), ({}, LENGTH), ({"Range": "bytes=-9999999"}, 9_999_999)):
            assert len(server.get("/media/film.mp4", **fields)[2]) == count
        assert server.memory(most=True) - before < 30 << 20
