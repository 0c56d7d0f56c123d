from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from mtl_gui.events import CHOSEN, TourMeasured
from mtl_gui.export.tour_figure import draw_tour, tour_figure
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence

FIRST = np.array([1.0, 4.0, 1.0, 1.0, 5.0])
"""Up by 3 and down again on the first leg; below its chord on the second."""
SECOND = np.array([2.0, 2.0, 2.0, 8.0, 4.0])
"""Flat on the first leg; 5 above its chord, from 2 to 4, on the second."""


def tour() -> TourMeasured:
    """From a task's network by the chosen one to another run's, three points a leg."""
    return TourMeasured(
        tasks=("digit", "parity"),
        stops=("digit", CHOSEN, "/runs/other"),
        positions=np.linspace(0, 2, 5),
        losses=np.stack([FIRST, SECOND], axis=1),
        distances=np.array([1.0, 2.0]),
        heights=np.array([[3.0, 0.0], [0.0, 5.0]]),
        caption=Sentence("Straight lines."),
    )


def panels(figure: Figure) -> list[Axes]:
    return [axes for axes in figure.axes if axes.get_title(loc="left")]


def barriers_in(axes: Axes) -> list[tuple[float, float, float]]:
    """Where barriers are drawn, from where to where."""
    lines = [np.asarray(line.get_xydata()) for line in axes.lines if line.get_linestyle() == ":"]
    return [(float(line[0, 0]), float(line[0, 1]), float(line[1, 1])) for line in lines]


def test_that_there_is_a_panel_per_task_and_one_for_all_together() -> None:
    figure = tour_figure(tour())
    assert [axes.get_title(loc="left") for axes in panels(figure)] == [
        "digit: loss",
        "parity: loss",
        "all tasks: sum of the losses",
    ]
    weighted = panels(tour_figure(tour(), {"digit": 0.5}))[2]
    assert weighted.get_title(loc="left") == "all tasks: weighted sum of the losses"
    np.testing.assert_allclose(np.asarray(weighted.lines[0].get_ydata()), 0.5 * FIRST + SECOND)


def test_that_losses_and_the_lines_between_those_of_the_networks_are_drawn() -> None:
    loss, chord = panels(tour_figure(tour()))[0].lines[:2]
    np.testing.assert_array_equal(loss.get_xydata(), np.stack([[0, 0.5, 1, 1.5, 2], FIRST], axis=1))
    np.testing.assert_array_equal(np.asarray(chord.get_ydata()), [1, 1, 1, 3, 5])


def test_that_a_barrier_is_drawn_at_its_top_with_its_height_and_none_where_there_is_none() -> None:
    first, second, together = panels(tour_figure(tour()))
    assert barriers_in(first) == [(0.5, 1.0, 4.0)]
    assert barriers_in(second) == [(1.5, 3.0, 8.0)]
    assert barriers_in(together) == [(0.5, 3.0, 6.0), (1.5, 6.0, 9.0)]
    assert [[text.get_text() for text in axes.texts] for axes in panels(tour_figure(tour()))] == [
        ["3"],
        ["5"],
        ["3", "3"],
    ]


def test_that_the_networks_are_named_below_their_places() -> None:
    axes = panels(tour_figure(tour()))[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["digit", "chosen", "other"]
    assert axes.get_xticks().tolist() == [0, 1, 2]


def test_that_losses_which_are_missing_or_infinite_leave_gaps(tmp_path: Path) -> None:
    measured = tour()
    measured.losses[1, 0], measured.losses[4, 1] = np.nan, np.inf
    measured.heights[0, 0], measured.heights[1, 1] = np.nan, np.nan
    draw_tour(measured, tmp_path / "tour.png")
    assert barriers_in(panels(tour_figure(measured))[0]) == []


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_that_a_tour_is_drawn_in_every_format(ending: str, start: bytes, tmp_path: Path) -> None:
    draw_tour(tour(), tmp_path / f"tour.{ending}")
    assert (tmp_path / f"tour.{ending}").read_bytes().startswith(start)


def test_that_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="png, svg, pdf"):
        draw_tour(tour(), tmp_path / "tour.doc")
