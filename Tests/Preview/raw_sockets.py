"""Clients that no browser would be, against `dossier serve`.

Usage: raw_sockets.py DOSSIER. Starts a site in a temporary folder and serves it.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time

tool = os.path.abspath(sys.argv[1])
folder = tempfile.mkdtemp() + "/site"
subprocess.run([tool, "init", folder], check=True, capture_output=True)
server = subprocess.Popen(
    [tool, "serve", "--port", "0", "--poll"], cwd=folder, stderr=subprocess.PIPE, text=True)


def connect():
    return socket.create_connection(("127.0.0.1", port), timeout=40)


def answer(data, client=None):
    client = client or connect()
    client.sendall(data)
    received = b""
    while part := client.recv(65536):
        received += part
    return received


def get(path, host="localhost"):
    return answer(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())


def expect(what, holds):
    print("ok  " if holds else "FAIL", what)
    failures.append(what) if not holds else None


failures = []
try:
    port = int(server.stderr.readline().split(":")[2].split("/")[0])
    while b" 503 " in get("/")[:20]:
        time.sleep(0.2)
    expect("a page is there", get("/").startswith(b"HTTP/1.1 200 "))
    for path in ["/..", "/%2e%2e/Content/site.yml", "/..%2fContent/site.yml", "//etc/passwd",
                 "/%252e%252e/Content/site.yml", "/\\etc\\passwd", "/Content/site.yml"]:
        expect(f"{path} is not", get(path).startswith(b"HTTP/1.1 404 "))
    expect("a NUL is refused", get("/%00").startswith(b"HTTP/1.1 400 "))
    expect("10 kB are refused", get("/" + "a" * 10_000).startswith(b"HTTP/1.1 414 "))
    expect("other hosts are refused", get("/", "evil.example").startswith(b"HTTP/1.1 421 "))

    slow = connect()
    slow.sendall(b"GET / HTTP/1.1\r\n")
    started = time.monotonic()
    clients = [connect() for _ in range(100)]
    for client in clients[::2]:
        client.sendall(b"GET / HT")
    for client in clients[1::2]:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        client.close()
    expect("others are served beside a hundred clients", get("/").startswith(b"HTTP/1.1 200 "))
    try:
        while time.monotonic() - started < 30:
            slow.sendall(b"X")
            time.sleep(1)
        dropped = False
    except OSError:
        dropped = True
    expect("a client of a byte a second is dropped", dropped)
    expect("the server still serves", get("/").startswith(b"HTTP/1.1 200 "))
finally:
    server.terminate()
    server.wait()
sys.exit(1 if failures else 0)
