from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.cells import move_to_cell
from tests.ui.layout_items import dead_items


def test_that_a_moved_widget_stands_in_its_new_cell_alone_and_leaves_no_shell_behind(qtbot: QtBot) -> None:
    window, grid = QWidget(), QGridLayout()
    qtbot.addWidget(window)
    labels = [QLabel(str(number)) for number in range(3)]
    for number, label in enumerate(labels):
        grid.addWidget(label, 0, number)
    QVBoxLayout(window).addLayout(grid)
    for number, label in enumerate(labels):
        move_to_cell(grid, label, number + 1, 0, num_columns=2)
    assert grid.count() == 3
    positions = [grid.getItemPosition(grid.indexOf(label)) for label in labels]
    assert positions == [(1, 0, 1, 2), (2, 0, 1, 2), (3, 0, 1, 2)]
    assert dead_items() == []
