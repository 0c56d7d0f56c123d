import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.view_bar import ViewBar
from mtl_gui.ui.plots.curve_source import View
from tests.ui.gestures import child, click

VIEWS = [
    View(),
    View(frozenset()),
    View(frozenset({"test"}), has_baseline=False),
    View(frozenset({"train", "validation", "test"}), has_batches=True, is_log=True, in_epochs=True),
    View(has_gradients=True),
]


@pytest.fixture
def bar(qtbot: QtBot) -> ViewBar:
    bar = ViewBar()
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.set_value(View())
    bar.show()
    return bar


@pytest.mark.parametrize("view", VIEWS)
def test_that_it_gives_back_the_view_it_was_set_to_and_tells_nobody(
    qtbot: QtBot, bar: ViewBar, view: View
) -> None:
    with qtbot.assertNotEmitted(bar.value_changed):
        bar.set_value(view)
    assert bar.value() == view


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("show_train", View(frozenset({"validation"}))),
        ("show_validation", View(frozenset({"train"}))),
        ("show_test", View(frozenset({"train", "validation", "test"}))),
        ("show_batches", View(has_batches=True)),
        ("show_baseline", View(has_baseline=False)),
        ("show_log", View(is_log=True)),
        ("show_epochs", View(in_epochs=True)),
        ("show_gradients", View(has_gradients=True)),
    ],
)
def test_that_each_box_changes_its_part_of_the_view(
    qtbot: QtBot, bar: ViewBar, name: str, view: View
) -> None:
    with qtbot.waitSignal(bar.value_changed) as changed:
        child(bar, QCheckBox, name).click()
    assert changed.args == [view]


def test_that_boxes_that_say_nothing_about_gradients_are_left_out_with_them(bar: ViewBar) -> None:
    child(bar, QCheckBox, "show_gradients").click()
    off = {box.objectName() for box in bar.findChildren(QCheckBox) if not box.isEnabled()}
    assert off == {"show_train", "show_validation", "show_test", "show_batches", "show_baseline"}
    bar.set_value(View())
    assert all(box.isEnabled() for box in bar.findChildren(QCheckBox))


def test_that_the_numbers_can_be_asked_for(qtbot: QtBot, bar: ViewBar) -> None:
    with qtbot.waitSignal(bar.data_wanted):
        click(child(bar, QPushButton, "view_data"))


@pytest.mark.parametrize(
    ("parts", "leading"),
    [
        ({"train", "validation", "test"}, "validation"),
        ({"train", "test"}, "test"),
        ({"train"}, "train"),
        ((), None),
    ],
)
def test_that_the_leading_part_is_validation_before_test_before_training(
    parts: set[str], leading: str | None
) -> None:
    assert View(frozenset(parts)).leading == leading  # type: ignore[arg-type]


def test_that_the_losses_of_every_step_are_drawn_until_somebody_chooses(qtbot: QtBot) -> None:
    bar = ViewBar()
    qtbot.addWidget(bar)
    assert bar.value() == View(has_batches=True)
