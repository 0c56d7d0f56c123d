import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.ui.compare.frozen_column import FrozenColumn
from mtl_gui.ui.compare.run_shelf import RunShelf
from mtl_gui.ui.compare.run_view import RunView
from mtl_gui.ui.page import Workbench
from tests.ui.compare.stored_runs import store_run
from tests.ui.gestures import child, press


@pytest.fixture
def runs(qtbot: QtBot, workbench: Workbench, digits_experiment: Experiment) -> RunShelf:
    for title in ("First", "Second"):
        store_run(workbench, digits_experiment.replaced(title=title))
    runs = RunShelf(workbench)
    qtbot.addWidget(runs)
    runs.resize(900, 500)
    runs.show()
    qtbot.waitUntil(lambda: all(entry.digest is not None for entry in runs.model.entries))
    return runs


def titles(runs: RunShelf) -> list[str]:
    return [entry.title for entry in runs.model.rows]


def table(runs: RunShelf) -> RunView:
    return child(runs, RunView, "run_table")


def scrolled_right(runs: RunShelf) -> FrozenColumn:
    """The frozen first column, after the table was scrolled sideways to its end."""
    bar = table(runs).horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    return child(runs, FrozenColumn, "frozen_column")


def test_that_the_titles_stay_in_sight_when_the_table_is_scrolled_sideways(runs: RunShelf) -> None:
    frozen = child(runs, FrozenColumn, "frozen_column")
    assert frozen.isHidden()  # the table itself shows them
    scrolled_right(runs)
    assert frozen.isVisible()
    assert frozen.width() == table(runs).columnWidth(0)
    at_left = runs.mapFromGlobal(frozen.viewport().mapToGlobal(QPoint(3, 3)))
    assert runs.childAt(at_left) is frozen.viewport()
    assert [
        frozen.indexAt(QPoint(3, frozen.rowViewportPosition(row) + 3)).data() for row in (0, 1)
    ] == titles(runs)
    row = table(runs).visualRect(runs.model.index(1, 5))
    assert frozen.visualRect(runs.model.index(1, 0)).top() == row.top()
    table(runs).horizontalScrollBar().setValue(0)
    assert frozen.isHidden()


def test_that_a_click_on_a_frozen_title_chooses_the_run_and_moves_nothing(
    qtbot: QtBot, runs: RunShelf
) -> None:
    frozen, bar = scrolled_right(runs), table(runs).horizontalScrollBar()
    at = frozen.visualRect(runs.model.index(1, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table(runs).chosen_ids() == [runs.model.rows[1].id]
    assert bar.value() == bar.maximum()
    with qtbot.waitSignal(runs.opened):
        QTest.mouseDClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_a_click_on_the_frozen_heading_sorts_and_its_edge_makes_the_column_wider(
    runs: RunShelf,
) -> None:
    frozen = scrolled_right(runs)
    head = frozen.horizontalHeader()
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert runs.model.sorted_by == (("title", False),)
    head.resizeSection(0, 222)
    assert table(runs).columnWidth(0) == 222
    assert frozen.width() == 222


def test_that_no_cell_stays_under_the_frozen_titles_when_the_keyboard_comes_to_it(runs: RunShelf) -> None:
    frozen, view = scrolled_right(runs), table(runs)
    view.setCurrentIndex(runs.model.index(0, len(runs.model.columns) - 1))
    while view.currentIndex().column() > 1:
        press(view, Qt.Key.Key_Left)
        if frozen.isVisible():
            assert view.visualRect(view.currentIndex()).left() >= frozen.width()
    press(view, Qt.Key.Key_Home)
    assert frozen.isHidden()


def test_that_a_title_is_typed_where_it_can_be_seen(qtbot: QtBot, runs: RunShelf) -> None:
    frozen, view = scrolled_right(runs), table(runs)
    view.setCurrentIndex(runs.model.index(1, 0))
    assert frozen.isVisible()
    press(view, Qt.Key.Key_F2)
    assert frozen.isHidden()
    editor = view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Called otherwise")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Called otherwise" in titles(runs))


def test_that_the_frozen_titles_follow_the_wheel(runs: RunShelf) -> None:
    runs.resize(500, 140)
    frozen, view = scrolled_right(runs), table(runs)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.verticalScrollBar().value() > 0
    tops = [each.visualRect(runs.model.index(1, 0)).top() for each in (frozen, view)]
    assert tops[0] == tops[1]
