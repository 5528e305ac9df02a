"""The site behind a real web server, set up as Documentation/publishing.md says."""

import http.client
import re
import shutil
import socket
import subprocess
import time
from collections import deque
from contextlib import contextmanager
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest

import building
import markup
import reading

MANUAL = building.REPOSITORY / "Documentation/publishing.md"
FOLDER = "/archive/"
TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "application/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "geojson": "application/geo+json; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "xml": "text/xml; charset=utf-8", "svg": "image/svg+xml",
}  # fmt: skip


def described_settings(language):
    """The settings that the manual tells people to use."""
    return re.search(rf"```{language}\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)[1]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def nginx(folder, output):
    port = free_port()
    settings = described_settings("nginx")
    for described, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/srv/reports/Output/", f"{output}/"),
    ):
        assert described in settings
        settings = settings.replace(described, ours)
    temporary = "\n".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ access_log off; {temporary}\n{settings} }}\n"
    )
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
    assert program, "nginx is not installed"
    server = subprocess.Popen([program, "-c", folder / "nginx.conf", "-p", folder])
    try:
        wait_for(server, port)
        yield port
    finally:
        server.terminate()
        server.wait()


def wait_for(server, port):
    limit = time.monotonic() + 30
    while time.monotonic() < limit:
        assert server.poll() is None, "nginx did not start"
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.02)
    raise AssertionError("nginx does not answer")


@pytest.fixture(scope="module")
def port(site, tmp_path_factory):
    with nginx(tmp_path_factory.mktemp("nginx"), site.output) as port:
        yield port


def get(port, path, **fields):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        names = {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request("GET", path, headers=names)
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def test_every_published_file_is_served_in_a_folder_of_the_domain(site, port):
    for path in [*building.checksums(site.output), building.CHECKSUMS]:
        status, fields, body = get(port, FOLDER + quote(path))
        assert status == 200, path
        assert body == (site.output / path).read_bytes(), path
        expected = TYPES.get(path.rpartition(".")[2])
        assert expected in (None, fields["Content-Type"]), path
        is_hashed = re.fullmatch(r"assets/[a-z]+\.[0-9a-f]{10}\.[a-z]+", path)
        assert ("immutable" in fields["Cache-Control"]) == bool(is_hashed), path


def test_every_link_that_a_reader_can_follow_leads_to_a_page(site, port):
    home = f"http://127.0.0.1:{port}{FOLDER}"
    seen, waiting = {home}, deque([home])
    while waiting:
        address = waiting.popleft()
        path = urlsplit(address).path
        status, fields, _ = get(port, path)
        assert status == 200, address
        if not fields["Content-Type"].startswith("text/html"):
            continue
        file = unquote(path.removeprefix(FOLDER)) or "index.html"
        for link in markup.read(site.output / file).links:
            target = urljoin(address, link).partition("#")[0]
            if urlsplit(target).netloc == f"127.0.0.1:{port}" and target not in seen:
                assert urlsplit(target).path.startswith(FOLDER), f"{file}: {link}"
                seen.add(target)
                waiting.append(target)
    assert len(seen) > len(site.pages) / 2


def test_the_folder_itself_is_the_home_page(site, port):
    status, fields, _ = get(port, FOLDER.rstrip("/"))
    assert (status, urlsplit(fields["Location"]).path) == (301, FOLDER)
    assert get(port, FOLDER)[2] == (site.output / "index.html").read_bytes()


@pytest.mark.parametrize("path", ["nothing.html", "incidents/nothing.html", ".dossier/journal"])
def test_what_is_missing_is_said_with_status_404(site, port, path):
    status, _, body = get(port, FOLDER + path)
    assert status == 404
    if not path.startswith("."):
        assert body == (site.output / "404.html").read_bytes()


def test_pages_load_quietly_in_a_browser(site, port, chromium):
    pages = [page for page in markup.one_of_each_kind(site, count=1) if page != "404.html"]
    urls = [f"http://127.0.0.1:{port}{FOLDER}{quote(path)}" for path in pages]
    for page, problems in reading.visit_all(chromium, urls):
        page.wait_for_load_state("networkidle")
        assert problems == [], page.url
