import pytest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.ui.pages.landscape_joint import JointControls
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click


@pytest.fixture
def controls(qtbot: QtBot, theme: Theme) -> JointControls:
    controls = JointControls(theme)
    qtbot.addWidget(controls)
    controls.set_tasks(("left", "right"))
    controls.show()
    return controls


@pytest.mark.parametrize("joint", [JointLoss("chebyshev", (0.5, 20.0)), JointLoss("uncertainty", (1.0, 1.0))])
def test_that_the_controls_give_back_the_joint_loss_they_were_set_to(
    qtbot: QtBot, controls: JointControls, joint: JointLoss
) -> None:
    with qtbot.assertNotEmitted(controls.changed):
        controls.set_value(joint)

    assert controls.value() == joint


def test_that_a_slider_moves_a_weight_and_the_button_makes_all_equal(
    qtbot: QtBot, controls: JointControls
) -> None:
    with qtbot.waitSignal(controls.changed):
        child(controls, QSlider, "landscape_weight_1_slider").setValue(0)
    assert controls.value().weights == (1.0, 0.01)

    with qtbot.waitSignal(controls.changed):
        click(child(controls, QPushButton, "landscape_equal"))
    assert controls.value().weights == (1.0, 1.0)


def test_that_uncertainty_weighting_takes_no_weights(qtbot: QtBot, controls: JointControls) -> None:
    kind = child(controls, QComboBox, "landscape_joint_kind")

    with qtbot.waitSignal(controls.changed):
        kind.setCurrentIndex(3)

    assert not child(controls, QDoubleSpinBox, "landscape_weight_0").isEnabled()
    kind.setCurrentIndex(0)
    assert child(controls, QDoubleSpinBox, "landscape_weight_0").isEnabled()


def test_that_other_tasks_begin_with_equal_weights(controls: JointControls) -> None:
    controls.set_value(JointLoss("sum", (3.0, 4.0)))

    controls.set_tasks(("left", "right"))
    assert controls.value().weights == (3.0, 4.0)

    controls.set_tasks(("left", "middle", "right"))
    assert controls.value().weights == (1.0, 1.0, 1.0)
