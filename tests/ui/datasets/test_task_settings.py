import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.events import TaskPreview
from mtl_gui.spec import Task
from mtl_gui.ui.datasets.label_bars import LabelBars
from mtl_gui.ui.datasets.task_settings import TaskSettings
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child

COLOUR = Task.of_kind("colour", "multiclass").replaced(label_budget=30)
PRICE = Task.of_kind("price", "regression").replaced(enabled=False)
COLOUR_LABELS = TaskPreview(
    "colour", "multiclass", "", ("blue", "red"), "", np.array([1, 3]), np.empty(0), num_missing=2
)
PRICE_LABELS = TaskPreview(
    "price", "regression", "", (), "", np.array([2, 0, 4]), np.array([0.0, 1.0, 2.0, 3.0]), num_missing=0
)
PREVIEWS = {"colour": COLOUR_LABELS, "price": PRICE_LABELS}


@pytest.fixture
def settings(theme: Theme, qtbot: QtBot) -> TaskSettings:
    settings = TaskSettings(theme)
    qtbot.addWidget(settings)
    settings.set_value([COLOUR, PRICE], PREVIEWS, is_editable=True)
    return settings


def test_that_the_tasks_are_shown_as_they_are(settings: TaskSettings) -> None:
    assert child(settings, QCheckBox, "task.colour").isChecked()
    assert not child(settings, QCheckBox, "task.price").isChecked()
    assert child(settings, QSpinBox, "task.colour.label_budget").value() == 30
    assert not child(settings, QCheckBox, "task.price.label_budget.is_set").isChecked()


def test_that_showing_tasks_tells_nothing(settings: TaskSettings, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(settings.switched), qtbot.assertNotEmitted(settings.changed):
        settings.set_value([COLOUR.replaced(enabled=False), PRICE], PREVIEWS, is_editable=True)


def test_that_a_switch_is_told(settings: TaskSettings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.switched) as switched:
        child(settings, QCheckBox, "task.price").click()
    assert switched.args == ["price", True]


def test_that_budget_and_metric_are_told(settings: TaskSettings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.changed) as changed:
        child(settings, QSpinBox, "task.colour.label_budget").setValue(7)
    assert changed.args == ["colour", "label_budget", 7]
    with qtbot.waitSignal(settings.changed) as changed:
        child(settings, QCheckBox, "task.colour.label_budget.is_set").click()
    assert changed.args == ["colour", "label_budget", None]
    with qtbot.waitSignal(settings.changed) as changed:
        child(settings, QComboBox, "task.colour.metric").setCurrentText("Balanced accuracy")
    assert changed.args == ["colour", "metric", "balanced_accuracy"]


def test_that_a_regression_offers_its_own_losses(settings: TaskSettings) -> None:
    losses = child(settings, QComboBox, "task.price.loss")
    assert [losses.itemText(row) for row in range(losses.count())] == [
        "Squared error",
        "Absolute error",
        "Huber",
    ]


def test_that_what_is_only_looked_at_cannot_be_changed(settings: TaskSettings) -> None:
    settings.set_value([COLOUR, PRICE], PREVIEWS, is_editable=False)
    for kind, name in ((QCheckBox, "task.colour"), (QComboBox, "task.colour.metric")):
        assert not child(settings, kind, name).isEnabledTo(settings)


def test_that_everything_that_takes_the_keyboard_is_named_by_its_task(settings: TaskSettings) -> None:
    assert child(settings, QCheckBox, "task.colour").accessibleName() == "colour takes part"
    assert child(settings, QComboBox, "task.price.loss").accessibleName() == "price: Loss"


def test_that_the_spread_of_labels_is_told_in_numbers(settings: TaskSettings) -> None:
    texts = [bars.accessibleDescription() for bars in settings.findChildren(LabelBars)]
    assert texts == ["blue: 1, red: 3. 2 labels are missing.", "Values from 0 to 3."]


def test_that_the_bars_are_as_high_as_the_counts(theme: Theme, qtbot: QtBot) -> None:
    bars = LabelBars(theme, 0)
    qtbot.addWidget(bars)
    bars.resize(200, 44)
    bars.set_value(COLOUR_LABELS)
    heights = [_painted(bars, column, theme.task_color(0).name()) for column in (6, 20)]
    assert heights[1] == pytest.approx(3 * heights[0], abs=3)
    assert heights[1] >= 36


def _painted(widget: QWidget, column: int, color: str) -> int:
    picture = widget.grab().toImage()
    return sum(picture.pixelColor(column, y).name() == color for y in range(picture.height()))


def test_that_after_large_text_the_numbers_are_as_narrow_as_before(theme: Theme, qtbot: QtBot) -> None:
    def made() -> TaskSettings:
        settings = TaskSettings(theme)
        qtbot.addWidget(settings)
        settings.set_value([COLOUR, PRICE], PREVIEWS, is_editable=True)
        return settings

    theme.use("light", 200)
    first = made()
    large = first.minimumSizeHint().width()
    theme.use("light", 100)
    assert first.minimumSizeHint().width() == made().minimumSizeHint().width() < large
