from collections.abc import Sequence

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from mtl_gui.ui.imports.column_widths import fit_columns
from mtl_gui.ui.plots.data_table import Numbers

HEADINGS = ("income\nNumber", "收入的总和\n数字", "i", "a" * 100)
CELLS = ("1", "是", "不知道这个人的收入", "2")


class Few(Numbers):
    def headings(self) -> Sequence[str]:
        return HEADINGS

    def length(self) -> int:
        return 3

    def cell(self, row: int, column: int) -> str:  # noqa: ARG002 - all rows are alike
        return CELLS[column]


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.setStyleSheet("QHeaderView::section { border: none; padding: 5px 8px; }")
    model = Few(table)
    table.setModel(model)
    table.show()
    fit_columns(table, model, widest=24)
    return table


@pytest.mark.parametrize("column", range(3))
def test_that_neither_headings_nor_cells_are_cut_in_either_script(table: QTableView, column: int) -> None:
    header = table.horizontalHeader()
    cell = QFontMetrics(table.font()).horizontalAdvance(CELLS[column])
    assert table.columnWidth(column) >= max(header.sectionSizeHint(column), cell)


def test_that_a_very_long_name_makes_no_very_wide_column(table: QTableView) -> None:
    assert table.columnWidth(3) < 26 * table.fontMetrics().averageCharWidth() + 30
