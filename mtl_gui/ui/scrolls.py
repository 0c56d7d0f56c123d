"""How far lists and pages are scrolled, as shares of the way, so that they fit windows of another size."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QScrollArea, QScrollBar, QWidget

__all__ = ["scroll", "scrolled_shares"]

_SECONDS_TO_FILL = 3
"""How long after it is first seen a list may still be filled before its place is left alone."""


def scrolled_shares(page: QWidget) -> dict[str, list[float]]:
    """How far every part of a page is scrolled across and down, from 0 to 1, by its name."""
    return {name: [_share(bar) for bar in _bars(area)] for name, area in _areas(page)}


def scroll(page: QWidget, shares: Mapping[str, Sequence[float]]) -> None:
    """Scrolls to where `scrolled_shares` was, also what is filled or laid out only when it is seen."""
    for name, area in _areas(page):
        for bar, share in zip(_bars(area), shares.get(name, ()), strict=False):
            for earlier in bar.findChildren(_Goal):
                earlier.end()
            _Goal(bar, area, share)


class _Goal(QObject):
    """Keeps a bar at a share of its way while what it scrolls still grows, until somebody scrolls.

    A list that lays itself out moves its own bar. Only what moves after a key, a button or the wheel was used
    is somebody's doing; every other move is taken back.
    """

    def __init__(self, bar: QScrollBar, area: QWidget, share: float) -> None:
        super().__init__(bar)
        self._bar, self._area, self._share = bar, area, share
        self._is_moving = self._is_touched = False
        bar.rangeChanged.connect(self._move)
        bar.valueChanged.connect(self._notice)
        bar.actionTriggered.connect(self.end)
        self._move()
        if area.isVisible():
            self._end_soon()
        else:
            area.installEventFilter(self)

    def end(self) -> None:
        """Leaves the bar alone from now on."""
        self._bar.disconnect(self)
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the part to be seen, and then for somebody to touch its window."""
        if event.type() == QEvent.Type.Show and watched is self._area:
            self._end_soon()
        self._is_touched = self._is_touched or event.type() in _TOUCHES
        return super().eventFilter(watched, event)

    def _end_soon(self) -> None:
        self._area.removeEventFilter(self)
        window = self._area.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)
        QTimer.singleShot(_SECONDS_TO_FILL * 1000, self, self.end)

    def _move(self) -> None:
        self._is_moving = True
        self._bar.setValue(round(self._share * self._bar.maximum()))
        self._is_moving = False

    def _notice(self) -> None:
        if self._is_touched and not self._is_moving:
            self.end()
        elif not self._is_moving:
            self._move()


_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


def _areas(page: QWidget) -> Iterator[tuple[str, QAbstractScrollArea]]:
    """The parts that can be scrolled, each with a name that is the same in every window."""
    for area in page.findChildren(QAbstractScrollArea):
        is_own = area.window() is page.window() and not isinstance(area, QHeaderView)
        name = _name(area) if is_own else ""
        if name:
            yield name, area


def _name(area: QAbstractScrollArea) -> str:
    """Its own name, or where it has none that of the first in it that has one."""
    content = area.widget() if isinstance(area, QScrollArea) else None
    if area.objectName() or content is None:
        return area.objectName()
    inside = (child.objectName() for child in [content, *content.findChildren(QWidget)])
    first = next((name for name in inside if name and name not in _NAMES_OF_KINDS), "")
    return f"around {first}" if first else ""


_NAMES_OF_KINDS = ("scrolled", "card", "heading", "muted", "qt_scrollarea_viewport")
"""Names that many have, for the style sheet or by Qt."""


def _bars(area: QAbstractScrollArea) -> tuple[QScrollBar, QScrollBar]:
    return area.horizontalScrollBar(), area.verticalScrollBar()


def _share(bar: QScrollBar) -> float:
    return round(bar.value() / bar.maximum(), 4) if bar.maximum() > 0 else 0.0
