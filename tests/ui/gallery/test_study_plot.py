import numpy as np
import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from mtl_gui.events import FloatArray
from mtl_gui.study.study_pictures import StudyLine, StudyPanel
from mtl_gui.ui.gallery.study_frame import lay_out_lines, lay_out_rows
from mtl_gui.ui.gallery.study_painter import arm_color
from mtl_gui.ui.gallery.study_plot import StudyPlot
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press
from tests.ui.plots.pictures import count, picture_of

pytestmark = pytest.mark.usefixtures("qapp")

_NAMES = ("multi-task", "single-task", "best of 2")
_NAN = np.array([np.nan, np.nan, np.nan])


def _line(arm: int, mean: list[float], half: float | None = 2.0) -> StudyLine:
    values = np.array(mean)
    low, high = (values - half, values + half) if half else (_NAN[: len(mean)], _NAN[: len(mean)])
    return StudyLine(arm, values, low, high, tuple([4 if half else 2] * len(mean)))


def _panel(*lines: StudyLine, x: tuple[float, ...] = (20, 100, 1000), is_log: bool = True) -> StudyPanel:
    return StudyPanel("digit", "", np.array(x), is_log, "%", lines)


def _shown(qtbot: QtBot, theme: Theme, panel: StudyPanel) -> StudyPlot:
    plot = StudyPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(500, 320)
    plot.show_panel(panel, _NAMES, "Test metric", "labels")
    plot.show()
    return plot


def test_that_points_stand_at_equal_ratios_on_a_logarithmic_axis() -> None:
    panel = _panel(_line(0, [1, 2, 3]), x=(1, 10, 100))
    frame = lay_out_lines(panel, QSizeF(500, 300), QFontMetricsF(QFont()))
    across: FloatArray = frame.across(panel.x)
    assert across[1] - across[0] == pytest.approx(across[2] - across[1])
    assert [text for _, text in frame.x_ticks] == ["1", "10", "100"]
    assert frame.nearest(panel, float(across[2]) - 3) == 2
    even = lay_out_lines(
        _panel(_line(0, [1, 2, 3]), x=(0, 1, 2), is_log=False), QSizeF(500, 300), QFontMetricsF(QFont())
    )
    assert np.diff(even.across(np.array([0.0, 1.0, 2.0])), 2) == pytest.approx([0])


def test_that_intervals_fit_between_the_ends_of_the_axis() -> None:
    panel = _panel(_line(0, [50, 60, 70], 15), _line(1, [40, 50, 60], 5))
    frame = lay_out_lines(panel, QSizeF(500, 300), QFontMetricsF(QFont()))
    assert frame.y.low <= 35
    assert frame.y.high >= 85


def test_that_shares_of_starts_stand_between_nothing_and_all() -> None:
    panel = _panel(_line(0, [80.0], 10), _line(1, [50.0], 10), x=(0.0,), is_log=False)
    frame = lay_out_rows(panel, _NAMES[:2], QSizeF(500, 300), QFontMetricsF(QFont()))
    assert (frame.x.low, frame.x.high) == (0, 100)
    outside = _panel(_line(0, [80.0], 30), x=(0.0,), is_log=False)
    assert lay_out_rows(outside, _NAMES[:1], QSizeF(500, 300), QFontMetricsF(QFont())).x.high > 100


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_every_arm_is_drawn_in_its_colour(qtbot: QtBot, theme: Theme, scheme: str) -> None:
    theme.use("dark" if scheme == "dark" else "light")
    lines = [_line(arm, [60 - 10 * arm, 70 - 10 * arm, 90 - 10 * arm]) for arm in range(3)]
    picture = picture_of(_shown(qtbot, theme, _panel(*lines)))
    for arm in range(3):
        assert count(picture, arm_color(theme, arm)) > 60
    without = picture_of(_shown(qtbot, theme, _panel(*lines[:2])))
    assert count(without, arm_color(theme, 2)) == 0


def test_that_arms_without_an_interval_are_drawn_too(qtbot: QtBot, theme: Theme) -> None:
    whole = _panel(_line(0, [80.0]), _line(1, [50.0], None), x=(0.0,), is_log=False)
    picture = picture_of(_shown(qtbot, theme, whole))
    assert count(picture, arm_color(theme, 0)) > 60
    assert count(picture, arm_color(theme, 1)) > 30


def test_that_the_arrow_keys_read_every_point(qtbot: QtBot, theme: Theme) -> None:
    plot = _shown(qtbot, theme, _panel(_line(0, [50, 60, 70]), _line(1, [40, 50, 60])))
    said: list[str] = []
    plot.said_reading.connect(said.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        press(plot, key)
    assert [told.split(":")[0] for told in said] == [
        "labels 20",
        "labels 100",
        "labels 1000",
        "labels 100",
        "labels 20",
    ]
    assert "multi-task: 60.0 [58.0, 62.0], n = 4; single-task: 50.0 [48.0, 52.0]" in said[1]
    assert plot.accessibleDescription() == said[-1]
    assert plot.accessibleName() == "Test metric: digit (%)"


def test_that_an_interval_without_width_is_told_without_needless_digits(qtbot: QtBot, theme: Theme) -> None:
    line = StudyLine(0, np.array([100.0]), np.array([100.0]), np.array([100.0]), (40,))
    plot = _shown(qtbot, theme, _panel(line, x=(0.0,), is_log=False))
    assert "multi-task: 100 [100, 100], n = 40" in plot.reading()


def test_that_return_asks_for_the_numbers(qtbot: QtBot, theme: Theme) -> None:
    plot = _shown(qtbot, theme, _panel(_line(0, [50, 60, 70])))
    with qtbot.waitSignal(plot.data_wanted, timeout=1000):
        press(plot, Qt.Key.Key_Return)


def test_that_an_empty_plot_says_that_nothing_is_measured(qtbot: QtBot, theme: Theme) -> None:
    plot = StudyPlot(theme)
    qtbot.addWidget(plot)
    assert plot.accessibleDescription() == "Nothing is measured yet."
    press(plot, Qt.Key.Key_Right)
    assert plot.reading() == ""
