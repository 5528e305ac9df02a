"""Clients that no browser would be, against the preview: unpublished notes stand behind it."""

import select
import socket
import subprocess
import threading
import time

import pytest

import building
import previewing

SECRET = "Only the desk may read this."
# What is published must be what its name says: this begins as a video does.
VIDEO = (b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(range(256)) * 40)[:10240]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A new site with media, beside files that are none of anybody's business."""
    home = tmp_path_factory.mktemp("requests")
    (home / "secret.txt").write_text(SECRET)
    folder = previewing.start_site(home / "site")
    show(folder, "video.mp4", VIDEO)
    show(folder, "a b.pdf", b"%PDF-1.7")
    return folder


def show(folder, name, data):
    """Puts a file into media, and a link to it on a page: what nothing shows is not published."""
    media = folder / "Content/media"
    media.mkdir(exist_ok=True)
    (media / name).write_bytes(data)
    about = folder / "Content/pages/about.md"
    about.write_text(f"{about.read_text()}\n[A file](../media/{name.replace(' ', '%20')})\n")


@pytest.fixture(scope="module")
def server(site):
    with previewing.preview(site) as server:
        server.wait_for_a_site()
        yield server


@pytest.fixture(scope="module")
def impatient_server(site):
    """Waits a second for what others wait for a quarter of a minute."""
    with previewing.preview(site, "--client-seconds", "1") as server:
        server.wait_for_a_site()
        yield server


def answer(server, data, client=None):
    """Everything that a server says to some bytes, until it hangs up."""
    client = client or server.connect()
    with client:
        client.sendall(data)
        return rest(client)


def rest(client):
    received = b""
    while part := client.recv(65536):
        received += part
    return received


def ask(server, target, *, method="GET", host="localhost", fields=()):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Connection: close", *fields]
    return answer(server, "\r\n".join([*lines, "", ""]).encode("latin-1"))


def status(reply):
    assert reply.startswith(b"HTTP/1.1 "), reply[:100]
    return int(reply[9:12])


@pytest.mark.parametrize(
    "target",
    [
        "/..", "/../", "/../secret.txt", "/../../secret.txt", "/./../secret.txt",
        "/%2e%2e/secret.txt", "/%2E%2E/%2E%2E/secret.txt", "/.%2e/secret.txt",
        "/..%2fsecret.txt", "/..%5csecret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt",
        "//etc/passwd", "///etc/passwd", "/%2fetc/passwd", "/%2f%2fetc%2fpasswd", "/etc/passwd",
        "/\\etc\\passwd", "/..\\secret.txt", "/media/../../secret.txt", "/media/..%2f..%2fsecret.txt",
        "/media/%2e%2e/%2e%2e/%2e%2e/secret.txt", "/media/", "/media", "/incidents", "/.git/config",
        "/Content/site.yml", "/site.yml", "/Content/pages/about.md", "/media/../site.yml",
        "/%c0%ae%c0%ae/secret.txt", "/\u002e\u002e;/secret.txt", "/media/video.mp4/", "/media/video.mp4/..",
        "/INDEX.HTML", "/index.html.", "/index.html/x", "/index.html%20", "/assets/", "/.dossier/",
        "/.dossier/../secret.txt", "/.dossier/journal", "/proc/self/environ", "/dev/stdin",
        "http://localhost/../secret.txt", "http://localhost//etc/passwd", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_site(server, target):
    reply = ask(server, target)
    assert status(reply) in (400, 404)
    assert SECRET.encode() not in reply and b"root:" not in reply
    if status(reply) == 404:
        assert b"<!doctype html>" in reply.lower(), "a missing page is answered by the site's own"


@pytest.mark.parametrize(
    "target, expected",
    [
        ("/%00", 400), ("/index.html%00.png", 400), ("/%", 400), ("/%4", 400), ("/%zz", 400),
        ("/%0d%0aSet-Cookie:x", 400), ("/%ff%fe", 400), ("*", 400), ("index.html", 400), ("", 400),
        ("/#a", 400), ("/\x01", 400), ("/\xe9", 400), ("https://localhost/", 400),
        ("/" + "a" * 10_000, 414), ("/?" + "a" * 10_000, 414), ("/" + "%2e%2e/" * 1400, 414),
    ],
)  # fmt: skip
def test_what_is_no_path_is_refused(server, target, expected):
    assert status(ask(server, target)) == expected


@pytest.mark.parametrize(
    "target", ["/", "/index.html", "/?x=../../secret", "http://localhost/", "http://127.0.0.1/index.html"]
)
def test_pages_are_found_by_their_paths(server, target):
    reply = ask(server, target)
    assert status(reply) == 200
    assert b"My dossier" in reply


def test_an_encoded_name_is_found(server):
    assert ask(server, "/media/a%20b.pdf").endswith(b"%PDF-1.7")


def test_a_link_in_media_that_leads_out_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text(SECRET)
    folder = previewing.start_site(tmp_path / "site")
    media = folder / "Content/media"
    media.mkdir()
    (media / "leak.txt").symlink_to(tmp_path / "secret.txt")
    (media / "leak").symlink_to(tmp_path)
    with previewing.preview(folder) as server, server.events() as events:
        # The link is an error, so that the page of errors is all there is.
        state = events.wait(lambda state: state["findings"])
        assert any("leak" in (finding["place"] or "") for finding in state["findings"])
        for target in ("/media/leak.txt", "/media/leak/secret.txt"):
            assert SECRET.encode() not in ask(server, target)


def test_media_that_turns_into_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text(SECRET)
    folder = previewing.start_site(tmp_path / "site")
    show(folder, "photo.txt", b"as it was")
    media = folder / "Content/media"
    with previewing.preview(folder) as server:
        server.wait_for_a_site()
        assert ask(server, "/media/photo.txt").endswith(b"as it was")
        with server.events() as events:
            (media / "photo.txt").unlink()
            (media / "photo.txt").symlink_to(tmp_path / "secret.txt")
            events.wait(lambda state: state["hasErrors"])
        assert SECRET.encode() not in ask(server, "/media/photo.txt")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1.nip.io", "127.0.0.2",
        "0.0.0.0", "[::]", "localhost@evil.example", "evil.example@localhost", "localhost:80:80",
        "localhost:x", "[::1", "localhost.", "", "2130706433", "0x7f.1", "192.168.1.1",
    ],
)  # fmt: skip
def test_other_hosts_are_refused(server, host):
    assert status(ask(server, "/", host=host)) in (400, 421)


@pytest.mark.parametrize("host", ["localhost", "localhost:{}", "127.0.0.1:{}", "[::1]:{}", "LOCALHOST:{}"])
def test_our_own_hosts_are_served(server, host):
    assert status(ask(server, "/", host=host.format(server.port))) == 200


def test_hosts_are_named_once(server):
    for hosts in ([], ["Host: localhost", "Host: evil.example"]):
        lines = ["GET / HTTP/1.1", *hosts, "Connection: close", "", ""]
        assert status(answer(server, "\r\n".join(lines).encode())) == 400
    assert status(ask(server, "http://evil.example/")) == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://localhost", "http://localhost:1", "file://", "localhost"]
)
def test_other_origins_are_refused(server, origin):
    assert status(ask(server, "/", fields=[f"Origin: {origin}"])) == 403
    assert status(ask(server, "/.dossier/events", fields=[f"Origin: {origin}"])) == 403


def test_our_own_origin_is_served_without_leave_for_others(server):
    host = f"localhost:{server.port}"
    reply = ask(server, "/", host=host, fields=[f"Origin: http://{host}"])
    assert status(reply) == 200
    assert b"access-control" not in reply.lower()


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "BREW"]
)
def test_only_reading_is_allowed(server, method):
    reply = ask(server, "/", method=method)
    assert status(reply) == 405
    assert b"\r\nAllow: GET, HEAD\r\n" in reply


def test_requests_with_bodies_are_refused(server):
    for field in ("Content-Length: 5", "Transfer-Encoding: chunked"):
        assert status(ask(server, "/", method="POST", fields=[field])) == 413


def test_two_lengths_are_refused_even_if_they_agree(server):
    for length in ("0", "5"):
        fields = [f"Content-Length: {length}", f"Content-Length: {length}"]
        assert status(ask(server, "/", fields=fields)) == 400


def test_an_old_client_is_hung_up_on_after_its_answer(server):
    request = b"GET /robots.txt HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n"
    reply = answer(server, request * 2)
    assert reply.count(b"HTTP/1.1 200 OK") == 1
    assert b"\r\nConnection: close\r\n" in reply


def test_head_has_the_fields_of_get_alone(server):
    got, asked = ask(server, "/"), ask(server, "/", method="HEAD")
    assert asked == got[: got.index(b"\r\n\r\n") + 4]


@pytest.mark.parametrize(
    "data, expected",
    [
        (b"GET / HTTP/1.1\nHost: localhost\n\n\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: \x00\r\n\r\n", 400),
        (b"GET /\r\n\r\n", 400),
        (b"GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 101 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 40_000, 431),
    ],
)
def test_what_is_no_request_is_refused(server, data, expected):
    assert status(answer(server, data)) == expected


def test_requests_may_follow_one_another(server):
    one = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = one.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    assert answer(server, one * 4 + last).count(b"HTTP/1.1 200 OK") == 5


def test_a_hundred_clients_are_served_at_once(server):
    expected = server.get("/")[2]
    start, bodies = threading.Barrier(100), []

    def visit():
        start.wait()
        bodies.append(server.get("/")[2])

    visitors = [threading.Thread(target=visit) for _ in range(100)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    assert bodies == [expected] * 100


def test_clients_that_stay_silent_keep_nobody_waiting(impatient_server):
    silent = [impatient_server.connect() for _ in range(200)]
    for client in silent[::2]:
        client.sendall(b"GET / HT")
    assert impatient_server.get("/")[0] == 200
    for client in silent:
        assert rest(client) == b"", "who asks nothing is answered nothing"
        client.close()


def test_the_client_that_is_idle_for_longest_makes_room(site):
    """Whoever holds all connections open and asks nothing keeps nobody out."""
    request = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with previewing.preview(site) as server:
        server.wait_for_a_site()
        idle = []
        for _ in range(512):
            client = server.connect()
            client.sendall(request)
            assert client.recv(4096).startswith(b"HTTP/1.1 200")
            idle.append(client)
        assert server.get("/")[0] == 200
        assert rest(idle[0]) == b"", "the one that had waited for longest was hung up on"
        idle[-1].sendall(request)
        assert idle[-1].recv(4096).startswith(b"HTTP/1.1 200"), "the one that asked last was not"
        for client in idle:
            client.close()


def test_a_client_that_sends_a_byte_at_a_time_is_hung_up_on(impatient_server):
    """The limit is for a head as a whole: each byte must not buy time for another."""
    with impatient_server.connect() as client:
        started = time.monotonic()
        client.settimeout(0.1)
        client.sendall(b"GET / HTTP/1.1\r\nX: ")
        while time.monotonic() < started + 30:
            try:
                client.sendall(b"x")
                if client.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
        assert 0.5 < time.monotonic() - started < 15
    assert impatient_server.get("/")[0] == 200


def test_a_client_that_receives_nothing_is_hung_up_on(tmp_path):
    """Its answer is larger than what the system holds for it."""
    folder = previewing.start_site(tmp_path / "site")
    show(folder, "large.mp4", VIDEO + bytes(32 << 20))
    with previewing.preview(folder, "--client-seconds", "1") as server:
        server.wait_for_a_site()
        with server.connect() as client:
            client.sendall(b"GET /media/large.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert client.recv(12) == b"HTTP/1.1 200"
            assert wait_until_hung_up(client) < 32 << 20
        assert server.get("/")[0] == 200


def wait_until_hung_up(client):
    """Reads nothing until the other side has closed, then what had been sent by then."""
    poll = select.poll()
    poll.register(client, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    assert poll.poll(30_000), "the server still waits"
    received = 0
    try:
        while part := client.recv(1 << 20):
            received += len(part)
    except ConnectionError:
        pass
    return received


def test_clients_that_go_away_in_an_answer_harm_nobody(server):
    for target in ("/media/video.mp4", "/.dossier/events", "/"):
        for _ in range(20):
            client = server.connect()
            # A reset, as of a machine that is switched off.
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            client.close()
    assert server.get("/")[0] == 200


@pytest.mark.parametrize(
    "field, expected",
    [
        ("bytes=0-0", range(0, 1)), ("bytes=0-99", range(0, 100)), ("bytes=100-", range(100, 10240)),
        ("bytes=-100", range(10140, 10240)), ("bytes=10239-", range(10239, 10240)),
        ("bytes=0-99999", range(0, 10240)), ("bytes=-99999", range(0, 10240)),
        ("bytes=0-99999999999999999999999", range(0, 10240)),
    ],
)  # fmt: skip
def test_a_part_of_a_video_is_sent(server, field, expected):
    code, fields, body = server.get("/media/video.mp4", Range=field)
    assert code == 206
    assert body == VIDEO[expected.start : expected.stop]
    assert fields["Content-Range"] == f"bytes {expected.start}-{expected.stop - 1}/10240"
    assert fields["Content-Length"] == str(len(expected))


@pytest.mark.parametrize("field", ["bytes=10240-", "bytes=99999-", "bytes=-0", "bytes=99999999999999999999-"])
def test_a_part_that_is_not_there_is_refused(server, field):
    code, fields, _ = server.get("/media/video.mp4", Range=field)
    assert code == 416
    assert fields["Content-Range"] == "bytes */10240"


@pytest.mark.parametrize("field", ["bytes=0-1,5-6", "bytes=5-1", "lines=0-1", "bytes=a-b", "bytes=", "bytes=--1"])
def test_other_ranges_are_answered_by_the_whole(server, field):
    assert server.get("/media/video.mp4", Range=field)[::2] == (200, VIDEO)


@pytest.mark.parametrize("path", ["/", "/media/video.mp4", "/robots.txt", "/.dossier/page.js"])
def test_what_a_browser_has_is_not_sent_again(server, path):
    _, fields, body = server.get(path)
    tag = fields["ETag"]
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        code, again, nothing = server.get(path, If_None_Match=known)
        assert (code, nothing, again["ETag"]) == (304, b"", tag)
    assert server.get(path, If_None_Match='"other"')[::2] == (200, body)


def test_a_part_of_another_version_is_not_sent(server):
    assert server.get("/media/video.mp4", Range="bytes=0-1", If_Range='"other"')[::2] == (200, VIDEO)


def test_missing_pages_are_the_sites_own_with_status_404(server):
    code, fields, body = server.get("/nothing/here.html")
    assert code == 404
    assert fields["Content-Type"] == "text/html; charset=utf-8"
    assert b"My dossier" in body


@pytest.mark.parametrize(
    "path, kind",
    [
        ("/", "text/html; charset=utf-8"), ("/media/video.mp4", "video/mp4"),
        ("/media/a%20b.pdf", "application/pdf"), ("/robots.txt", "text/plain; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/data/incidents.csv", "text/csv; charset=utf-8"),
        ("/data/incidents.json", "application/json; charset=utf-8"),
        ("/data/incidents.geojson", "application/geo+json; charset=utf-8"),
        ("/SHA256SUMS", "text/plain; charset=utf-8"), ("/nothing", "text/html; charset=utf-8"),
    ],
)  # fmt: skip
def test_every_answer_says_its_type_and_is_kept_by_nobody(server, path, kind):
    _, fields, _ = server.get(path)
    assert fields["Content-Type"] == kind
    assert fields["Cache-Control"] == "no-store"
    assert fields["X-Content-Type-Options"] == "nosniff"
    assert fields["Referrer-Policy"] == "no-referrer"
    assert fields["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not any(name.lower().startswith("access-control") for name in fields)


def test_nobody_else_is_listened_to(server):
    """Other addresses of this machine, the loopback's included, refuse to connect."""
    for address in ("127.0.0.2", socket.gethostbyname(socket.gethostname())):
        if address == "127.0.0.1":
            continue
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((address, server.port), timeout=10)


def test_both_addresses_of_the_loopback_are_served(server):
    with socket.create_connection(("::1", server.port), timeout=10) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n")
        assert status(rest(client)) == 200


def test_a_port_that_is_taken_at_one_address_is_taken(site):
    with socket.socket(socket.AF_INET6) as taken:
        taken.bind(("::1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with previewing.preview(site, "--port", str(port)) as server:
            assert server.port > port


def test_a_taken_port_is_said_and_the_next_free_one_used(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with previewing.preview(site, "--port", str(port)) as server:
            assert port < server.port <= port + 20
            assert any(f"port {port} is taken" in line for line in server.said)
            server.wait_for_a_site()


def test_an_open_host_is_warned_of(site):
    with previewing.preview(site, "--host", "127.0.0.2") as server:
        assert any("warning: everybody who can reach 127.0.0.2" in line for line in server.said)


@pytest.mark.parametrize("moment", ["at once", "with a site", "with a listener"])
def test_control_c_ends_at_once_and_cleanly(site, moment):
    before = building.files(site)
    with previewing.preview(site) as server:
        if moment != "at once":
            server.wait_for_a_site()
        if moment == "with a listener":
            with server.events() as events:
                events.next()
                started = time.monotonic()
                assert server.interrupt() == 0
        else:
            started = time.monotonic()
            assert server.interrupt() == 0
        assert time.monotonic() - started < 5
    assert building.files(site) == before, "the preview writes nothing"


def test_a_wrong_command_line_is_told(site):
    for options in (["--port", "70000"], ["--port", "-1"], ["--editor", "javascript:{file}"], ["--host", "nowhere"]):
        run = subprocess.run(
            [building.DOSSIER, "serve", *options],
            cwd=site, capture_output=True, text=True, timeout=30, check=False,
        )  # fmt: skip
        assert run.returncode in (64, 74)
        assert run.stderr
