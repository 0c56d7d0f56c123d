import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from mtl_gui.study.bands import band_over_seeds
from mtl_gui.ui.plots.curve_frame import CurveFrame, lay_out
from mtl_gui.ui.plots.curves import Curve, CurveContent, Mark

pytestmark = pytest.mark.usefixtures("qapp")


def frame(content: CurveContent, width: float = 300, height: float = 160) -> CurveFrame:
    return lay_out(content, QSizeF(width, height), QFontMetricsF(QFont()))


def content(rows: list[list[float]], *, is_log: bool = False, marks: tuple[Mark, ...] = ()) -> CurveContent:
    values = np.array(rows)
    curve = Curve("chosen", 0, 100 * np.arange(values.shape[1]), values, band_over_seeds(values))
    return CurveContent("Loss", "digit", [curve], 200, marks=marks, is_log=is_log)


@pytest.mark.parametrize("size", [(165, 135), (300, 160), (1200, 700)])
def test_that_all_parts_lie_inside_and_none_on_another(size: tuple[float, float]) -> None:
    laid_out = frame(content([[1.0, 2.0, 3.0]] * 3, marks=(Mark(50, "rate 0.1"),)), *size)
    parts = [laid_out.title, laid_out.read_out, laid_out.marks, laid_out.plot]
    assert all(laid_out.whole.contains(part) for part in parts)
    bottoms = [part.bottom() for part in parts[:-1]]
    assert all(bottom <= part.top() for bottom, part in zip(bottoms, parts[1:], strict=True))


def test_that_changes_by_hand_get_a_row_of_their_own() -> None:
    without, having = frame(content([[1.0, 2.0]])), frame(content([[1.0, 2.0]], marks=(Mark(1, "×"),)))
    assert having.plot.top() > without.plot.top() + 10


def test_that_the_whole_interval_has_room() -> None:
    rows = [[0.0, 5.0], [1.0, 5.0], [8.0, 5.0]]
    band = band_over_seeds(np.array(rows))
    laid_out = frame(content(rows))
    assert laid_out.y.low <= band.low[0]
    assert laid_out.y.high >= band.high[0]


def test_that_below_three_seeds_every_seed_has_room() -> None:
    laid_out = frame(content([[0.0, 1.0], [10.0, 1.0]]))
    assert laid_out.y.low <= 0
    assert laid_out.y.high >= 10


def test_that_an_axis_is_logarithmic_only_where_the_means_are_positive() -> None:
    assert frame(content([[1.0, 10.0]], is_log=True)).y.is_log
    assert not frame(content([[-1.0, 10.0]], is_log=True)).y.is_log


def test_that_larger_values_stand_higher_and_later_steps_further_right() -> None:
    laid_out = frame(content([[1.0, 2.0, 3.0]]))
    assert (np.diff(laid_out.up(np.array([1.0, 2.0, 3.0]))) < 0).all()
    assert (np.diff(laid_out.across(np.array([0, 100, 200]))) > 0).all()
    assert laid_out.step_at(float(laid_out.across(np.array([100]))[0])) == pytest.approx(100)


def test_that_epochs_are_numbered_instead_of_steps() -> None:
    rows = np.array([[1.0, 2.0]])
    curve = Curve("chosen", 0, np.array([0, 90]), rows, band_over_seeds(rows))
    laid_out = frame(CurveContent("Loss", "digit", [curve], 90, steps_per_epoch=9))
    assert laid_out.x.high == pytest.approx(10)
    assert laid_out.step_at(laid_out.plot.right()) == pytest.approx(90)


def test_that_axes_of_plots_with_short_numbers_stand_one_below_the_other() -> None:
    assert frame(content([[0.0, 2.0]])).plot.left() == frame(content([[0.0, 0.5]])).plot.left()


@pytest.mark.parametrize("last_step", [1, 2, 3, 540])
def test_that_steps_are_numbered_in_whole_numbers(last_step: int) -> None:
    laid_out = frame(CurveContent("Loss", "digit", (), last_step), width=1200)
    texts = [text for _, text in laid_out.x_ticks]
    assert texts[0] == "0"
    assert all(text.isdecimal() for text in texts)
    assert len(set(texts)) == len(texts)
