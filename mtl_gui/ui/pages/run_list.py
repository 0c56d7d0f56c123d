"""The runs that are kept: open, continue, delete, bring back."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.training import TrainingControl
from mtl_gui.problems import Refused
from mtl_gui.runs.store import RunEntry
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["RunList"]

_RUN_ID = Qt.ItemDataRole.UserRole
_CAN_GO_ON = ("stopped", "interrupted", "failed")


class RunList(TranslatedWidget):
    """Lists the store's runs and does what is asked with the current one.

    `design_wanted` carries the experiment of a run to be taken over, `problem` what could not be done.
    """

    design_wanted = Signal(object)
    problem = Signal(object)
    announced = Signal(str)

    def __init__(self, training: TrainingControl, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._theme = theme
        self._entries: list[RunEntry] = []
        self._deleted: list[str] = []
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._list = QListWidget(self)
        self._list.setObjectName("run_list")
        self._list.setWordWrap(True)
        self._list.setSpacing(GAP_SMALL)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._open = self._button("run_open", self._open_current)
        self._continue = self._button("run_continue", self._continue_current)
        self._design = self._button("run_design", self._take_design)
        self._delete = self._button("run_delete", self._delete_current)
        self._restore = self._button("run_restore", self._restore_last)
        self._lay_out()
        self._list.itemActivated.connect(self._open_current)
        self._list.currentRowChanged.connect(self._follow_choice)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._delete_current)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self.retranslate()

    def reload(self) -> None:
        """Reads the store again; the current run stays current."""
        chosen = self._current_id() or self._shown_id()
        self._entries = self._training.store.entries()
        with QSignalBlocker(self._list):
            self._list.clear()
            for entry in self._entries:
                item = QListWidgetItem(self._text(entry), self._list)
                item.setData(_RUN_ID, entry.id)
                item.setToolTip(", ".join(entry.tasks))
                if entry.id == chosen:
                    self._list.setCurrentItem(item)
        self._follow_choice()

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Runs"))
        self._list.setAccessibleName(self.tr("Runs that are kept"))
        texts = (
            (self._open, self.tr("Open"), self.tr("Show this run on all pages")),
            (self._continue, self.tr("Continue"), self.tr("Go on training from the last checkpoint")),
            (
                self._design,
                self.tr("Use design"),
                self.tr("Make this run's experiment the one that is edited"),
            ),
            (self._delete, self.tr("Delete"), self.tr("Move this run to the trash; it can be restored")),
            (self._restore, self.tr("Restore deleted run"), self.tr("Bring back the run deleted last")),
        )
        for button, text, tip in texts:
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(text)
            button.setAccessibleDescription(tip)
        self.reload()

    def _text(self, entry: RunEntry) -> str:
        moment = QDateTime.fromSecsSinceEpoch(round(entry.created.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        title = translated(entry.title, "presets") or entry.data
        shown = self.tr("shown now") if entry.id == self._shown_id() else ""
        facts = (self._status(entry), self.tr("%n seeds", "", entry.num_seeds), shown)
        return "\n".join((title, when, " · ".join(fact for fact in facts if fact)))

    def _status(self, entry: RunEntry) -> str:
        match entry.status:
            case "running":
                return self.tr("running")
            case "finished":
                return self.tr("finished")
            case "stopped":
                return self.tr("stopped")
            case "failed":
                return self.tr("failed")
            case "interrupted":
                return self.tr("interrupted")

    def _shown_id(self) -> str:
        folder = self._training.folder
        return folder.run_id if folder is not None else ""

    def _current_id(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_RUN_ID)) if item is not None else ""

    def _current(self) -> RunEntry | None:
        wanted = self._current_id()
        return next((entry for entry in self._entries if entry.id == wanted), None)

    def _follow_choice(self) -> None:
        """Enables what can be done with the current run now."""
        entry, is_busy = self._current(), self._training.is_active
        is_live = entry is not None and entry.status == "running"
        self._open.setEnabled(entry is not None and not is_busy and entry.id != self._shown_id())
        self._continue.setEnabled(entry is not None and not is_busy and entry.status in _CAN_GO_ON)
        self._design.setEnabled(entry is not None)
        self._delete.setEnabled(entry is not None and not is_live)
        self._restore.setVisible(bool(self._deleted))

    def _open_current(self) -> None:
        if self._open.isEnabled():
            self._try(lambda run_id: self._training.show(self._training.store.open(run_id)))

    def _continue_current(self) -> None:
        self._try(lambda run_id: self._training.continue_run(self._training.store.open(run_id)))

    def _take_design(self) -> None:
        self._try(lambda run_id: self.design_wanted.emit(self._training.store.open(run_id).experiment()))

    def _delete_current(self) -> None:
        if self._delete.isEnabled():
            self._try(self._delete_run)

    def _delete_run(self, run_id: str) -> None:
        row = self._list.currentRow()
        self._training.store.delete(run_id)
        self._deleted.append(run_id)
        self.reload()
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self.announced.emit(self.tr("The run was deleted; it can be restored."))

    def _restore_last(self) -> None:
        if not self._deleted:
            return
        try:
            self._training.store.restore(self._deleted[-1])
        except Refused as refused:
            self.problem.emit(refused)
            return
        self._deleted.pop()
        self.reload()
        self.announced.emit(self.tr("The run is back."))

    def _try(self, act: Callable[[str], None]) -> None:
        try:
            act(self._current_id())
        except Refused as refused:
            self.problem.emit(refused)
            self.reload()

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(GAP)
        places = ((self._open, 0, 0), (self._continue, 0, 1), (self._design, 1, 0), (self._delete, 1, 1))
        for button, row, column in places:
            buttons.addWidget(button, row, column)
        buttons.addWidget(self._restore, 2, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def _paint_icons(self) -> None:
        names = (
            (self._open, "open"),
            (self._continue, "run"),
            (self._design, "design"),
            (self._delete, "delete"),
            (self._restore, "restore"),
        )
        for button, name in names:
            button.setIcon(self._theme.icon(name))
