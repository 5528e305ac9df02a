"""A web server for a built site, on this machine alone."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _SubpathHandler(SimpleHTTPRequestHandler):
    """Serves a folder below a path, as a shared host does; anything else is not there."""

    def __init__(self, *values, prefix, **options):
        self.prefix = prefix
        super().__init__(*values, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return super().translate_path("/outside-of-the-site")
        return super().translate_path("/" + path[len(self.prefix) :])

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        """Shows the site's own page for what is not there, as hosts do."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file() or not self.path.startswith(self.prefix):
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def served(folder, prefix):
    """Serves a folder, and gives the address of its root, which ends in a slash."""
    handler = partial(_SubpathHandler, prefix=prefix, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
