import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.log_slider import LogSlider, LogSpinBox
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, press


@pytest.fixture
def slider(qtbot: QtBot) -> LogSlider:
    slider = LogSlider(0.01, 100.0, "weight")
    qtbot.addWidget(slider)
    slider.set_texts("Weight", "Weight of digit", "How much it counts")
    slider.show()
    return slider


@pytest.mark.parametrize("value", [0.0, 0.01, 0.0316, 1.0, 2.5, 100.0, 5000.0])
def test_that_it_gives_back_the_value_it_was_set_to_and_tells_nobody(
    qtbot: QtBot, slider: LogSlider, value: float
) -> None:
    with qtbot.assertNotEmitted(slider.value_changed):
        slider.set_value(value)
    assert slider.value() == pytest.approx(value)


def test_that_equal_ways_of_the_slider_are_equal_factors(qtbot: QtBot, slider: LogSlider) -> None:
    handle = child(slider, QSlider, "weight_slider")
    seen = []
    for place in (0, handle.maximum() // 2, handle.maximum()):
        handle.setValue(1)
        handle.setValue(place)
        seen.append(slider.value())
    assert seen == pytest.approx([0.01, 1.0, 100.0])


def test_that_moving_the_slider_by_keyboard_tells_the_new_value(qtbot: QtBot, slider: LogSlider) -> None:
    slider.set_value(1.0)
    handle = child(slider, QSlider, "weight_slider")
    with qtbot.waitSignal(slider.value_changed) as changed:
        press(handle, Qt.Key.Key_Right)
    assert changed.args == [pytest.approx(10 ** (1 / 20), rel=0.01)]


def test_that_a_typed_number_moves_the_slider_and_is_told_once_it_is_complete(
    qtbot: QtBot, slider: LogSlider
) -> None:
    number = child(slider, LogSpinBox, "weight")
    number.selectAll()
    with qtbot.assertNotEmitted(slider.value_changed):
        QTest.keyClicks(number, "10")
    with qtbot.waitSignal(slider.value_changed) as changed:
        press(number, Qt.Key.Key_Return)
    assert changed.args == [10.0]
    assert child(slider, QSlider, "weight_slider").value() == 60


def test_that_a_step_of_the_number_is_a_factor(qtbot: QtBot, slider: LogSlider) -> None:
    number = child(slider, LogSpinBox, "weight")
    slider.set_value(1.0)
    for _ in range(4):
        press(number, Qt.Key.Key_Up)
    assert slider.value() == pytest.approx(2.0)
    for _ in range(8):
        press(number, Qt.Key.Key_Down)
    assert slider.value() == pytest.approx(0.5)


def test_that_nonsense_leaves_the_number_as_it_was(qtbot: QtBot, slider: LogSlider) -> None:
    number = child(slider, LogSpinBox, "weight")
    slider.set_value(2.5)
    number.selectAll()
    QTest.keyClicks(number, "abc")
    press(number, Qt.Key.Key_Return)
    assert slider.value() == pytest.approx(2.5)


def test_that_number_and_slider_have_a_spoken_name(slider: LogSlider) -> None:
    assert child(slider, LogSpinBox, "weight").accessibleName() == "Weight of digit"
    assert child(slider, QSlider, "weight_slider").accessibleName() == "Weight of digit"
    assert slider.label.buddy() is child(slider, LogSpinBox, "weight")


def test_that_no_number_beyond_the_largest_is_taken(qtbot: QtBot) -> None:
    slider = LogSlider(1e-6, 1.0, "rate", most=100.0)
    qtbot.addWidget(slider)
    slider.show()
    number = child(slider, LogSpinBox, "rate")
    number.selectAll()
    QTest.keyClicks(number, "1000000")
    with qtbot.assertNotEmitted(slider.value_changed):
        press(number, Qt.Key.Key_Return)
    assert slider.value() == 0.0


@pytest.mark.parametrize("scale", [80, 100, 150, 200])
def test_that_the_number_is_seen_whole_in_every_size_of_text(qtbot: QtBot, theme: Theme, scale: int) -> None:
    slider = LogSlider(1e-6, 1.0, "rate")
    qtbot.addWidget(slider)
    slider.set_value(0.0005)
    slider.resize(500, 60)
    slider.show()
    theme.use("light", scale)
    field = child(slider, LogSpinBox, "rate")
    line = field.findChildren(QLineEdit)[0]
    qtbot.waitUntil(lambda: line.font().pointSizeF() == field.font().pointSizeF())
    qtbot.waitUntil(lambda: line.width() >= line.fontMetrics().horizontalAdvance("0.0005"))
