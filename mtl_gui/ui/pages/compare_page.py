"""The Compare page: what a run says about learning together, all kept runs, and some side by side."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMargins
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QVBoxLayout, QWidget

from mtl_gui.app.job import JobState
from mtl_gui.runs.kept_tray import keep_tray, kept_tray
from mtl_gui.spec import Experiment
from mtl_gui.ui.compare.difference_view import DifferenceView
from mtl_gui.ui.compare.parallel_view import ParallelView
from mtl_gui.ui.compare.run_outcome import RunOutcome
from mtl_gui.ui.compare.run_shelf import RunShelf
from mtl_gui.ui.compare.run_texts import run_title
from mtl_gui.ui.compare.side_by_side import SideBySide
from mtl_gui.ui.compare.tray import MOST_RUNS, Tray
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.plots.redraw_clock import RedrawClock
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["ComparePage"]

_REFRESH_MILLISECONDS = 500
_THIS_RUN, _ALL_RUNS, _SIDE_BY_SIDE, _DIFFERENCES, _PARALLEL = range(5)
_UNTOLD = object()
_MARGINS = QMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)


class ComparePage(Page):
    """Five tabs over one tray: this run, all runs, side by side, differences, parallel coordinates."""

    name = "compare"
    icon_name = "compare"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._has_begun = True
        self._is_new = True
        self._is_restored = False
        self._outcome = RunOutcome(workbench.training, workbench.theme, self)
        self._shelf = RunShelf(workbench, self)
        self._side_by_side = SideBySide(workbench.theme, self)
        self._differences = DifferenceView(workbench.theme, self)
        self._parallel = ParallelView(workbench.theme, self)
        self._too_few = [QLabel(self) for _ in range(2)]
        self._tray = Tray(workbench.theme, self)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("compare_tabs")
        self._clock = RedrawClock(self._drawings, self._is_seen, self, interval=_REFRESH_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Compare")

    def retranslate(self) -> None:
        """Sets every text."""
        titles = (
            self.tr("This run"),
            self.tr("All runs"),
            self.tr("Side by side"),
            self.tr("Differences"),
            self.tr("Parallel coordinates"),
        )
        for place, text in enumerate(titles):
            self._tabs.setTabText(place, text)
        for part in (self._tabs, self._tabs.tabBar()):
            part.setAccessibleName(self.tr("Ways to compare"))
        self._tell_too_few()

    def _tell_too_few(self) -> None:
        """Says what the tray needs, unless its runs are on their way."""
        texts = (
            self.tr("Take runs into the tray to see them side by side."),
            self.tr("Take two runs into the tray to see in which settings they differ."),
        )
        is_reading = self.workbench.run_library.is_reading
        for label, text in zip(self._too_few, texts, strict=True):
            label.setText(self.tr("The runs in the tray are being read …") if is_reading else text)

    def showEvent(self, event: QShowEvent) -> None:
        """Looks at what happened while the page was hidden."""
        super().showEvent(event)
        self._reload()
        if self._is_new and self.workbench.training.record is None and self._shelf.model.entries:
            self._tabs.setCurrentIndex(_ALL_RUNS)
        self._is_new = False
        self._clock.mark_dirty()

    def compare_runs(self, run_ids: Sequence[str]) -> None:
        """Puts these runs, as many as there is room for, side by side in place of what the tray held."""
        self._reload()
        self._tray.clear()
        self._take_runs(run_ids[:MOST_RUNS])
        self._tabs.setCurrentIndex(_SIDE_BY_SIDE)

    def add_runs(self, run_ids: Sequence[str]) -> int:
        """Takes kept runs into the tray beside those in it; tells how many of them are there."""
        self._reload()
        self._take_runs(run_ids)
        return len(set(run_ids) & set(self._tray.run_ids))

    def show_tray(self) -> None:
        """Shows the runs in the tray side by side."""
        self._tabs.setCurrentIndex(_SIDE_BY_SIDE)

    def view_state(self) -> dict[str, object]:
        """The tray, the order and columns of the list, what is chosen there, and the two runs told apart."""
        model = self._shelf.model
        return {
            "tray": list(self._tray.run_ids),
            "columns": None if model.own_columns is None else list(model.own_columns),
            "sorted_by": [part for order in model.sorted_by for part in order],
            "chosen": self._shelf.view.chosen_ids(),
            "pair": list(self._differences.pair()),
        }

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Takes the runs that are kept here into the tray, and shows the list as it was."""
        self._reload()
        model = self._shelf.model
        match state.get("tray"):
            case list() as run_ids if tuple(run_ids) != self._tray.run_ids:
                self._tray.clear()
                self._take_runs([str(run_id) for run_id in run_ids])
        match state.get("columns", _UNTOLD):
            case None:
                model.set_columns(None)
            case [str(), *_] as columns:
                model.set_columns([str(column) for column in columns])
        match state.get("sorted_by"):
            case [str(column), bool(descending), *others]:
                model.sort_by(column, descending=descending)
                for name, is_down in zip(others[::2], others[1::2], strict=False):
                    model.sort_then_by(str(name), descending=bool(is_down))
        match state.get("chosen"):
            case [*run_ids]:
                self._shelf.view.choose([str(run_id) for run_id in run_ids])
        match state.get("pair"):
            case [str(first), str(second)]:
                self._differences.set_pair(first, second)

    def _reload(self) -> None:
        """Reads the list of runs, and once what the tray held when the program ended."""
        self._shelf.reload()
        self._restore_tray()

    def _restore_tray(self) -> None:
        if self._is_restored or not self._shelf.is_complete:
            return
        self._is_restored = True
        kept, titles = kept_tray(self.workbench.training.store.path), self._titles()
        self._tray.add([(run_id, titles[run_id]) for run_id in kept if run_id in titles])
        num_gone = sum(run_id not in titles for run_id in kept)
        if num_gone:
            self.announced.emit(self.tr("%n runs that were in the tray are not kept any more.", "", num_gone))

    def _follow_tray(self, run_ids: tuple[str, ...]) -> None:
        keep_tray(self.workbench.training.store.path, run_ids)
        self._read_tray()
        if self._shelf.is_complete:
            self._tray.keep_only(self._titles())

    def _drawings(self) -> list[Callable[[], None]]:
        return [self._outcome.show_run] if self._tabs.currentIndex() == _THIS_RUN else []

    def _is_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def _follow_run(self) -> None:
        if self._is_seen():
            self._shelf.reload()
        self._clock.mark_dirty()

    def _follow_growth(self) -> None:
        """Reads the list again with a run's first event: only now its folder says that it runs."""
        self._clock.mark_dirty()
        if not self._has_begun:
            self._has_begun = True
            self._follow_run()

    def _follow_state(self, state: JobState) -> None:
        if state == "stopping":
            return
        self._has_begun = state != "running"
        self._follow_run()
        folder = self.workbench.training.folder
        if folder is not None and folder.run_id in self._tray.run_ids:
            self._read_tray(anew=True)

    def _take_design(self, experiment: Experiment) -> None:
        self.workbench.session.edit(experiment, self.tr("Use the design of a run"))
        self.announced.emit(
            self.tr("The run's design is now the one that is edited; undo brings yours back.")
        )

    def _titles(self) -> dict[str, str]:
        """The runs that can be compared, with their titles."""
        return {
            entry.id: run_title(entry)
            for entry in self._shelf.model.entries
            if entry.hindrance is None and entry.kind == "run"
        }

    def _take_runs(self, run_ids: Sequence[str]) -> None:
        titles = self._titles()
        self._tray.add([(run_id, titles[run_id]) for run_id in run_ids if run_id in titles])
        if self._tray.run_ids:
            self.announced.emit(self.tr("%n runs are in the tray.", "", len(self._tray.run_ids)))

    def _show_beside_tray(self, run_ids: Sequence[str]) -> None:
        self._take_runs(run_ids)
        self.show_tray()

    def _read_tray(self, *, anew: bool = False) -> None:
        store = self.workbench.training.store
        self.workbench.run_library.read(store, self._tray.run_ids, anew=anew)

    def _follow_list(self) -> None:
        if self._shelf.is_complete and (self._shelf.model.entries or not self._tray.run_ids):
            self._restore_tray()
            self._tray.keep_only(self._titles())
        self._show_tab()

    def _turn_tab(self) -> None:
        """Shows a tab; a focus that fell from the one before into the tray would clear it with one key."""
        focused = QApplication.focusWidget()
        if focused is not None and self._tray.isAncestorOf(focused):
            self._tabs.tabBar().setFocus()
        self._show_tab()

    def _show_tab(self) -> None:
        """Brings the tab that is seen up to date."""
        library, tab = self.workbench.run_library, self._tabs.currentIndex()
        self._tray.setVisible(tab != _THIS_RUN)
        self._tell_too_few()
        if tab == _THIS_RUN:
            self._clock.mark_dirty()
        elif tab == _SIDE_BY_SIDE:
            self._too_few[0].setVisible(not library.runs)
            self._side_by_side.setVisible(bool(library.runs or library.unreadable))
            self._side_by_side.show_runs(library.runs, library.unreadable, self._titles())
        elif tab == _DIFFERENCES:
            self._too_few[1].setVisible(len(library.runs) < 2)
            self._differences.setVisible(len(library.runs) > 1)
            self._differences.show_runs(library.runs, self._titles())
        elif tab == _PARALLEL:
            self._parallel.show_entries(self._shelf.model.rows)

    def _say_full(self) -> None:
        self.announced.emit(self.tr("The tray holds %n runs; take one out first.", "", MOST_RUNS))

    def _connect(self) -> None:
        training, library = self.workbench.training, self.workbench.run_library
        training.run_changed.connect(self._follow_run)
        training.record_grew.connect(self._follow_growth)
        training.state_changed.connect(self._follow_state)
        self.workbench.session.deed_failed.connect(self.problem)
        library.runs_changed.connect(self._show_tab)
        library.failed.connect(self.problem)
        for part in (self._shelf, self._side_by_side, self._parallel):
            said = part.announced if isinstance(part, RunShelf) else part.reading_said
            said.connect(self.announced)
        self._shelf.problem.connect(self.problem)
        self._shelf.study_wanted.connect(self.study_wanted)
        self._shelf.design_wanted.connect(self._take_design)
        self._shelf.tray_wanted.connect(self._take_runs)
        self._shelf.comparison_wanted.connect(self._show_beside_tray)
        self._shelf.opened.connect(lambda: self._tabs.setCurrentIndex(_THIS_RUN))
        self._shelf.model.modelReset.connect(self._follow_list)
        self._tray.changed.connect(self._follow_tray)
        self._tray.full.connect(self._say_full)
        self._tabs.currentChanged.connect(self._turn_tab)
        self._outcome.run_wanted.connect(lambda: self.requested.emit("run.start"))

    def _lay_out(self) -> None:
        for label in self._too_few:
            label.setObjectName("muted")
            label.setWordWrap(True)
        pages = (
            scrolled(self._outcome, _MARGINS),
            _framed(self._shelf),
            scrolled(_framed(self._too_few[0], self._side_by_side, gap=0), _MARGINS),
            _framed(self._too_few[1], self._differences),
            _framed(self._parallel),
        )
        for page in pages:
            self._tabs.addTab(page, "")
        self._tray.setVisible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addWidget(self._tabs, 1)
        outer.addWidget(self._tray)


def _framed(*parts: QWidget, gap: int = GAP) -> QWidget:
    """Parts below each other, with space around."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(gap, gap, gap, gap)
    for part in parts:
        layout.addWidget(part)
    return holder
