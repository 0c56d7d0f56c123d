"""The Gallery page: a card for each study of a claim about learning together, and the study itself."""

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Self

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.other_studies import KnownOther
from mtl_gui.app.studies import KnownStudy, StudyControl
from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.spec import Experiment, Study
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.texts import Sentence
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.gallery.gallery_parts import GalleryParts, gallery_parts
from mtl_gui.ui.gallery.study_card import StudyCard
from mtl_gui.ui.gallery.study_view import StudyView
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.reading_order import first_stop, give_focus
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.steps import Steps, at_once
from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["GalleryPage"]

_WIDEST = 1400
_CARD_WIDTH = 27
"""Width in heights of the text, below which fewer cards stand side by side."""


class GalleryPage(Page):
    """Cards, or one study that was opened from them."""

    name = "gallery"
    icon_name = "gallery"

    def __init__(
        self, workbench: Workbench, parent: QWidget | None = None, parts: GalleryParts | None = None
    ) -> None:
        super().__init__(workbench, parent)
        cards, self._view, self._others, self._other_view = parts or at_once(gallery_parts(workbench))
        self._control, self._other_control = self._view.control, self._others.control
        for control in (self._control, self._other_control):
            control.setParent(self)
        self._cards = {card.known.name: card for card in cards}
        self._known = {name: card.known for name, card in self._cards.items()}
        self._title, self._lead = QLabel(self), QLabel(self)
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._lead.setObjectName("muted")
        self._lead.setWordWrap(True)
        self._open = QPushButton()
        self._open.setObjectName("gallery_open")
        self._grid, self._columns = QGridLayout(), 0
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._control.read(list(self._known))

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps[Self]:
        """Makes each part, then the page."""
        parts = yield from gallery_parts(workbench)
        yield
        return cls(workbench, parent, parts)

    @property
    def control(self) -> StudyControl:
        """The studies that run and were run."""
        return self._control

    @property
    def view(self) -> StudyView:
        """The study that was opened last."""
        return self._view

    def title(self) -> str:
        """The page's name."""
        return self.tr("Gallery")

    def close_contexts(self) -> None:
        """Ends what is at work; what was measured is kept."""
        self._control.close()
        self._other_control.close()

    def view_state(self) -> dict[str, object]:
        """The study that is open, if one is."""
        if self._is_other_open and self._other_view.known is not None:
            return {"other": self._other_view.known.name}
        return {"study": self._view.known.name} if self._is_open and self._view.known is not None else {}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Opens a study, or shows the cards."""
        study, other = state.get("study"), state.get("other")
        if isinstance(study, str) and study in self._known:
            self.open_study(study)
        elif isinstance(other, str) and self._others.is_known(other):
            self.open_other(other)
        elif not study and not other:
            self._stack.setCurrentIndex(0)

    def open_study(self, name: str) -> None:
        """Shows a study, large."""
        self._view.show_known(self._known[name])
        self._stack.setCurrentWidget(self._view)
        self._view.focus_first()

    def open_other(self, name: str) -> None:
        """Shows a study about no claim: which tasks belong together, or a paper's table."""
        self._other_view.show_known(self._others.known(name))
        self._stack.setCurrentWidget(self._other_view)
        self._other_view.focus_first()

    def open_file(self, path: Path) -> None:
        """Adds somebody's own study to the cards, and shows it."""
        try:
            if parsed_toml(read_preset_text(path)).get("kind") in ("grouping", "paper_table"):
                self.open_other(self._others.add(path))
                return
            study = Study.from_file(path)
        except Refused as refused:
            self.problem.emit(refused)
            return
        known = KnownStudy(self._name_for(path), path, study)
        self._know(known)
        self._control.read([known.name])
        self.open_study(known.name)

    def open_kept(self, run_id: str) -> None:
        """Shows a kept run of a study, though its study may not be among the cards any more."""
        name = run_id.partition("/")[0]
        try:
            folder = self.workbench.studies.open(run_id)
            if isinstance(folder, OtherFolder):
                self._others.know(name, folder)
                self._other_control.look_at(name, folder)
                self.open_other(name)
                return
            if name not in self._known:
                self._know(KnownStudy(name, folder.study_path, folder.study()))
        except Refused as refused:
            self.problem.emit(refused)
            return
        self._control.look_at(name, folder)
        self.open_study(name)

    def run(self) -> None:
        """Runs the study that is shown, if one is."""
        if self._is_open:
            self._view.run()
        elif self._is_other_open:
            self._other_view.run()
        else:
            self.announced.emit(self.tr("Choose a study first."))

    def cancel(self) -> None:
        """Ends the study that is at work."""
        self._control.cancel()

    def report(self) -> None:
        """Offers the report of the study that is shown, if one is."""
        if self._is_open:
            self._view.choose_report()
        elif self._is_other_open:
            self._other_view.choose_report()
        else:
            self.announced.emit(self.tr("Choose a study first."))

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(self.tr("Five claims about learning together, put to the test"))
        self._lead.setText(
            self.tr(
                "Each study asks whether a claim holds here, in this setting, on this machine, and each has "
                "a counter-example in which it should fail."
            )
        )
        self._open.setText(self.tr("&Open a study…"))
        self._open.setAccessibleName(self.tr("Open a study of your own"))
        self._open.setToolTip(self.tr("A study is a text file (TOML), as mtl-gui study takes it"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts as many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Runs may have been deleted meanwhile."""
        super().showEvent(event)
        self._control.look_again()
        self._other_control.look_again()

    @property
    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self._view

    @property
    def _is_other_open(self) -> bool:
        return self._stack.currentWidget() is self._other_view

    def _connect(self) -> None:
        for card in self._cards.values():
            self._connect_card(card)
        self._open.clicked.connect(self._choose_file)
        self._view.wanted.connect(self._follow)
        self._view.problem.connect(self.problem)
        self._view.announced.connect(self.announced)
        self._others.opened.connect(self.open_other)
        self._others.run_wanted.connect(self._open_other_and_run)
        self._others.project_wanted.connect(self._open_other_project)
        self._others.counter_wanted.connect(self._open_other_counter)
        self._other_view.wanted.connect(self._follow_other)
        self._other_view.changed.connect(self._show_changed)
        self._other_view.opened.connect(lambda path: self.preset_wanted.emit(path, False))
        self._other_view.announced.connect(self.announced)
        self._other_view.problem.connect(self.problem)
        self._other_control.failed.connect(self.problem)
        self._control.failed.connect(self.problem)
        self._control.experiments_found.connect(self._train_again)
        self._control.found.connect(self._show_findings)
        self._control.progressed.connect(self._show_progress)
        self._control.state_changed.connect(lambda _state: self._show_running())

    def _connect_card(self, card: StudyCard) -> None:
        card.opened.connect(self.open_study)
        card.run_wanted.connect(self._open_and_run)
        card.project_wanted.connect(self._open_project)
        card.counter_wanted.connect(self._open_counter)

    def _know(self, known: KnownStudy) -> None:
        """Adds a study to the cards, or another version of it."""
        self._known[known.name] = known
        if known.name in self._cards:
            self._cards[known.name].show_known(known)
        else:
            self._add_card(StudyCard(known, self))

    def _add_card(self, card: StudyCard) -> None:
        self._cards[card.known.name] = card
        self._connect_card(card)
        self._columns = 0
        self._arrange()

    def _name_for(self, path: Path) -> str:
        """The file's name, with a number behind it where another file has the same."""
        names = (path.stem if number == 1 else f"{path.stem} {number}" for number in count(1))
        return next(name for name in names if name not in self._known or self._known[name].path == path)

    def _train_again(self, experiments: Sequence[Experiment]) -> None:
        if self.workbench.training.is_active:
            self.announced.emit(self.tr("A training is at work; stop it first, then train these."))
            return
        self.runs_wanted.emit(experiments, self.tr("study"))

    def _choose_file(self) -> None:
        patterns = self.tr("Studies ({patterns})").format(patterns="*.toml")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a study"), str(Path.home()), patterns)
        if chosen:
            self.open_file(Path(chosen))

    def _open_and_run(self, name: str) -> None:
        self.open_study(name)
        self._view.run()

    def _open_other_and_run(self, name: str) -> None:
        self.open_other(name)
        self._other_view.run()

    def _open_project(self, name: str) -> None:
        self.preset_wanted.emit(self._known[name].path, False)

    def _open_counter(self, name: str) -> None:
        counter = self._known[name].study.counter_example
        if counter in self._known:
            self.open_study(counter)
        else:
            self.announced.emit(self.tr("The counter-example is missing."))

    def _follow(self, wanted: str) -> None:
        known = self._view.known
        if wanted == "back" or known is None:
            self._go_back()
        elif wanted == "counter":
            self._open_counter(known.name)
        elif wanted == "project":
            self._open_project(known.name)

    def _follow_other(self, wanted: str) -> None:
        known = self._other_view.known
        if wanted == "back" or known is None:
            self._go_back_from_other()
        elif wanted == "counter":
            self._open_other_counter(known.name)
        elif wanted == "project":
            self._open_other_project(known.name)

    def _open_other_project(self, name: str) -> None:
        """The experiment that all trainings share; of a table, that on its first data set."""
        known = self._others.known(name)
        if isinstance(known.study, PaperTable):
            self._other_control.make_project(name, known.study, 0)
        else:
            self.preset_wanted.emit(known.path, False)

    def _open_other_counter(self, name: str) -> None:
        counter = self._others.known(name).study.counter_example
        if counter is not None and self._others.is_known(counter):
            self.open_other(counter)
        else:
            self.announced.emit(self.tr("The counter-example is missing."))

    def _show_changed(self, known: KnownOther) -> None:
        """A table with other data sets."""
        self._others.show_known(known)
        self._other_view.show_known(known)

    def _go_back(self) -> None:
        known = self._view.known
        self._return_to(None if known is None else self._cards[known.name])

    def _go_back_from_other(self) -> None:
        known = self._other_view.known
        self._return_to(None if known is None else self._others.card(known.name))

    def _return_to(self, card: QWidget | None) -> None:
        self._stack.setCurrentIndex(0)
        target = None if card is None else first_stop(card)
        if target is not None:
            give_focus(target, Qt.FocusReason.OtherFocusReason)

    def _show_findings(self, name: str) -> None:
        if name in self._cards:
            self._cards[name].show_findings(self._control.last_findings(name))

    def _show_progress(self, fraction: float, _activity: Sentence, _seconds_left: float) -> None:
        running = self._control.running
        if running in self._cards:
            self._cards[running].show_share(fraction)

    def _show_running(self) -> None:
        for name, card in self._cards.items():
            if name != self._control.running:
                card.show_share(None)

    def _arrange(self) -> None:
        width = min(self.width(), _WIDEST) // self.fontMetrics().height()
        columns = max(1, min(3, width // _CARD_WIDTH))
        if self._grid.count() and self._columns == columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards.values()):
            move_to_cell(self._grid, card, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out(self) -> None:
        """Puts large parts in last, since every change of parent goes through all that is in them."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        content = QWidget(self)
        content.setMaximumWidth(_WIDEST)
        margins = QMargins(2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE)
        self._scroll: QScrollArea = scrolled(content, margins)
        for shown in (self._scroll, self._view, self._other_view):
            self._stack.addWidget(shown)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP)
        column.addLayout(self._grid)
        self._grid.setSpacing(GAP_LARGE)
        self._arrange()
        column.addSpacing(GAP_LARGE)
        column.addWidget(self._others)
        column.addStretch(1)
