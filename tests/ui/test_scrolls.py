import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.scrolls import scroll, scrolled_shares
from tests.ui.gestures import child


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A list with a name, and a nameless area around something that has one."""
    page = QWidget()
    qtbot.addWidget(page)
    rows = QListWidget(page)
    rows.setObjectName("rows")
    rows.addItems([f"row {number}" for number in range(200)])
    area, held = QScrollArea(page), QWidget()
    held.setMinimumSize(1000, 3000)
    inner = QWidget(held)
    inner.setObjectName("inner")
    area.setWidget(held)
    layout = QVBoxLayout(page)
    for part in (rows, area):
        layout.addWidget(part)
    page.resize(300, 400)
    page.show()
    return page


def down(page: QWidget, name: str = "rows") -> QScrollBar:
    return child(page, QListWidget, name).verticalScrollBar()


def around(page: QWidget) -> QScrollArea:
    return next(area for area in page.findChildren(QScrollArea) if not area.objectName())


def test_that_every_part_is_scrolled_back_by_its_name(page: QWidget) -> None:
    area = around(page)
    down(page).setValue(50)
    area.verticalScrollBar().setValue(700)
    area.horizontalScrollBar().setValue(80)
    before = scrolled_shares(page)
    assert set(before) == {"rows", "around inner"}
    for bar in (down(page), area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setValue(0)
    scroll(page, before)
    assert scrolled_shares(page) == before
    assert down(page).value() == pytest.approx(50, abs=1)
    assert area.verticalScrollBar().value() == pytest.approx(700, abs=1)
    assert area.horizontalScrollBar().value() == pytest.approx(80, abs=1)


def test_that_the_middle_of_a_larger_window_is_the_middle_of_a_smaller_one(page: QWidget) -> None:
    scroll(page, {"around inner": [0.0, 0.5]})
    page.resize(300, 900)
    bar = around(page).verticalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=1)


def test_that_a_list_that_is_filled_later_is_scrolled_then(page: QWidget, qtbot: QtBot) -> None:
    rows = child(page, QListWidget, "rows")
    rows.clear()
    scroll(page, {"rows": [0.0, 1.0]})
    rows.addItems([f"row {number}" for number in range(300)])
    qtbot.waitUntil(lambda: 0 < down(page).value() == down(page).maximum())


def test_that_a_part_which_a_person_scrolls_is_left_alone(page: QWidget, qtbot: QtBot) -> None:
    rows = child(page, QListWidget, "rows")
    scroll(page, {"rows": [0.0, 1.0]})
    down(page).triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    assert down(page).value() == 0
    rows.addItems([f"more {number}" for number in range(100)])
    qtbot.wait(50)
    assert down(page).value() == 0


def test_that_the_last_link_decides(page: QWidget) -> None:
    scroll(page, {"around inner": [0.0, 1.0]})
    scroll(page, {"around inner": [0.0, 0.25]})
    page.resize(300, 500)
    bar = around(page).verticalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() / 4, abs=1)


def test_that_a_list_which_moves_itself_while_it_is_laid_out_is_put_back(page: QWidget) -> None:
    scroll(page, {"rows": [0.0, 1.0]})
    down(page).setValue(0)
    assert 0 < down(page).value() == down(page).maximum()


def test_that_a_list_which_follows_a_key_is_left_alone(page: QWidget, qtbot: QtBot) -> None:
    scroll(page, {"rows": [0.0, 1.0]})
    handle = page.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_A)
    child(page, QListWidget, "rows").scrollToTop()
    child(page, QListWidget, "rows").addItem("one more")
    qtbot.wait(50)
    assert down(page).value() == 0
