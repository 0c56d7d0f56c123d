"""A widget that scrolls where there is no room for all of it: sideways only with large text."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

__all__ = ["scrolled"]


def scrolled(widget: QWidget, margins: QMargins) -> QScrollArea:
    """Puts a widget into a scroll area of its own, which takes no keyboard focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    holder.setObjectName("scrolled")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(margins)
    layout.addWidget(widget)
    area.setWidget(holder)
    return area
