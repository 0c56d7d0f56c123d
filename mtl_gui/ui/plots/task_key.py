"""The tasks' signs and names in one line, as the key of a plot."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QIcon

from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import Theme

__all__ = ["key_text"]

_SIZE = 14


def key_text(theme: Theme, tasks: Sequence[str], *others: str) -> str:
    """The key as rich text: a sign before every task, then what has none."""
    entries = [f"{_picture(task_icon(theme, task))}&nbsp;{escape(name)}" for task, name in enumerate(tasks)]
    return " &nbsp; ".join([*entries, *map(escape, others)])


def _picture(icon: QIcon) -> str:
    """An icon as an image inside a text."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    icon.pixmap(_SIZE, _SIZE).save(written, "PNG")
    told = b64encode(written.data().data()).decode()
    return f'<img src="data:image/png;base64,{told}" width="{_SIZE}" height="{_SIZE}">'
