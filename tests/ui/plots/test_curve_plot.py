from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPolygonF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, ControlApplied, FloatArray, SetLearningRate
from mtl_gui.spec import Experiment
from mtl_gui.study.bands import Band, band_over_seeds
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curves import Curve, CurveContent
from mtl_gui.ui.plots.polygons import polygon
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press
from tests.ui.plots.hand_made_runs import run_until
from tests.ui.plots.pictures import count, picture_of


@pytest.fixture
def source(digits_experiment: Experiment) -> CurveSource:
    record = run_until(digits_experiment, 200)
    record.append(ControlApplied(CHOSEN, 100, SetLearningRate(0.01)))
    return CurveSource(record)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, source: CurveSource) -> CurvePlot:
    plot = CurvePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(320, 200)
    plot.show_content(source.of_task(source.tasks[0], "loss", View()))
    plot.show()
    return plot


def test_that_both_arms_bands_and_changes_are_painted(plot: CurvePlot, theme: Theme) -> None:
    image = picture_of(plot)
    for color in (theme.task_color(0), theme.color("baseline"), theme.color("caution")):
        assert count(image, color) > 10


def test_that_the_line_runs_through_its_values(qtbot: QtBot, plot: CurvePlot, theme: Theme) -> None:
    image, frame = picture_of(plot), plot._frame
    assert frame is not None
    curve = plot.content.curves[0]
    for step in (50, 150):
        place = int(np.flatnonzero(curve.steps == step)[0])
        x = frame.across(curve.steps[place : place + 1])[0]
        y = frame.up(curve.band.mean[place : place + 1])[0]
        seen = [QColor.fromRgb(int(image[round(y) + shift, round(x)])) for shift in (-1, 0, 1)]
        wanted = theme.task_color(0)
        assert min(abs(color.hue() - wanted.hue()) for color in seen) < 12


def test_that_a_plot_without_values_is_an_empty_frame(qtbot: QtBot, theme: Theme) -> None:
    plot = CurvePlot(theme)
    qtbot.addWidget(plot)
    plot.show_content(CurveContent("Loss", "digit", (), 100))
    plot.resize(320, 200)
    image = picture_of(plot)
    assert count(image, theme.color("plot_ground")) > 30_000
    assert count(image, theme.color("plot_grid")) > 100


def test_that_the_other_palette_is_followed_at_once(plot: CurvePlot, theme: Theme) -> None:
    theme.use("dark")
    image = picture_of(plot)
    assert count(image, theme.color("plot_ground")) > 20_000
    assert count(image, theme.task_color(0)) > 10


@pytest.mark.parametrize(("num_seeds", "has_ends"), [(2, True), (3, False)])
def test_that_seeds_are_drawn_one_by_one_only_below_three(
    qtbot: QtBot, theme: Theme, num_seeds: int, *, has_ends: bool
) -> None:
    rows = np.array([[0.0, 0.0], [1.0, 1.0], [0.5, 0.5]])[:num_seeds]
    plot = CurvePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(320, 200)
    curve = Curve("chosen", 0, np.array([0, 100]), rows, band_over_seeds(rows))
    plot.show_content(CurveContent("Loss", "digit", [curve], 100))
    frame = plot._frame
    assert frame is not None
    middle = picture_of(plot)[:, round(frame.across(np.array([50]))[0])]
    heights = [round(height) for height in frame.up(rows[:2, 0])]
    pixels = [middle[height - 1 : height + 2].tolist() for height in heights]
    strengths = [max(_strength(theme, QColor(pixel)) for pixel in found) for found in pixels]
    assert [strength > 0.4 for strength in strengths] == [has_ends, has_ends]


def _strength(theme: Theme, color: QColor) -> float:
    """How much of the first task's colour lies over the ground: a band has 0.2, a seed's line 0.55."""
    ground, full = _rgb(theme.color("plot_ground")), _rgb(theme.task_color(0))
    return float((ground - _rgb(color)) @ (ground - full) / ((ground - full) @ (ground - full)))


def _rgb(color: QColor) -> FloatArray:
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float64)


def test_that_the_plot_says_what_it_shows(plot: CurvePlot) -> None:
    assert plot.accessibleName() == "Loss: cross-entropy, digit"
    told = plot.accessibleDescription()
    assert told.startswith("digit: Loss: cross-entropy ")
    assert "(chosen, falling)" in told
    assert "(single-task, falling)" in told
    assert told.endswith("at step 200")


def test_that_arrow_keys_read_the_curve_from_its_end(qtbot: QtBot, plot: CurvePlot) -> None:
    with qtbot.waitSignal(plot.cursor_said) as said:
        press(plot, Qt.Key.Key_Left)
    assert plot.cursor_step == 190
    assert said.args is not None
    assert "at step 190" in said.args[0]
    press(plot, Qt.Key.Key_Home)
    assert plot.cursor_step == 0
    press(plot, Qt.Key.Key_Left)
    assert plot.cursor_step == 0
    press(plot, Qt.Key.Key_End)
    assert plot.cursor_step == 200
    press(plot, Qt.Key.Key_Escape)
    assert plot.cursor_step is None


def test_that_the_pointer_reads_the_nearest_measured_step(qtbot: QtBot, plot: CurvePlot) -> None:
    frame = plot._frame
    assert frame is not None
    x = round(frame.across(np.array([118]))[0])
    with qtbot.waitSignal(plot.cursor_moved) as moved:
        QTest.mouseMove(plot, QPoint(x, 120))
    assert moved.args == [120.0]


def test_that_setting_the_cursor_tells_nobody(qtbot: QtBot, plot: CurvePlot) -> None:
    with qtbot.assertNotEmitted(plot.cursor_moved):
        plot.set_cursor(50.0)
    assert plot.cursor_step == 50.0


def test_that_the_cursor_is_painted_where_it_reads(plot: CurvePlot, theme: Theme) -> None:
    before = count(picture_of(plot), theme.color("plot_axis"))
    plot.set_cursor(100.0)
    assert count(picture_of(plot), theme.color("plot_axis")) > before + 20


@pytest.mark.parametrize("gesture", ["return", "double click"])
def test_that_the_numbers_are_one_gesture_away(qtbot: QtBot, plot: CurvePlot, gesture: str) -> None:
    with qtbot.waitSignal(plot.data_wanted):
        if gesture == "return":
            press(plot, Qt.Key.Key_Return)
        else:
            QTest.mouseDClick(plot, Qt.MouseButton.LeftButton)


def test_that_title_and_axes_are_painted_only_when_they_change(
    plot: CurvePlot, digits_experiment: Experiment
) -> None:
    before = plot._ground.cacheKey()
    plot.show_content(plot.content)
    assert plot._ground.cacheKey() == before
    other = CurveSource(run_until(digits_experiment, 200))
    plot.show_content(other.of_task(other.tasks[0], "metric", View()))
    assert plot._ground.cacheKey() != before


def test_that_a_line_of_a_hundred_thousand_steps_is_drawn_with_few_points(
    plot: CurvePlot, monkeypatch: pytest.MonkeyPatch, digits_experiment: Experiment
) -> None:
    values = np.random.default_rng(0).normal(size=(3, 100_000))
    curve = Curve("chosen", 0, np.arange(100_000), values, band_over_seeds(values))
    sizes: list[int] = []

    def counted(x: FloatArray, y: FloatArray) -> QPolygonF:
        sizes.append(len(x))
        return polygon(x, y)

    monkeypatch.setattr("mtl_gui.ui.plots.curve_painter.polygon", counted)
    plot.show_content(CurveContent("Loss", "digit", [curve], 100_000))
    assert sizes == [pytest.approx(1200, abs=10), pytest.approx(600, abs=5)]
    assert plot.content.curves[0].values.shape == (3, 100_000)


def _content(experiment: Experiment, step: int) -> CurveContent:
    source = CurveSource(run_until(experiment, step, every=2))
    return source.of_task(source.tasks[0], "loss", View(has_batches=True))


def test_that_lines_that_grow_are_added_to_their_picture(
    plot: CurvePlot, theme: Theme, digits_experiment: Experiment, qtbot: QtBot
) -> None:
    plot.show_content(_content(digits_experiment, 200))
    before = plot._picture.cacheKey()
    plot.show_content(_content(digits_experiment, 208))
    assert plot._picture.cacheKey() == before
    at_once = CurvePlot(theme)
    qtbot.addWidget(at_once)
    at_once.resize(plot.size())
    at_once.show_content(_content(digits_experiment, 208))
    frame = plot._frame
    assert frame is not None
    rows = slice(round(frame.plot.top()), round(frame.plot.bottom()))  # neither has the same focus
    is_other = (picture_of(plot) != picture_of(at_once))[rows, 4:-4]
    first, last = frame.across(np.array([200, 208]))
    assert is_other.mean() < 0.001
    assert not is_other[:, : round(first) - 8].any()
    assert not is_other[:, round(last) :].any()


def _grown(content: CurveContent, **changes: object) -> CurveContent:
    """Its first line with one point more; `value` is that of all seeds there, `step` where it is."""
    first, *others = content.curves
    value, step = changes.get("value", first.values[:, -1:]), changes.get("step", first.steps[-1] + 1)
    values = np.hstack([first.values, np.broadcast_to(np.asarray(value), (len(first.values), 1))])
    steps = np.append(first.steps, [step])
    longer = replace(first, steps=steps, values=values, band=band_over_seeds(values))
    return replace(content, curves=[longer, *others])


@pytest.mark.parametrize(
    ("changes", "stays"),
    [({}, True), ({"value": 90.0}, False), ({"step": 400}, False), ({"value": np.nan}, True)],
)
def test_that_a_picture_stays_while_what_is_added_is_short_and_inside(
    plot: CurvePlot, changes: dict[str, object], *, stays: bool
) -> None:
    before = plot._picture.cacheKey()
    plot.show_content(_grown(plot.content, **changes))
    assert (plot._picture.cacheKey() == before) == stays


def test_that_a_run_which_went_back_is_painted_anew(plot: CurvePlot) -> None:
    first, *others = plot.content.curves
    before = plot._picture.cacheKey()
    cut = Curve(first.name, first.task, first.steps[:-1], first.values[:, :-1], _cut(first.band))
    plot.show_content(replace(plot.content, curves=[cut, *others]))
    assert plot._picture.cacheKey() != before


def _cut(band: Band) -> Band:
    return Band(band.mean[:-1], band.low[:-1], band.high[:-1])


def test_that_lines_running_on_are_taken_up_by_the_next_content(
    plot: CurvePlot, digits_experiment: Experiment
) -> None:
    plot.show_content(_content(digits_experiment, 200))
    longer = run_until(digits_experiment, 203)
    source = CurveSource(longer)
    plot.run_on(source.step_lines(source.tasks[0], View(has_batches=True)))
    assert len(plot._running) == 2
    plot.show_content(_content(digits_experiment, 203))
    assert plot._running == []


def test_that_a_line_with_a_gap_runs_on_in_pieces(plot: CurvePlot, digits_experiment: Experiment) -> None:
    plot.show_content(_content(digits_experiment, 200))
    source = CurveSource(run_until(digits_experiment, 206))
    lines = source.step_lines(source.tasks[0], View(has_batches=True))
    means = lines[0].means.copy()
    means[203] = np.nan
    plot.run_on([replace(lines[0], means=means), lines[1]])
    assert [points.size() for _, points in plot._running] == [4, 2, 7]


def _long_content() -> CurveContent:
    steps = np.arange(1, 60_001)
    values = np.sin(steps / 9000.0)[np.newaxis]
    return CurveContent("Loss", "digit", [Curve("chosen", 0, steps, values, band_over_seeds(values))], 60_000)


def test_that_long_curves_of_another_size_are_left_to_the_owner_who_draws_them(
    plot: CurvePlot, theme: Theme, qtbot: QtBot
) -> None:
    plot.show_content(_long_content())
    plot.leave_redrawing()
    before = picture_of(plot).shape
    with qtbot.waitSignal(plot.outdated):
        plot.resize(500, 300)
    stretched = picture_of(plot)
    assert stretched.shape != before
    assert count(stretched, theme.task_color(0)) > 10
    plot.show_content(_long_content())
    assert plot._shown.deviceIndependentSize().toSize() == plot.size()


def test_that_short_curves_of_another_size_are_drawn_at_once(plot: CurvePlot, qtbot: QtBot) -> None:
    plot.leave_redrawing()
    with qtbot.assertNotEmitted(plot.outdated):
        plot.resize(500, 300)
    assert plot._shown.deviceIndependentSize().toSize() == plot.size()
