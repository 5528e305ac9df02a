"""A web server for a built site, on this machine alone."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class _SubpathHandler(SimpleHTTPRequestHandler):
    """Serves a folder below a path, as a shared host does; anything else is not there."""

    def __init__(self, *values, prefix, **options):
        self.prefix = prefix
        super().__init__(*values, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return super().translate_path("/outside-of-the-site")
        return super().translate_path("/" + path[len(self.prefix) :])

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
