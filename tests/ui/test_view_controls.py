import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.ui.view_controls import choose, chosen
from tests.ui.gestures import child


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """One control of every kind, named as controls of views, and one of the experiment."""
    page = QWidget()
    qtbot.addWidget(page)
    tabs, splitter, combo = QTabWidget(), QSplitter(Qt.Orientation.Horizontal), QComboBox()
    for place in range(3):
        tabs.addTab(QLabel(str(place)), str(place))
        splitter.addWidget(QLabel(str(place)))
        combo.addItem(str(place))
    more = QPushButton()
    more.setCheckable(True)
    controls: dict[str, QWidget] = {
        "design_tabs": tabs, "design_splitter": splitter, "surface_task": combo, "show_log": QCheckBox(),
        "landscape_more": more, "landscape_minima_weight": QSlider(), "gradient_every": QSpinBox(),
        "landscape_level": QDoubleSpinBox(), "run_filter": QLineEdit(), "training.batch_size": QSpinBox(),
    }  # fmt: skip
    layout = QVBoxLayout(page)
    for name, control in controls.items():
        control.setObjectName(name)
        layout.addWidget(control)
    page.resize(400, 500)
    page.show()
    return page


def change_all(page: QWidget) -> None:
    child(page, QTabWidget, "design_tabs").setCurrentIndex(2)
    child(page, QSplitter, "design_splitter").setSizes([200, 100, 60])
    child(page, QComboBox, "surface_task").setCurrentIndex(1)
    child(page, QCheckBox, "show_log").setChecked(True)
    child(page, QPushButton, "landscape_more").setChecked(True)
    child(page, QSlider, "landscape_minima_weight").setValue(7)
    child(page, QSpinBox, "gradient_every").setValue(9)
    child(page, QDoubleSpinBox, "landscape_level").setValue(2.5)
    child(page, QLineEdit, "run_filter").setText("digits")


def test_that_every_kind_of_control_is_brought_back(page: QWidget) -> None:
    before = chosen(page)
    change_all(page)
    after = chosen(page)
    assert {name for name in before if before[name] != after[name]} == set(before)
    choose(page, before)
    assert chosen(page) == before
    choose(page, after)
    assert chosen(page) == after


def test_that_settings_of_the_experiment_are_not_touched(page: QWidget) -> None:
    assert "training.batch_size" not in chosen(page)
    choose(page, {"training.batch_size": 5})
    assert child(page, QSpinBox, "training.batch_size").value() == 0


def test_that_what_does_not_fit_is_passed_over(page: QWidget) -> None:
    child(page, QTabWidget, "design_tabs").setTabEnabled(2, False)  # noqa: FBT003 - Qt names no arguments
    before = chosen(page)
    choose(page, {"design_tabs": 2})
    assert chosen(page) == before
    choose(
        page,
        {
            "design_tabs": 9, "design_splitter": [1, 2], "surface_task": "text", "landscape_level": "x",
            "run_filter": 3, "nowhere": 1, "show_log": [1],
        },
    )  # fmt: skip
    assert chosen(page) == before


def test_that_a_list_which_is_filled_later_is_chosen_from_then(page: QWidget, qtbot: QtBot) -> None:
    combo = child(page, QComboBox, "surface_task")
    combo.clear()
    choose(page, {"surface_task": 2})
    assert combo.currentIndex() == -1
    combo.addItems(["a", "b", "c", "d"])
    qtbot.waitUntil(lambda: combo.currentIndex() == 2)
    combo.clear()
    combo.addItems(["a", "b", "c"])
    qtbot.wait(20)
    assert combo.currentIndex() == 0
