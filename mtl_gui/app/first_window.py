"""A second start of the program hands its files to the window that is open already."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

__all__ = ["FirstWindow", "hand_over", "meeting_place"]

_WAIT_MILLISECONDS = 500
_ANSWER_MILLISECONDS = 5000
_LONGEST_REQUEST = 1_000_000
_TAKEN = b"taken\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"


def meeting_place(folder: Path) -> str:
    """Where windows of one person with one settings folder meet.

    Args:
        folder: The settings folder; another one means other windows.
    """
    key = f"{folder.absolute()} {os.environ.get('USER', os.environ.get('USERNAME', ''))}"
    return f"mtl-gui-{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def hand_over(place: str, files: Sequence[str]) -> bool:
    """Asks the open window to come to the front and open files; tells whether there was one that did.

    A window that does not answer within five seconds counts as none.
    """
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_WAIT_MILLISECONDS):
        return False
    request = {"files": list(files), "token": os.environ.get(_TOKEN, "")}
    socket.write(json.dumps(request).encode() + b"\n")
    socket.waitForBytesWritten(_WAIT_MILLISECONDS)
    is_taken = socket.waitForReadyRead(_ANSWER_MILLISECONDS) and socket.readAll().data() == _TAKEN
    socket.disconnectFromServer()
    return bool(is_taken)


class FirstWindow(QObject):
    """Hears of later starts; `asked` carries the files they were given, an empty tuple for none."""

    asked = Signal(object)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    @property
    def place(self) -> str:
        """Where windows meet."""
        return self._place

    def listen(self) -> bool:
        """Begins to hear; tells whether this is the first window.

        A place that is taken, but where nobody answers, was left by a crash and is used again.
        """
        probe = QLocalSocket()
        probe.connectToServer(self._place)
        if probe.waitForConnected(_WAIT_MILLISECONDS):
            probe.abort()
            return False
        QLocalServer.removeServer(self._place)
        self._server.listen(self._place)  # without a meeting place every start has its own window
        return True

    def close(self) -> None:
        """Hears nothing any more."""
        self._server.close()

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_REQUEST:
                socket.abort()
            return
        files = _files_of(bytes(socket.readLine().data()))
        if files is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        # later, as whoever hears it may ask a question, and the socket may be gone before that is answered
        QTimer.singleShot(0, self, lambda: self.asked.emit(files))


def _files_of(request: bytes) -> tuple[str, ...] | None:
    """The files that are asked for; None for what no start of this program has written."""
    try:
        told = json.loads(request)
        files = tuple(str(file) for file in told["files"])
        token = str(told.get("token", ""))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    if token:
        os.environ[_TOKEN] = token  # lets the window system bring the window to the front
    return files
