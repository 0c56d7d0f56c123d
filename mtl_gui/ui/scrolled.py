"""A widget that scrolls where there is no room for all of it: sideways only with large text."""

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

__all__ = ["ScrolledSideways", "scrolled"]


class ScrolledSideways(QScrollArea):
    """Holds a wide part of a page that has its full height, so that nothing else has to be as wide."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = widget
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as what it holds, and a bar below where that is wider."""
        least, usual = self._inside.minimumSizeHint(), self._inside.sizeHint()
        bar = self.horizontalScrollBar().sizeHint().height() if self.width() < least.width() else 0
        return QSize(usual.width(), usual.height() + bar)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(1, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Makes room for the bar where it is needed."""
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the height of what it holds."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


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
