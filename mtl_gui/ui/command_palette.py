"""The command palette: type a few letters, press Enter."""

from operator import itemgetter

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.actions import Actions, keys_text, plain_text, why_not
from mtl_gui.ui.command import Command
from mtl_gui.ui.commands import MENUS
from mtl_gui.ui.fuzzy import fuzzy_score
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import listed, translated, without_mnemonic
from mtl_gui.ui.windows import Dialog

__all__ = ["CommandPalette"]

_WALKING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ID_ROLE = Qt.ItemDataRole.UserRole
_Rank = tuple[bool, bool, bool, int]
_LONGEST_WAIT = 200
"""Milliseconds until the chosen command runs where the window never comes to the front."""


class CommandPalette(Dialog):
    """A list of all commands that shrinks while one types. It closes when it loses the focus.

    It is no popup in Qt's sense: those are kept from screen readers. A command runs once the window is in
    front again and painted, or the palette would stay in sight until a slow one ends. `announced` carries the
    command that the arrow keys have come to, since the focus stays where one types.
    """

    announced = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self._actions = actions
        self._theme = theme
        self._window = parent
        self._chosen = ""
        self._closed = QTimer(self)
        self._closed.setSingleShot(True)
        self._closed.timeout.connect(self._run_chosen)
        self._search = QLineEdit(self)
        self._search.setObjectName("palette_search")
        self._search.installEventFilter(self)
        self._results = QTreeWidget(self)
        self._results.setObjectName("palette_results")
        self._none = QLabel(self)
        self._none.setObjectName("muted")
        self._lay_out()
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._run_current)
        self._results.itemActivated.connect(self._run_current)
        self._results.itemClicked.connect(self._run_current)

    def showEvent(self, event: QShowEvent) -> None:
        """Lists everything again: texts, keys and what can be done now may have changed."""
        self._set_texts()
        self._search.clear()
        self._filter("")
        self._place()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)
        super().showEvent(event)
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Closes when another window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrow keys walk the list while the focus stays in the search field."""
        if watched is self._window:
            if event.type() == QEvent.Type.WindowActivate:
                self._closed.start(0)
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_walking = event.key() in _WALKING_KEYS
            if is_walking:
                self._results.keyPressEvent(event)
                self._tell()
            return is_walking
        return super().eventFilter(watched, event)

    def _set_texts(self) -> None:
        self.setWindowTitle(self.tr("Find a command"))
        self.setAccessibleName(self.tr("Find a command"))
        self._search.setPlaceholderText(self.tr("Type a few letters of a command"))
        self._search.setAccessibleName(self.tr("Find a command"))
        self._search.setAccessibleDescription(self.tr("Arrow keys choose, Enter runs, Escape closes."))
        self._results.setAccessibleName(self.tr("Commands found"))
        self._none.setText(self.tr("No command has these letters in this order."))

    def _filter(self, pattern: str) -> None:
        self._results.clear()
        found = [pair for command in self._actions for pair in self._match(pattern, command)]
        if pattern:
            found.sort(key=itemgetter(0), reverse=True)
        self._results.addTopLevelItems([item for _, item in found])
        self._results.setVisible(bool(found))
        self._none.setVisible(not found)
        if found:
            self._results.setCurrentItem(found[0][1])
        if pattern:
            self._tell()

    def _tell(self) -> None:
        """Says which command Enter would run."""
        item = self._results.currentItem() or self._results.topLevelItem(0)
        if item is None:
            self.announced.emit(self._none.text())
            return
        texts = [item.text(column) for column in range(3)]
        self.announced.emit(
            listed([*filter(None, texts), *([self.tr("not now")] if item.isDisabled() else [])])
        )

    def _match(self, pattern: str, command: Command) -> list[tuple[_Rank, QTreeWidgetItem]]:
        action = self._actions[command.id]
        text = plain_text(action)
        scores = [fuzzy_score(pattern, candidate) for candidate in (text, action.whatsThis(), command.id)]
        known = [score for score in scores if score is not None]
        if not known:
            return []
        menu = without_mnemonic(translated(MENUS[command.menu], "commands"))
        item = QTreeWidgetItem([text, menu, keys_text(action.shortcuts()[:1])])
        item.setData(0, _ID_ROLE, command.id)
        item.setIcon(0, action.icon())
        told = " ".join(part for part in (action.whatsThis(), why_not(action)) if part)
        item.setToolTip(0, told)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, told)
        for column in (1, 2):
            item.setForeground(column, self._theme.color("muted"))
        item.setDisabled(not action.isEnabled())
        favour = 3 if scores[0] is not None else 0
        return [((*_likeness(pattern, text), max(known) + favour), item)]

    def _run_current(self) -> None:
        item = self._results.currentItem()
        if item is None or item.isDisabled():
            return
        self._chosen = item.data(0, _ID_ROLE)
        self._window.installEventFilter(self)
        self._closed.start(_LONGEST_WAIT)
        self.accept()

    def _run_chosen(self) -> None:
        self._window.removeEventFilter(self)
        self._actions.trigger(self._chosen)

    def _place(self) -> None:
        window = self._window
        unit = self.fontMetrics().height()
        self.resize(min(44 * unit, window.width() - 2 * GAP), min(26 * unit, window.height() - 8 * unit))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 4 * unit)))

    def _lay_out(self) -> None:
        self._results.setColumnCount(3)
        self._results.setHeaderHidden(True)
        self._results.setRootIsDecorated(False)
        self._results.setUniformRowHeights(True)
        self._results.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self._results.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self._search)
        layout.addWidget(self._results, 1)
        layout.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)


def _likeness(pattern: str, name: str) -> tuple[bool, bool, bool]:
    """Whether a command is called what was typed, begins so, has it in its name: these come before others."""
    wanted, known = pattern.strip().casefold(), name.casefold()
    return known == wanted, known.startswith(wanted), wanted in known
