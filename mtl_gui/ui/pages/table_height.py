"""Tables inside a page that scrolls: all their rows are seen."""

from PySide6.QtWidgets import QTableView

__all__ = ["show_all_rows"]


def show_all_rows(table: QTableView) -> None:
    """Makes a table as high as its rows, its heading, and a bar below where it is too narrow."""
    rows = table.verticalHeader().length()
    heading = table.horizontalHeader().sizeHint().height()
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(rows + heading + bar + 2 * table.frameWidth())
