"""The runs in the trash: bring one back, or remove all for good."""

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.problems import Refused
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.store import DeletedRun
from mtl_gui.study.run_reading import DAYS_IN_TRASH
from mtl_gui.ui.compare.run_deeds import RunDeeds
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import translated
from mtl_gui.ui.windows import Dialog

__all__ = ["TrashDialog"]

_RUN = Qt.ItemDataRole.UserRole


class TrashDialog(Dialog):
    """Lists deleted runs, the one deleted last first. `problem` carries what could not be done."""

    problem = Signal(object)

    def __init__(self, archive: Archive, deeds: RunDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._deeds = deeds
        self.setObjectName("trash_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted runs"))
        self._note = QLabel(self.tr("What was deleted more than %n days ago is removed.", "", DAYS_IN_TRASH))
        self._note.setWordWrap(True)
        self._note.setObjectName("muted")
        self._list = QListWidget(self)
        self._list.setObjectName("trash_list")
        self._list.setAccessibleName(self.tr("Deleted runs"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._restore = self._button("trash_restore", self.tr("&Restore"))
        self._empty = self._button("trash_empty", self.tr("&Empty the trash…"))
        for button in (self._restore, self._empty):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self._restore.clicked.connect(self._restore_current)
        self._empty.clicked.connect(self._ask_to_empty)
        self._list.itemActivated.connect(self._restore_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        for widget in (self._note, self._list, buttons):
            layout.addWidget(widget)
        line = self.fontMetrics().height()
        wanted, owner = QSize(34 * line, 20 * line), self.parentWidget()
        self.resize(wanted if owner is None else wanted.boundedTo(owner.window().size()))
        self._fill()

    def _fill(self) -> None:
        self._list.clear()
        for run in self._archive.deleted():
            item = QListWidgetItem(_text(run), self._list)
            item.setData(_RUN, (run.id, run.title))
        self._list.setCurrentRow(0)
        has_any = self._list.count() > 0
        self._restore.setEnabled(has_any)
        self._empty.setEnabled(has_any)

    def _restore_current(self) -> None:
        if self._list.currentRow() < 0:
            return
        run_id, title = self._list.currentItem().data(_RUN)
        try:
            self._deeds.restore(run_id, title or run_id)
        except Refused as refused:
            self.problem.emit(refused)
        self._fill()

    def _ask_to_empty(self) -> None:
        question = QMessageBox(self)
        question.setObjectName("trash_question")
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("Remove %n runs for good?", "", self._list.count()))
        question.setInformativeText(self.tr("This cannot be undone."))
        remove = question.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        remove.setObjectName("trash_remove")
        keep = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(keep)
        remove.clicked.connect(self._remove_all)
        question.open()

    def _remove_all(self) -> None:
        try:
            self._archive.empty_trash()
        except Refused as refused:
            self.problem.emit(refused)
        self._fill()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        return button


def _text(run: DeletedRun) -> str:
    moment = QDateTime.fromSecsSinceEpoch(round(run.deleted.timestamp()))
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    return f"{translated(run.title, 'presets') or run.id}\n{when}"
