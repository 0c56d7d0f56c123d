"""What stands for a data set that is not on this computer: where it is, and the button that fetches it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.app.fetching import FetchControl
from mtl_gui.data.online.fetching import Missing
from mtl_gui.events import RunFailed
from mtl_gui.spec import AnyData
from mtl_gui.texts import Sentence
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, listed, said, translated

__all__ = ["FetchCard"]


class FetchCard(TranslatedWidget):
    """Offers to fetch and shows how far it is; `fetch_wanted` and `cancel_wanted` tell of the buttons."""

    fetch_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, fetching: FetchControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fetching = fetching
        self._data: AnyData | None = None
        self._missing: tuple[Missing, ...] = ()
        self._activity: Sentence | None = None
        self._failures: dict[AnyData, RunFailed] = {}
        self._title, self._text, self._problem = QLabel(self), QLabel(self), QLabel(self)
        self._bar = MeasureBar("fetch", self)
        self._lay_out()
        self._bar.measure_wanted.connect(self.fetch_wanted)
        self._bar.cancel_wanted.connect(self.cancel_wanted)
        fetching.progressed.connect(self._show_progress)
        fetching.failed.connect(self._take_failure)
        fetching.changed.connect(self._follow)
        self.retranslate()

    def set_value(self, data: AnyData | None, missing: Sequence[Missing]) -> None:
        """Shows what of a data set has to be fetched; hides where nothing has."""
        self._data, self._missing = data, tuple(missing)
        self.setVisible(bool(missing))
        self._follow()

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(self.tr("Not on this computer yet"))
        self._bar.set_texts(
            self.tr("Fetch"),
            self.tr("Cancel"),
            self.tr("Cancel fetching the data set"),
            self.tr("Progress of fetching the data set"),
        )
        self._show_texts()

    def _lay_out(self) -> None:
        self._title.setObjectName("heading")
        self._problem.setObjectName("worse")
        for label in (self._text, self._problem):
            label.setWordWrap(True)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inside.setSpacing(GAP)
        for widget in (self._title, self._text, self._bar, self._problem):
            inside.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _follow(self) -> None:
        at_work = self._fetching.data
        if at_work is not None:
            self._failures.pop(at_work, None)
        else:
            self._activity = None
        is_own = at_work is not None and at_work == self._data
        self._bar.show_busy(is_busy=is_own, can_start=at_work is None)
        self._show_texts()

    def _show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        self._activity = activity
        self._bar.show_progress(fraction, seconds_left)
        self._show_texts()

    def _take_failure(self, data: AnyData, failure: RunFailed) -> None:
        self._failures[data] = failure

    def _show_texts(self) -> None:
        at_work = self._fetching.data
        if at_work is not None and at_work == self._data and self._activity is not None:
            self._text.setText(said(self._activity))
        elif at_work is not None and at_work != self._data:
            self._text.setText(self.tr("Another data set is being fetched; this one can follow it."))
        else:
            self._text.setText(
                self.tr("It comes from {servers} and is fetched only when you ask for it: {names}.").format(
                    servers=listed(dict.fromkeys(part.server for part in self._missing)),
                    names=listed(dict.fromkeys(translated(part.title, "data") for part in self._missing)),
                )
            )
        failure = None if self._data is None else self._failures.get(self._data)
        self._problem.setVisible(failure is not None)
        if failure is not None:
            self._problem.setText(f"{said(failure.what)} {said(failure.why)} {said(failure.what_to_do)}")
