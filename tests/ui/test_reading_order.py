import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStatusBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.reading_order import first_stop, give_focus, stops
from mtl_gui.ui.windows import Window
from tests.ui.gestures import press


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def button(name: str, parent: QWidget) -> QPushButton:
    made = QPushButton(name, parent)
    made.setObjectName(name)
    return made


def names(part: QWidget) -> str:
    return " ".join(widget.objectName() for widget in stops(part))


def test_that_a_column_is_read_before_the_next_though_their_rows_stand_side_by_side(window: QWidget) -> None:
    row = QHBoxLayout(window)
    right, left = QVBoxLayout(), QVBoxLayout()
    for column, letters in ((right, "cd"), (left, "ab")):
        for letter in letters:
            column.addWidget(button(letter, window))
    row.addLayout(left)
    row.addLayout(right)
    window.show()
    assert names(window) == "a b c d"


@pytest.mark.parametrize(
    ("direction", "order"),
    [(QBoxLayout.Direction.LeftToRight, "a b c"), (QBoxLayout.Direction.BottomToTop, "c b a")],
)
def test_that_a_box_is_read_from_the_top_or_the_left(
    window: QWidget, direction: QBoxLayout.Direction, order: str
) -> None:
    box = QBoxLayout(direction, window)
    for letter in "abc":
        box.addWidget(button(letter, window))
    window.show()
    assert names(window) == order


def test_that_a_grid_and_a_form_are_read_row_by_row(window: QWidget) -> None:
    grid, form = QGridLayout(), QFormLayout()
    for letter, row, column in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        grid.addWidget(button(letter, window), row, column)
    form.addRow("f", button("f", window))
    form.insertRow(0, "e", button("e", window))
    outer = QVBoxLayout(window)
    outer.addLayout(grid)
    outer.addLayout(form)
    window.show()
    assert names(window) == "a b c d e f"


def test_that_what_is_inserted_later_is_in_its_place_and_what_is_hidden_or_grey_is_none(
    window: QWidget,
) -> None:
    box = QVBoxLayout(window)
    first, last = button("a", window), button("c", window)
    for part in (first, last):
        box.addWidget(part)
    window.show()
    box.insertWidget(1, button("b", window))
    for part in window.findChildren(QPushButton):
        part.show()
    assert names(window) == "a b c"
    first.hide()
    last.setEnabled(False)
    assert names(window) == "b"


def test_that_the_shell_is_read_by_its_places_and_cards_above_it_come_last(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    card = button("card", window)
    window.setStatusBar(QStatusBar())
    window.statusBar().addWidget(button("status", window))
    window.setCentralWidget(button("middle", window))
    bar = QToolBar()
    bar.addWidget(button("bar", window))
    window.addToolBar(bar)
    window.resize(400, 300)
    window.show()
    card.setGeometry(10, 10, 380, 200)
    assert names(window) == "bar middle status card"


def test_that_tabs_are_read_before_their_page_and_what_hands_the_focus_on_is_passed_over(
    window: QWidget,
) -> None:
    tabs, box = QTabWidget(window), QVBoxLayout(window)
    box.addWidget(tabs)
    tabs.addTab(QSpinBox(), "one")
    tabs.addTab(QLineEdit(), "two")
    window.show()
    assert stops(window) == [tabs.tabBar(), tabs.widget(0)]
    assert first_stop(tabs) is tabs.tabBar()


def test_that_the_focus_stays_near_a_control_that_is_disabled_or_hidden(qtbot: QtBot) -> None:
    window, middle = Window(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(middle)
    bar = QToolBar()
    bar.addWidget(button("bar", window))
    window.addToolBar(bar)
    box = QVBoxLayout(middle)
    parts = [button(letter, middle) for letter in "cab"]
    for part in (parts[1], parts[2], parts[0]):
        box.addWidget(part)
    window.show()
    window.activateWindow()

    def focus_after(name: str) -> str:
        left = window.findChild(QPushButton, name)
        assert left is not None
        left.setFocus()
        qtbot.waitUntil(left.hasFocus)
        left.setEnabled(False)
        focused = window.focusWidget()
        assert focused is not None
        return focused.objectName()

    assert focus_after("a") == "b"
    assert focus_after("c") == "b"
    assert focus_after("b") == "bar"


def test_that_the_focus_is_scrolled_to(window: QWidget, qtbot: QtBot) -> None:
    area, inside = QScrollArea(window), QWidget()
    box = QVBoxLayout(inside)
    parts = [button(str(number), inside) for number in range(60)]
    for part in parts:
        box.addWidget(part)
    area.setWidget(inside)
    QVBoxLayout(window).addWidget(area)
    window.resize(200, 200)
    window.show()
    assert parts[-1].visibleRegion().isEmpty()
    give_focus(parts[-1], Qt.FocusReason.TabFocusReason)
    assert parts[-1].visibleRegion().boundingRect() == parts[-1].rect()


def test_that_a_flow_that_was_read_lets_go_of_what_is_deleted(window: QWidget) -> None:
    flow = FlowLayout(window)
    for letter in "abc":
        flow.addWidget(button(letter, window))
    window.show()
    assert names(window) == "a b c"
    gone = window.findChild(QPushButton, "b")
    assert gone is not None
    gone.deleteLater()
    del gone
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.count() == 2
    assert flow.heightForWidth(100) > 0
    assert names(window) == "a c"


def test_that_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    pressed = button("a", window)
    window.setCentralWidget(pressed)
    window.show()
    window.activateWindow()
    pressed.setFocus()
    qtbot.waitUntil(pressed.hasFocus)
    with qtbot.waitSignal(pressed.clicked):
        press(pressed, Qt.Key.Key_Return)
    pressed.setEnabled(False)
    with qtbot.assertNotEmitted(pressed.clicked):
        press(window, Qt.Key.Key_Return)
