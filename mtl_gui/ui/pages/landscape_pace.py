"""When the picture of a landscape is drawn: at once, or in the time there is while it follows a training."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.ui.plots.redraw_clock import RedrawClock

__all__ = ["LandscapePace"]

_SHARE = 0.03
"""Less than plots may take: the maps of a plane cost ten times as much, and measuring them costs too."""


class LandscapePace(QObject):
    """Draws what a person asked for at once; what follows a training by a clock, and only where it is seen.

    Args:
        control: Tells of changes.
        draw: Draws the picture as it is now, or leaves parts of it to turns.
        turns: How many turns of the event loop it takes to draw what is left to them.
        page: Where the picture is seen; owns this.
    """

    def __init__(
        self,
        control: LandscapeControl,
        draw: Callable[[], None],
        turns: Callable[[], int],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._control, self._draw, self._turns, self._page = control, draw, turns, page
        self._is_stale = False
        self._clock = RedrawClock(self._drawings, self._is_seen, self, share=_SHARE)
        control.record_changed.connect(self._follow)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draws what was measured while the page was hidden."""
        if event.type() == QEvent.Type.Show and self._is_stale:
            self._clock.mark_dirty()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        record = self._control.record
        if self._control.is_following and record is not None and record.losses is not None:
            self._is_stale = True
            self._clock.mark_dirty()
        else:
            self._draw()

    def _drawings(self) -> list[Callable[[], None]]:
        """The picture, and turns in which its parts draw themselves, so that their cost is counted."""
        self._is_stale = False
        return [self._draw, *[_pass_turn] * self._turns()]

    def _is_seen(self) -> bool:
        return self._page.isVisible() and not self._page.window().isMinimized()


def _pass_turn() -> None:
    """Leaves a turn to others."""
