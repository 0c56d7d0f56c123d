"""The program's notes: a rotating file, the window's log, and everything that fails unexpectedly."""

import faulthandler
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from mtl_gui.app.job import failure_of
from mtl_gui.events import RunFailed

__all__ = ["LogBook", "start_log"]

_LOG = logging.getLogger("mtl_gui")
_QT_LOG = logging.getLogger("mtl_gui.qt")
_LARGEST_FILE = 1_000_000
_FILES_KEPT = 3
_LINES_KEPT = 1000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class LogBook(QObject):
    """Hears every note from any thread; tells the window of new lines and of unexpected errors."""

    written = Signal(str)
    failed = Signal(object)
    _arrived = Signal(str)
    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._told: set[str] = set()
        self._arrived.connect(self._write, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def lines(self) -> tuple[str, ...]:
        """The last lines, oldest first."""
        return tuple(self._lines)

    def add(self, line: str) -> None:
        """Takes a line; safe from any thread."""
        self._arrived.emit(line)

    def report(self, error: BaseException) -> None:
        """Takes an error that nobody expected; safe from any thread."""
        _LOG.error("An unexpected error.", exc_info=(type(error), error, error.__traceback__))
        self._failed.emit(failure_of(error))

    def _write(self, line: str) -> None:
        self._lines.append(line)
        self.written.emit(line)

    def _tell(self, failure: RunFailed) -> None:
        """Tells each kind of error once, however often it comes again."""
        kind = str(failure.why)
        if kind not in self._told:
            self._told.add(kind)
            self.failed.emit(failure)


class _BookHandler(logging.Handler):
    """Passes notes on to the window's log."""

    def __init__(self, book: LogBook) -> None:
        super().__init__()
        self._book = book

    def emit(self, record: logging.LogRecord) -> None:
        """Writes one note."""
        self._book.add(self.format(record))


def start_log(folder: Path, book: LogBook) -> Callable[[], None]:
    """Writes notes to a rotating file and into the book, and catches what nobody catches.

    Python errors of any thread and Qt's messages become notes; a crash of the process leaves the stacks of
    all threads in `crash.log`. Where the folder cannot be written, only the book is used.

    Returns:
        What closes the files again.
    """
    handlers: list[logging.Handler] = [_BookHandler(book)]
    files = ExitStack()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "mtl-gui.log"
        handlers.append(RotatingFileHandler(path, "a", _LARGEST_FILE, _FILES_KEPT, "utf-8"))
        crash_file = files.enter_context((folder / "crash.log").open("a", encoding="utf-8"))
        faulthandler.enable(crash_file)
        files.callback(faulthandler.disable)
    except OSError as error:
        book.add(f"The log folder cannot be written: {error}")
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        _LOG.addHandler(handler)
        files.callback(handler.close)
        files.callback(_LOG.removeHandler, handler)
    _LOG.setLevel(logging.INFO)
    _catch_errors(book)
    qInstallMessageHandler(_note_qt_message)
    return files.close


def _catch_errors(book: LogBook) -> None:
    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            book.report(error)

    def caught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            book.report(arguments.exc_value)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def _note_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", message)
