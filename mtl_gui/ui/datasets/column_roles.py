"""What each column of a table file is for."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.events import ColumnScanned, TableScanned
from mtl_gui.spec import TableFile
from mtl_gui.ui.forms.choice_controls import ChoiceControl
from mtl_gui.ui.forms.titles import choice_title
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["ColumnRoles"]


class ColumnRoles(TranslatedWidget):
    """Asks for the role of every column; `chosen` carries the `TableFile` that was made, `cancelled` nothing.

    A column starts as an input, or left out where it cannot be one or only names the rows.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: TableScanned | None = None
        self._roles: dict[str, ChoiceControl] = {}
        self._details: dict[str, QLabel] = {}
        self._title, self._help, self._problem = QLabel(self), QLabel(self), QLabel(self)
        self._use, self._cancel = QPushButton(self), QPushButton(self)
        self._holder = QFrame(self)
        self._holder.setObjectName("card")
        self._lay_out()
        self._use.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.cancelled)
        self.retranslate()

    def set_value(self, table: TableScanned) -> None:
        """Asks about the columns of a file."""
        self._table = table
        self.show_problem("")
        self._rebuild(table)
        self.retranslate()

    def value(self) -> TableFile | None:
        """The table with the roles as they are chosen; None without a file or without a task."""
        tasks = self._with_role("task")
        if self._table is None or not tasks:
            return None
        return TableFile.checked(
            {
                "path": str(self._table.path.resolve()),
                "tasks": tasks,
                "ignored": self._with_role("ignored"),
                "sha256": self._table.sha256,
            }
        )

    def show_problem(self, sentence: str) -> None:
        """Says why the table cannot be used like this; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Sets every text."""
        self._use.setText(self.tr("Use this table"))
        self._cancel.setText(self.tr("Cancel"))
        self._help.setText(
            self.tr("Say what each column is for. Tasks are what the network learns to predict.")
        )
        if self._table is None:
            return
        locale = QLocale()
        self._title.setText(
            self.tr("{file}: {rows} rows, {columns} columns").format(
                file=self._table.path.name,
                rows=locale.toString(self._table.num_rows),
                columns=locale.toString(len(self._table.columns)),
            )
        )
        for column in self._table.columns:
            self._details[column.name].setText(self._detail(column))
            role = self.tr("Role of {column}").format(column=column.name)
            self._roles[column.name].describe(f"role.{column.name}", role, self._detail(column))

    def _lay_out(self) -> None:
        self._title.setObjectName("heading")
        self._help.setWordWrap(True)
        self._problem.setObjectName("worse")
        self._problem.setWordWrap(True)
        self._use.setObjectName("use_table")
        self._use.setProperty("primary", True)
        self._cancel.setObjectName("cancel_table")
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        self._grid.setHorizontalSpacing(GAP_LARGE)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._use)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self._title, self._help, self._holder, self._problem):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _rebuild(self, table: TableScanned) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._roles, self._details = {}, {}
        for row, column in enumerate(table.columns):
            roles = [role for role, fits in _roles(column).items() if fits]
            control = ChoiceControl(roles, self._role_title, self._holder)
            control.set_value("ignored" if column.hindrance is not None else "input")
            control.value_changed.connect(lambda _role: self.show_problem(""))
            label, detail = QLabel(column.name, self._holder), QLabel(self._holder)
            label.setBuddy(control.focus_widgets()[0])
            detail.setObjectName("muted")
            detail.setWordWrap(True)
            for place, widget in enumerate((label, detail, control)):
                self._grid.addWidget(widget, row, place)
            self._roles[column.name], self._details[column.name] = control, detail

    def _role_title(self, role: object) -> str:
        titles = {"input": self.tr("Input"), "task": self.tr("Task"), "ignored": self.tr("Left out")}
        return titles[str(role)]

    def _detail(self, column: ColumnScanned) -> str:
        parts = [] if column.kind is None else [choice_title(column.kind)]
        if column.examples:
            more = ", …" if column.num_distinct > len(column.examples) else ""
            parts.append(", ".join(column.examples) + more)
        if column.num_missing:
            count = QLocale().toString(column.num_missing)
            parts.append(self.tr("{count} missing").format(count=count))
        if column.hindrance is not None:
            parts.append(said(column.hindrance))
        return " · ".join(parts)

    def _with_role(self, role: str) -> tuple[str, ...]:
        return tuple(name for name, control in self._roles.items() if control.value() == role)

    def _choose(self) -> None:
        table = self.value()
        if table is None:
            self.show_problem(self.tr("No column is a task yet. Choose “Task” for what should be predicted."))
            return
        self.chosen.emit(table)


def _roles(column: ColumnScanned) -> dict[str, bool]:
    return {"input": column.can_be_input, "task": column.kind is not None, "ignored": True}
