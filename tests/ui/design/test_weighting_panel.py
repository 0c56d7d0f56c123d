import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QRadioButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment, ManualWeights, PCGrad, UncertaintyWeights
from mtl_gui.spec.edits import with_task_enabled
from mtl_gui.ui.design.weighting_panel import WEIGHTINGS, WeightingPanel
from mtl_gui.ui.theme import Theme


@pytest.fixture
def panel(tiny_experiment: Experiment, theme: Theme, qtbot: QtBot) -> WeightingPanel:
    panel = WeightingPanel(theme)
    qtbot.addWidget(panel)
    panel.set_value(tiny_experiment)
    return panel


def button(panel: WeightingPanel, kind: str) -> QRadioButton:
    found = panel.findChild(QRadioButton, f"weighting.{kind}")
    assert isinstance(found, QRadioButton)
    return found


def shown(panel: WeightingPanel, name: str, kind: type[QWidget]) -> bool:
    found = panel.findChild(kind, name)
    return isinstance(found, QWidget) and found.isVisibleTo(panel)


def test_that_every_method_says_what_it_does_and_costs(panel: WeightingPanel) -> None:
    for kind in WEIGHTINGS:
        said = button(panel, str(kind.model_fields["kind"].default)).accessibleDescription()
        assert kind.summary in said
        assert kind.cost in said
        assert kind.source in said


def test_that_choosing_a_method_tells_its_description(panel: WeightingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.value_changed) as changed:
        button(panel, "pcgrad").click()
    assert changed.args == [PCGrad(), ""]


def test_that_showing_a_method_tells_nothing(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.value_changed), qtbot.assertNotEmitted(panel.weight_changed):
        panel.set_value(tiny_experiment.replaced(weighting=ManualWeights(weights={"digit": 3.0})))
    assert button(panel, "manual").isChecked()


def test_that_only_the_chosen_method_shows_its_settings(
    panel: WeightingPanel, tiny_experiment: Experiment
) -> None:
    assert not shown(panel, "weight_digit", QDoubleSpinBox)
    panel.set_value(tiny_experiment.replaced(weighting=ManualWeights()))
    assert shown(panel, "weight_digit", QDoubleSpinBox)
    panel.set_value(tiny_experiment.replaced(weighting=UncertaintyWeights(initial_log_variance=1.5)))
    assert not shown(panel, "weight_digit", QDoubleSpinBox)
    assert shown(panel, "weighting.uncertainty.initial_log_variance", QDoubleSpinBox)


def test_that_a_moved_slider_tells_the_tasks_weight(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    panel.set_value(tiny_experiment.replaced(weighting=ManualWeights()))
    slider = panel.findChild(QSlider, "weight_digit_slider")
    assert isinstance(slider, QSlider)
    with qtbot.waitSignal(panel.weight_changed) as changed:
        slider.setValue(slider.maximum())
    assert changed.args == ["digit", 100.0]


def test_that_weights_set_by_hand_come_back_after_another_method(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    manual = ManualWeights(weights={"digit": 3.0})
    panel.set_value(tiny_experiment.replaced(weighting=manual))
    panel.set_value(tiny_experiment.replaced(weighting=PCGrad()))
    with qtbot.waitSignal(panel.value_changed) as changed:
        button(panel, "manual").click()
    assert changed.args == [manual, ""]


def test_that_tasks_that_are_off_have_no_slider(panel: WeightingPanel, tiny_experiment: Experiment) -> None:
    manual = tiny_experiment.replaced(weighting=ManualWeights())
    panel.set_value(with_task_enabled(manual, "parity", enabled=False))
    sliders = {slider.objectName() for slider in panel.findChildren(QSlider) if slider.isVisibleTo(panel)}
    assert sliders == {"weight_digit_slider", "weight_at_least_five_slider", "weight_loops_slider"}
