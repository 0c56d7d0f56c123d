import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtl_gui.runs.parallel import ParallelAxis, ParallelRuns
from mtl_gui.ui.plots.parallel_plot import ParallelPlot
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press
from tests.ui.plots.pictures import count, picture_of

RATE = ParallelAxis("set:rate", np.array([0.0, 0.5, 1.0]), (), 0.001, 0.1, is_log=True)
KIND = ParallelAxis("set:kind", np.array([0.0, 1.0, 0.0]), ("equal", "mgda"), 0.0, 1.0, is_log=False)
LOSS = ParallelAxis("last:digit", np.array([1.0, 0.0, np.nan]), (), -2.0, 2.0, is_log=False)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> ParallelPlot:
    plot = ParallelPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    plot.show_runs(
        ParallelRuns(("a", "b", "c"), (RATE, KIND, LOSS)), ("rate", "kind", "digit"), ("One", "Two", "Three")
    )
    plot.show()
    return plot


def test_that_a_run_is_read_in_words_with_its_values(plot: ParallelPlot) -> None:
    assert plot.reading(1) == "Two: rate 0.01, kind mgda, digit −2"
    assert plot.reading(2) == "Three: rate 0.1, kind equal, digit –"


def test_that_arrow_keys_go_from_run_to_run_and_stop_at_the_ends(qtbot: QtBot, plot: ParallelPlot) -> None:
    seen: list[str] = []
    plot.current_changed.connect(seen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(plot, key)
    assert seen == ["a", "b", "c", "c", "b"]


def test_that_a_click_takes_the_nearest_line_and_none_far_away(qtbot: QtBot, plot: ParallelPlot) -> None:
    seen: list[str] = []
    plot.current_changed.connect(seen.append)
    line = plot.fontMetrics().height()
    left, top, bottom = round(4 * line), round(2.8 * line), plot.height() - round(1.8 * line)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(left, top))
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(left, bottom))
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(left, (3 * top + bottom) // 4))
    assert seen == ["c", "a"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_lines_and_the_current_run_are_painted_in_both_palettes(
    plot: ParallelPlot, theme: Theme, scheme: str
) -> None:
    theme.use(scheme)  # type: ignore[arg-type]
    before = count(picture_of(plot), theme.color("worse"))
    plot.set_current("b")
    picture = picture_of(plot)
    assert before == 0
    assert count(picture, theme.color("worse")) > 50
    assert count(picture, theme.color("plot_axis")) > 50


def test_that_the_run_stands_out_still_after_others_came(plot: ParallelPlot, theme: Theme) -> None:
    plot.set_current("b")
    places = ParallelAxis("set:rate", np.array([0.0, 1.0]), (), 1.0, 2.0, is_log=False)
    plot.show_runs(ParallelRuns(("b", "d"), (places, places)), ("x", "y"), ("Two", "Four"))
    assert count(picture_of(plot), theme.color("worse")) > 50
    plot.show_runs(ParallelRuns(("d",), (places, places)), ("x", "y"), ("Four",))


def test_that_without_runs_there_is_nothing_to_go_to(qtbot: QtBot, theme: Theme) -> None:
    plot = ParallelPlot(theme)
    qtbot.addWidget(plot)
    seen: list[str] = []
    plot.current_changed.connect(seen.append)
    press(plot, Qt.Key.Key_Down)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton)
    assert seen == []


def test_that_lines_are_coloured_along_the_gain_or_else_the_last_axis(
    plot: ParallelPlot, theme: Theme
) -> None:
    assert plot.coloured_axis == 2
    ends = [plot.color_at(place) for place in (0.0, 1.0)]
    assert ends == [theme.task_color(0), theme.task_color(1)]
    assert plot.color_at(float("nan")) == theme.color("muted")
    gain = ParallelAxis("gain", np.array([0.0, 1.0]), (), -1.0, 1.0, is_log=False)
    rate = ParallelAxis("set:rate", np.array([0.0, 1.0]), (), 1.0, 2.0, is_log=False)
    plot.show_runs(ParallelRuns(("b", "d"), (gain, rate)), ("x", "y"), ("Two", "Four"))
    assert plot.coloured_axis == 0
    picture = picture_of(plot).astype(int)
    red, blue = picture >> 16 & 255, picture & 255
    assert (red - blue > 60).sum() > 50
    assert (blue - red > 60).sum() > 50
    plot.show_runs(ParallelRuns((), ()), (), ())
    assert plot.coloured_axis == -1
