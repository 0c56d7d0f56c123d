"""The tables of a study about no claim, one below the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mtl_gui.ui.compare.fact_table import FactTable
from mtl_gui.ui.gallery.other_tables import ShownTable
from mtl_gui.ui.theme import GAP

__all__ = ["OtherNumbers"]

_MOST = 3
"""Tables of a study of groups: what training showed, transfer and affinity."""


class OtherNumbers(QWidget):
    """Up to three tables, each below its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = [QLabel(self) for _ in range(_MOST)]
        self._tables = [FactTable(f"other_table_{place}", self) for place in range(_MOST)]
        self._shown: Sequence[ShownTable] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for title, table in zip(self._titles, self._tables, strict=True):
            title.setObjectName("heading")
            title.setWordWrap(True)
            title.setBuddy(table)
            layout.addWidget(title)
            layout.addWidget(table)
        self.show_tables(())

    def show_tables(self, shown: Sequence[ShownTable]) -> None:
        """Shows these tables instead."""
        self._shown = shown
        for place, (title, table) in enumerate(zip(self._titles, self._tables, strict=True)):
            is_used = place < len(shown)
            title.setVisible(is_used)
            table.setVisible(is_used)
            if is_used:
                title.setText(shown[place].title)
                table.setAccessibleName(shown[place].title)
                table.show_rows(shown[place].headings, shown[place].rows)

    def text(self) -> str:
        """All tables, tab-separated, each below its title."""
        pairs = zip(self._shown, self._tables, strict=False)
        return "\n\n".join(f"{one.title}\n{table.text()}" for one, table in pairs)
