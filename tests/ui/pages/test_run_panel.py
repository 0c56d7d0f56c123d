import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.ui.pages import run_panel
from mtl_gui.ui.pages.live_weights import LiveWeights
from mtl_gui.ui.pages.log_slider import LogSpinBox
from mtl_gui.ui.pages.run_panel import RunPanel
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click
from tests.ui.plots.hand_made_runs import run_until


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> RunPanel:
    panel = RunPanel(LiveWeights(), theme)
    qtbot.addWidget(panel)
    panel.resize(1000, 100)
    panel.show()
    return panel


class Time:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


def test_that_time_left_is_told_while_it_runs_and_not_in_a_pause(
    panel: RunPanel, digits_experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Time()
    monkeypatch.setattr(run_panel, "time", clock)
    for step in (0, 100, 200):
        panel.show_state("running", run_until(digits_experiment, step))
        clock.now += 10.0
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert "35 s left" in texts  # 360 steps at ten a second, to five seconds
    panel.show_state("paused", run_until(digits_experiment, 200))
    assert not any("left" in label.text() for label in panel.findChildren(QLabel))


def test_that_another_pace_forgets_the_speed(
    panel: RunPanel, digits_experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Time()
    monkeypatch.setattr(run_panel, "time", clock)

    def run_to(step: int) -> list[str]:
        clock.now += 2.0
        panel.show_state("running", run_until(digits_experiment, step))
        return [label.text() for label in panel.findChildren(QLabel) if "left" in label.text()]

    for step in (100, 200, 300):
        told = run_to(step)
    assert told == ["a few seconds left"]
    panel.begin()
    for step in (310, 320):
        told = run_to(step)
    assert told == ["50 s left"]  # 240 steps at five a second, to five seconds


def test_that_the_way_to_the_comparison_is_shown_when_a_run_has_ended(
    qtbot: QtBot, panel: RunPanel, digits_experiment: Experiment
) -> None:
    way = child(panel, QPushButton, "to_compare")
    record = run_until(digits_experiment, 30, is_over=True)
    panel.show_state("running", record)
    assert not way.isVisible()
    panel.show_state("finished", record)
    with qtbot.waitSignal(panel.requested) as asked:
        click(way)
    assert asked.args == ["view.compare"]


def test_that_a_run_which_was_stopped_can_be_continued_from_the_panel(
    qtbot: QtBot, panel: RunPanel, digits_experiment: Experiment
) -> None:
    go_on = child(panel, QPushButton, "go_on")
    panel.show_state("finished", run_until(digits_experiment, 30, is_over=True))
    assert not go_on.isVisible()
    stopped = run_until(digits_experiment, 30)
    for state in ("running", "paused", "stopping"):
        panel.show_state(state, stopped)
        assert not go_on.isVisible()
    panel.show_state("stopped", stopped)
    with qtbot.waitSignal(panel.requested) as asked:
        click(go_on)
    assert asked.args == ["run.continue"]


def test_that_the_learning_rate_can_be_moved_only_while_training(
    qtbot: QtBot, panel: RunPanel, digits_experiment: Experiment
) -> None:
    rate = child(panel, LogSpinBox, "live_learning_rate")
    record = run_until(digits_experiment, 30)
    for state, is_enabled in (("idle", False), ("running", True), ("paused", True), ("stopped", False)):
        panel.show_state(state, record)  # type: ignore[arg-type]
        assert rate.isEnabled() is is_enabled
    with qtbot.assertNotEmitted(panel.learning_rate_changed):
        panel.set_learning_rate(0.02)
    assert rate.value() == pytest.approx(0.02)


def test_that_an_empty_panel_shows_no_progress(panel: RunPanel) -> None:
    panel.show_state("idle", None)
    assert child(panel, QProgressBar, "training_progress").value() == 0
    assert panel.sentence == ""
