"""Drawings that screen readers know as pictures."""

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QGraphicsView, QWidget

__all__ = ["Picture", "only_shown", "tell_pictures"]


class Picture:
    """Marks a widget that draws one picture, which its accessible name and description put into words.

    Qt gives screen readers every widget it does not know as something that only fills room, which they pass
    over.
    """


def tell_pictures() -> None:
    """Makes Qt give `Picture`s the role of a picture; does nothing with a Qt that cannot be told."""
    if hasattr(QtWidgets, "QAccessibleWidget"):
        QAccessible.installFactory(_interface)


def only_shown(view: QGraphicsView) -> None:
    """Leaves the keyboard to the picture that a view is part of, and what is dropped to the window.

    Qt lets the inside of a view claim both as well.
    """
    for part in (view, view.viewport()):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        part.setAcceptDrops(False)


def _interface(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    """What Qt asks for once for every widget; None leaves it to Qt."""
    if isinstance(described, QWidget) and isinstance(described, Picture):
        return QtWidgets.QAccessibleWidget(described, QAccessible.Role.Graphic)
    return None
