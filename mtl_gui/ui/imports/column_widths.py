"""Widths of the columns of a large table."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import GAP_LARGE, GAP_SMALL

__all__ = ["fit_columns"]

_LOOKED_AT = 12
_MOST_COLUMNS = 300


def fit_columns(table: QTableView, model: Numbers, *, widest: int) -> None:
    """Makes columns as wide as their first texts, with at most `widest` letters.

    Qt's own way measures every text of a thousand rows, which holds up the window for seconds.
    """
    metrics, bold = table.fontMetrics(), _bold(table.horizontalHeader())
    most = widest * metrics.averageCharWidth()
    headings = model.headings()
    rows = range(min(model.length(), _LOOKED_AT))
    for column in range(min(len(headings), _MOST_COLUMNS)):
        above = [bold.horizontalAdvance(line[:widest]) for line in headings[column].split("\n")]
        below = [metrics.horizontalAdvance(model.cell(row, column)[:widest]) for row in rows]
        table.setColumnWidth(column, min(max(*above, *below), most) + GAP_LARGE + GAP_SMALL)


def _bold(header: QHeaderView) -> QFontMetrics:
    font = QFont(header.font())
    font.setBold(True)
    return QFontMetrics(font)
