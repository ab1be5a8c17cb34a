"""A server on loopback that compresses what it sends, as hosts do, and counts it."""

import gzip
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg"}


class Server:
    """Serves folders, each below a path of its own, from `address`."""

    def __init__(self, folders, pages=None):
        self.folders = {path: Path(folder) for path, folder in folders.items()}
        self.pages = {path: text.encode() for path, text in (pages or {}).items()}
        self.bodies = {}
        self.sent = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def taken(self):
        """The (path, bytes of the body) that were sent since it was last asked."""
        sent, self.sent = self.sent, []
        return sent

    def body(self, path):
        """The bytes to send for a path, and whether they are compressed; None if there is no such file."""
        if path not in self.bodies:
            self.bodies[path] = self.read(path)
        return self.bodies[path]

    def read(self, path):
        if path in self.pages:
            return gzip.compress(self.pages[path], 6), True
        for prefix, folder in sorted(self.folders.items(), reverse=True):
            if path.startswith(prefix):
                file = folder / path[len(prefix):]
                if not file.is_file():
                    return None
                data = file.read_bytes()
                return (gzip.compress(data, 6), True) if file.suffix in COMPRESSED else (data, False)
        return None

    def handler(outer):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                found = outer.body(path)
                data, is_compressed = found or (b"", False)
                outer.sent.append((path, len(data)))
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "application/octet-stream")
                if is_compressed:
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Cache-Control", "max-age=600")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *arguments):
                pass

        return Handler
