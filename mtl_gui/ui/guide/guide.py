"""Leads through the window: five cards, each beside what it is about; the window stays usable throughout."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from mtl_gui.ui.guide.card import GuideCard
from mtl_gui.ui.guide.frame import GuideFrame
from mtl_gui.ui.guide.place import card_place
from mtl_gui.ui.guide.steps import STEPS, Goal
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.page_deck import PageDeck
from mtl_gui.ui.theme import GAP_LARGE

__all__ = ["Guide"]

_MOVES = (
    QEvent.Type.LanguageChange,
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
)


class Guide(QObject):
    """Shows the steps and notices when what they ask for is done. Esc ends it.

    `announced` carries what a new card says, for screen readers; `ended` tells that the tour is over.
    """

    announced = Signal(str)
    ended = Signal()

    def __init__(self, workbench: Workbench, deck: PageDeck, window: QMainWindow) -> None:
        super().__init__(window)
        self._workbench, self._deck, self._window = workbench, deck, window
        self.card = GuideCard(window)
        self._frame = GuideFrame(workbench.theme, window)
        self._number = -1
        self._done: set[int] = set()
        self._plan = workbench.session.experiment.sharing
        self._target: QWidget | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._arrange)
        self._escape = QShortcut(Qt.Key.Key_Escape, window)
        self._escape.setEnabled(False)
        for pressed in (self._escape.activated, self._escape.activatedAmbiguously):
            pressed.connect(self.end)
        self.card.moved.connect(lambda direction: self._go(self._number + direction))
        self.card.skipped.connect(self.end)
        deck.page_shown.connect(lambda _page: self._follow_page())
        workbench.training.state_changed.connect(self._follow_training)
        workbench.session.experiment_changed.connect(lambda _experiment: self._follow_plan())
        workbench.theme.changed.connect(self._settled.start)

    @property
    def step(self) -> int:
        """The step that is shown, from 0; -1 while there is no tour."""
        return self._number

    def start(self) -> None:
        """Begins with the first step."""
        self._done = set()
        self._window.installEventFilter(self)
        self._escape.setEnabled(True)
        self._go(0)

    def end(self) -> None:
        """Takes the tour away."""
        if self._number < 0:
            return
        self._number = -1
        self._escape.setEnabled(False)
        self._window.removeEventFilter(self)
        self._point_at(None)
        self.card.hide()
        self._frame.hide()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps card and frame where they belong when the window or the target moves."""
        if event.type() in _MOVES:
            self._settled.start()
        return super().eventFilter(watched, event)

    def _go(self, number: int) -> None:
        if number >= len(STEPS):
            self.end()
            return
        self._number = max(0, number)
        self._plan = self._workbench.session.experiment.sharing
        self._deck.show_page(STEPS[self._number].page)
        self._show()
        self._take_focus()
        self.announced.emit(self.card.sentence)

    def _show(self) -> None:
        self.card.show_step(self._number, is_done=self._number in self._done)
        self._point_at(self._window.findChild(QWidget, STEPS[self._number].target))
        self._arrange()

    def _take_focus(self) -> None:
        """Puts the focus where the step's deed is done, or on Next."""
        if STEPS[self._number].goal and self._target is not None and self._target.isVisible():
            self._target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.card.focus_next()

    def _point_at(self, target: QWidget | None) -> None:
        if self._target is target:
            return
        for widget in self._with_holders(self._target):
            widget.removeEventFilter(self)
        for widget in self._with_holders(target):
            widget.installEventFilter(self)
        if target is not None:
            target.destroyed.connect(self._lose_target)
        self._target = target

    def _with_holders(self, target: QWidget | None) -> Iterator[QWidget]:
        """The target and all that it lies in: what is scrolled moves it along."""
        while target is not None and target is not self._window:
            yield target
            target = target.parentWidget()

    def _lose_target(self) -> None:
        self._target = None

    def _arrange(self) -> None:
        if self._number < 0:
            return
        target = self._target_place()
        self._frame.enclose(target, self._window.rect())
        self.card.fit()
        self.card.setGeometry(card_place(self.card.size(), target, self._room(), GAP_LARGE))
        self.card.show()
        self.card.raise_()

    def _room(self) -> QRect:
        """Where the card may stand: it leaves menus, the bar of buttons and the list of pages free."""
        corner = self._deck.mapTo(self._window, self._deck.rect().topLeft())
        return QRect(corner, self._window.rect().bottomRight())

    def _target_place(self) -> QRect | None:
        target = self._target
        if target is None or not target.isVisible():
            return None
        corner = target.mapTo(self._window, target.visibleRegion().boundingRect().topLeft())
        place = QRect(corner, target.visibleRegion().boundingRect().size())
        return place if place.isValid() else None

    def _follow_page(self) -> None:
        if self._number >= 0:
            self._settled.start()

    def _follow_training(self, state: str) -> None:
        if state in ("finished", "stopped"):
            self._reach("trained")

    def _follow_plan(self) -> None:
        if self._workbench.session.experiment.sharing != self._plan:
            self._reach("unshared")

    def _reach(self, goal: Goal) -> None:
        if self._number >= 0 and STEPS[self._number].goal == goal and self._number not in self._done:
            self._done.add(self._number)
            self._show()
            self.announced.emit(self.card.sentence)
            if goal == "trained":
                QTimer.singleShot(0, self, self._go_on_from_bar)

    def _go_on_from_bar(self) -> None:
        """Puts the focus on Next if a button of the bar has it, where Enter would train once more."""
        focused = QApplication.focusWidget()
        bar = None if self._target is None else self._target.parentWidget()
        is_on_button = isinstance(focused, QAbstractButton) and bar is not None and bar.isAncestorOf(focused)
        if self._number >= 0 and (focused is None or is_on_button):
            self.card.focus_next()
