"""All kept runs: find, open, continue, tag, compare, delete."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.problems import Refused
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.listing import keep_columns, kept_columns
from mtl_gui.ui.compare.filter_menu import filled_menu
from mtl_gui.ui.compare.run_deeds import RunDeeds
from mtl_gui.ui.compare.run_menu import add_deeds_on_cell
from mtl_gui.ui.compare.run_model import RunModel
from mtl_gui.ui.compare.run_texts import run_title
from mtl_gui.ui.compare.run_view import RunView
from mtl_gui.ui.compare.trash_dialog import TrashDialog
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.heard_name import name_clear_button
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["RunShelf"]

_CAN_GO_ON = ("stopped", "interrupted", "failed")
_TYPING_MILLISECONDS = 150
_READING_MILLISECONDS = 700
_MOST_READ, _FEWEST_READ = 20, 3
"""So many runs that the list does not know are read at once, and so many while others are read behind."""


class RunShelf(TranslatedWidget):
    """The table of all runs, the filter above it, and what can be done with those that are chosen.

    `design_wanted` carries the experiment of a run to be taken over, `tray_wanted` ids of runs for the tray,
    `comparison_wanted` ids of runs to be seen side by side now, `opened` tells that a run is shown now,
    `study_wanted` carries the id of a study's run to be shown, `problem` what could not be done.
    """

    design_wanted = Signal(object)
    tray_wanted = Signal(list)
    comparison_wanted = Signal(list)
    opened = Signal()
    study_wanted = Signal(str)
    problem = Signal(object)
    announced = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = workbench.training
        self._theme = workbench.theme
        self._library = workbench.run_library
        self._archive = workbench.archive
        self._deeds = RunDeeds(workbench.session, self._archive, self)
        self._columns_file = self._training.store.path / "columns.json"
        self._model = RunModel(self)
        self._model.set_columns(kept_columns(self._columns_file))
        self._view = RunView(self._model, self)
        self._filter = QLineEdit(self)
        self._filter.setObjectName("run_filter")
        self._filter.setClearButtonEnabled(True)
        self._differing = QCheckBox(self)
        self._differing.setObjectName("run_differing")
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self._conditions = self._button("run_conditions", self._show_conditions)
        self._columns = self._button("run_columns", self._show_columns_menu)
        self._open = self._button("run_open", self._open_chosen)
        self._compare = self._button("run_compare", self._compare_chosen)
        self._continue = self._button("run_continue", self._continue_chosen)
        self._design = self._button("run_design", self._take_design)
        self._delete = self._button("run_delete", self._delete_chosen)
        self._trash = self._button("run_trash", self._show_trash)
        self._hindered = ""
        self._num_left_out = self._num_caught_up = 0
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._reading = QTimer(self, singleShot=True, interval=_READING_MILLISECONDS)
        self._lay_out()
        self._connect()
        self._paint_icons()
        self.retranslate()

    @property
    def model(self) -> RunModel:
        """The runs as they are listed."""
        return self._model

    @property
    def view(self) -> RunView:
        """The table."""
        return self._view

    @property
    def is_complete(self) -> bool:
        """Whether every run is known; after the index was lost they come one after another."""
        return self._num_left_out == 0

    def reload(self) -> None:
        """Reads the list again; what is chosen stays chosen."""
        is_first = not self._model.entries
        listing = self._archive.listed(_FEWEST_READ if self._library.is_surveying else _MOST_READ)
        self._num_left_out, self._num_caught_up = listing.num_left_out, 0
        self._model.set_entries(listing.entries, self._shown_id())
        if is_first and self._shown_id() and not self._view.chosen_ids():
            self._view.choose([self._shown_id()])
        self._follow_choice()
        if not self.is_complete or any(map(_has_no_digest, self._model.entries)):
            self._library.survey(self._archive)

    def retranslate(self) -> None:
        """Sets every text."""
        self._view.setAccessibleName(self.tr("Runs that are kept"))
        self._view.frozen.setAccessibleName(self.tr("Names of the runs"))
        self._filter.setPlaceholderText(self.tr("Find runs by title, tag, note, data, method or task"))
        self._filter.setAccessibleName(self.tr("Find runs"))
        rules = self.tr(
            "Every word must be in the run. Conditions: seeds>3, accuracy:0.9..1, tags:lecture, "
            "weighting=PCGrad, created>2026-11. Names of more than one word stand in quotation marks."
        )
        self._filter.setToolTip(rules)
        self._filter.setAccessibleDescription(rules)
        name_clear_button(self._filter)
        self._differing.setText(self.tr("Only what &differs"))
        self._differing.setToolTip(self.tr("Show the settings in which the listed runs differ, and results"))
        texts = (
            (
                self._conditions,
                self.tr("Filter b&y…"),
                self.tr("Take a range of numbers, a tag or a value into the filter"),
            ),
            (self._columns, self.tr("Co&lumns…"), self.tr("Choose which columns are shown")),
            (self._open, self.tr("Open"), self.tr("Show this run on all pages (Return)")),
            (
                self._compare,
                self.tr("Compare"),
                self.tr("Show the chosen runs side by side, with those in the tray"),
            ),
            (self._continue, self.tr("Continue"), self.tr("Go on training from the last checkpoint")),
            (
                self._design,
                self.tr("Use design"),
                self.tr("Make this run's experiment the one that is edited"),
            ),
            (
                self._delete,
                self.tr("Delete"),
                self.tr("Move the chosen runs to the trash; undo helps"),
            ),
            (self._trash, self.tr("Trash…"), self.tr("Bring deleted runs back, or remove them for good")),
        )
        for button, text, tip in texts:
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(text.replace("&", "").removesuffix("…"))
            button.setAccessibleDescription(tip)
        self._model.retranslate()
        self.reload()

    def _chosen(self) -> list[RunEntry]:
        by_id = {entry.id: entry for entry in self._model.rows}
        return [by_id[run_id] for run_id in self._view.chosen_ids()]

    def _shown_id(self) -> str:
        folder = self._training.folder
        return folder.run_id if folder is not None else ""

    def _follow_choice(self) -> None:
        """Enables what can be done with the chosen runs now."""
        chosen, is_busy = self._chosen(), self._training.is_active
        one = chosen[0] if len(chosen) == 1 and chosen[0].hindrance is None else None
        is_study = one is not None and one.kind == "study"
        is_free = is_study or not is_busy
        self._open.setEnabled(one is not None and is_free and one.id != self._shown_id())
        self._continue.setEnabled(
            one is not None and not is_study and not is_busy and one.status in _CAN_GO_ON
        )
        self._design.setEnabled(one is not None)
        self._compare.setEnabled(any(map(_is_comparable, chosen)))
        self._tell_hindrance(chosen)
        self._delete.setEnabled(bool(chosen) and all(entry.status != "running" for entry in chosen))
        listed, all_runs = len(self._model.rows), len(self._model.entries)
        text = self.tr("{listed} of %n runs", "", all_runs).format(listed=listed)
        if listed == all_runs:
            text = self.tr("%n runs", "", all_runs)
        unknown = self._model.filter.unknown
        if unknown:
            text = self.tr("No column is called “{name}”.").format(name=unknown[0])
        if not self.is_complete:
            total = all_runs + self._num_left_out
            text = self.tr("{known} of %n runs are read …", "", total).format(
                known=all_runs + self._num_caught_up
            )
        self._count.setText(text)

    def _tell_hindrance(self, chosen: Sequence[RunEntry]) -> None:
        """Says once why the run that was just chosen cannot be opened."""
        hindered = chosen[0] if len(chosen) == 1 else None
        why = hindered.hindrance if hindered is not None else None
        before, self._hindered = self._hindered, hindered.id if hindered is not None and why else ""
        if hindered is not None and why is not None and hindered.id != before:
            told = self.tr("{run} cannot be opened: {why}")
            self.announced.emit(told.format(run=run_title(hindered), why=said(why)))

    def _open_chosen(self) -> None:
        chosen = self._chosen()
        if self._open.isEnabled():
            self._try(self._open_run)
        elif len(chosen) == 1 and chosen[0].hindrance is not None:
            self._try(self._archive.experiment)  # says what hinders it, and what to do

    def _open_run(self, run_id: str) -> None:
        if self._chosen()[0].kind == "study":
            self._archive.studies.open(run_id)
            self.study_wanted.emit(run_id)
            return
        self._training.show(self._training.store.open(run_id))
        self.opened.emit()

    def _continue_chosen(self) -> None:
        self._try(lambda run_id: self._training.continue_run(self._training.store.open(run_id)))

    def _take_design(self) -> None:
        self._try(lambda run_id: self.design_wanted.emit(self._archive.experiment(run_id)))

    def _take_chosen(self) -> None:
        self.tray_wanted.emit(self._comparable_ids())

    def _compare_chosen(self) -> None:
        self.comparison_wanted.emit(self._comparable_ids())

    def _comparable_ids(self) -> list[str]:
        return [entry.id for entry in self._chosen() if _is_comparable(entry)]

    def _delete_chosen(self) -> None:
        if not self._delete.isEnabled():
            return
        chosen = self._chosen()
        row = self._model.row_of(chosen[0].id)
        self._try(lambda _: self._deeds.delete([entry.id for entry in chosen], run_title(chosen[0])))
        if self._model.rows:
            self._view.choose([self._model.rows[min(row, len(self._model.rows) - 1)].id])
        self.announced.emit(self.tr("%n runs were deleted; undo brings them back.", "", len(chosen)))

    def _write_label(self, run_id: str, column: str, typed: str) -> None:
        title = run_title(self._model.rows[self._model.row_of(run_id)])

        def write(_: str) -> None:
            before = self._archive.label(run_id)
            tags = typed.replace("，", ",").split(",") if column == "tags" else before.tags
            notes = typed if column == "notes" else before.notes
            own = typed if column == "title" else before.title
            self._deeds.label(run_id, RunLabel.of(tags, notes, own), title)

        QTimer.singleShot(0, lambda: self._try(write))

    def _show_conditions(self) -> None:
        menu = filled_menu(self._model.rows, self._model.columns, self._take_condition, self)
        menu.popup(self._conditions.mapToGlobal(QPoint(0, self._conditions.height())))

    def _take_condition(self, condition: str) -> None:
        """Puts a condition behind what is typed; what follows its sign is chosen, to be typed over."""
        typed = f"{self._filter.text().rstrip()} ".lstrip()
        self._filter.setText(f"{typed}{condition}")
        self._filter.setFocus()
        value = re.split(r"[:=]", condition)[-1]
        self._filter.setSelection(len(typed) + len(condition) - len(value), len(value))

    def _show_trash(self) -> None:
        dialog = TrashDialog(self._archive, self._deeds, self)
        dialog.problem.connect(self.problem)
        dialog.open()

    def _await_more(self) -> None:
        """Shows outcomes that arrive one after another in a few goes, not one by one."""
        if not self._reading.isActive():
            self._reading.start()

    def _follow_listing(self, done: int, total: int) -> None:
        """Says how far the reading is; its runs come all at once, for each time the list is built anew."""
        if done == total:
            self.reload()
        elif not self.is_complete:
            self._num_caught_up = done
            self._follow_choice()

    def _choose_columns(self, columns: tuple[str, ...] | None) -> None:
        self._differing.setChecked(False)
        self._model.set_columns(columns)
        keep_columns(self._columns_file, columns)

    def _show_columns_menu(self) -> None:
        self._view.show_columns_menu(self._columns.mapToGlobal(QPoint(0, self._columns.height())))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self._open, self._compare, self._continue, self._design, self._delete):
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
            if button is self._compare:
                taking = menu.addAction(self.tr("Take into the tray"))
                taking.setEnabled(button.isEnabled())
                taking.triggered.connect(self._take_chosen)
        add_deeds_on_cell(menu, self._view, self._model)
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _try(self, act: Callable[[str], object]) -> None:
        chosen = self._view.chosen_ids()
        try:
            act(chosen[0] if chosen else "")
        except Refused as refused:
            self.problem.emit(refused)
            self.reload()

    def _connect(self) -> None:
        self._view.open_wanted.connect(self._open_chosen)
        self._view.delete_wanted.connect(self._delete_chosen)
        self._view.tray_wanted.connect(self._take_chosen)
        self._view.choice_changed.connect(self._follow_choice)
        self._view.columns_chosen.connect(self._choose_columns)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._model.label_edited.connect(self._write_label)
        self._deeds.done.connect(self.reload)
        self._library.digested.connect(self._await_more)
        self._library.listed.connect(self._follow_listing)
        self._reading.timeout.connect(self.reload)
        self._filter.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(lambda: self._model.set_words(self._filter.text()))
        self._model.modelReset.connect(self._follow_choice)
        self._differing.toggled.connect(self._model.set_only_differing)
        self._theme.changed.connect(self._paint_icons)

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._filter, 1)
        for widget in (self._count, self._conditions, self._differing, self._columns):
            head.addWidget(widget)
        buttons = FlowLayout(gap=GAP)
        for button in (self._open, self._compare, self._continue, self._design, self._delete, self._trash):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._view, 1)
        layout.addLayout(buttons)

    def _paint_icons(self) -> None:
        names = (
            (self._open, "open"),
            (self._compare, "compare"),
            (self._continue, "run"),
            (self._design, "design"),
            (self._delete, "delete"),
            (self._trash, "restore"),
        )
        for button, name in names:
            button.setIcon(self._theme.icon(name))


def _is_comparable(entry: RunEntry) -> bool:
    """Whether it can be put beside other runs, curve by curve."""
    return entry.hindrance is None and entry.kind == "run"


def _has_no_digest(entry: RunEntry) -> bool:
    """Whether a run that has ended was not read for the list yet."""
    return entry.digest is None and entry.hindrance is None and entry.status != "running"
