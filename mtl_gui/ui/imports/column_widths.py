"""Widths of the columns of a large table."""

from PySide6.QtWidgets import QTableView

from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import GAP_LARGE

__all__ = ["fit_columns"]

_LOOKED_AT = 12
_MOST_COLUMNS = 300


def fit_columns(table: QTableView, model: Numbers, *, widest: int) -> None:
    """Makes columns as wide as their first texts, with at most `widest` letters.

    Qt's own way measures every text of a thousand rows, which holds up the window for seconds.
    """
    letter = table.fontMetrics().averageCharWidth()
    rows = range(min(model.length(), _LOOKED_AT))
    headings = model.headings()
    for column in range(min(len(headings), _MOST_COLUMNS)):
        texts = [*headings[column].split("\n"), *(model.cell(row, column) for row in rows)]
        letters = min(max(map(len, texts)) + 1, widest)
        table.setColumnWidth(column, letters * letter + GAP_LARGE)
