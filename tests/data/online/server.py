"""A server of this computer in place of the internet: real connections, bytes made by the tests."""

import gzip
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath

import numpy as np
import numpy.typing as npt

__all__ = ["FileServer", "idx", "served"]


class FileServer(ThreadingHTTPServer):
    """Serves what is in `files`; counts in `asked` what was asked for.

    Attributes:
        files: Contents by path, as in ``/a/b.gz``.
        asked: The paths that were asked for, in order.
        broken_off: Paths of which only half is sent.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.broken_off: set[str] = set()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: FileServer

    def do_GET(self) -> None:
        path = str(PurePosixPath(self.path))
        self.server.asked.append(path)
        content = self.server.files.get(path)
        if content is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        half = len(content) // 2 if path in self.server.broken_off else len(content)
        self.wfile.write(content[:half])

    def log_message(self, *_arguments: object) -> None:
        """Keeps quiet."""


@contextmanager
def served() -> Iterator[FileServer]:
    """A server for the length of a test."""
    with FileServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def idx(values: npt.NDArray[np.uint8]) -> bytes:
    """A compressed IDX file, written as its specification says."""
    head = bytes((0, 0, 8, values.ndim)) + struct.pack(f">{values.ndim}I", *values.shape)
    return gzip.compress(head + values.tobytes())
