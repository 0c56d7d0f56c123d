"""Losses on straight lines from network to network on paper, with their barriers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.events import CHOSEN, FloatArray, TourMeasured
from mtl_gui.export.figure_style import ARMS, new_figure, paper_style, save_figure
from mtl_gui.export.wording import phrase, wrapped
from mtl_gui.runs.together import joint_tour_heights, task_weights
from mtl_gui.texts import Sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

__all__ = ["draw_tour", "tour_figure"]

_PANEL = 4.6, 2.9
_MAX_COLUMNS = 3
_CHARACTERS_PER_INCH = 14
_LOSS, _CHORD, _BARRIER = "#0072b2", "#4b5563", "#b34a00"


@dataclass(frozen=True, slots=True)
class _Curve:
    """What a panel shows: losses [S], and the barriers [K - 1] of the legs."""

    title: Sentence
    losses: FloatArray
    heights: FloatArray


def draw_tour(
    tour: TourMeasured,
    path: Path,
    weights: Mapping[str, float] | None = None,
    say: Callable[[Sentence], str] = str,
) -> None:
    """Writes the curves as PNG, SVG or PDF; see `tour_figure`.

    Raises:
        Refused: When the file cannot be written.
    """
    save_figure(tour_figure(tour, weights, say), path)


@paper_style()
def tour_figure(
    tour: TourMeasured,
    weights: Mapping[str, float] | None = None,
    say: Callable[[Sentence], str] = str,
) -> "Figure":
    """Draws the loss of every task and of all together, the lines between the ends, and the barriers.

    Args:
        tour: What was measured.
        weights: Weight per task in the panel of all together; a task not named has weight 1.
        say: Puts the labels into the reader's language.
    """
    curves = _curves(tour, weights or {})
    num_columns = min(len(curves), _MAX_COLUMNS)
    num_rows = -(-len(curves) // num_columns)
    figure = new_figure(_PANEL[0] * num_columns, _PANEL[1] * num_rows + 1.0)
    panels = figure.subplots(num_rows, num_columns, squeeze=False).ravel()
    for axes, curve in zip(panels, curves, strict=False):
        axes.set_title(say(curve.title), loc="left")
        _draw_curve(axes, tour, curve, say)
    for axes in panels[len(curves) :]:
        axes.set_axis_off()
    figure.legend(handles=_legend(say), loc="outside upper left", ncols=3)
    width = int(_CHARACTERS_PER_INCH * _PANEL[0] * num_columns)
    figure.supxlabel(wrapped(say(tour.caption), width), fontsize=8)
    return figure


def _curves(tour: TourMeasured, weights: Mapping[str, float]) -> list[_Curve]:
    title = translatable("export", "{task}: loss")
    curves = [
        _Curve(phrase(title, task=task), tour.losses[:, column], tour.heights[:, column])
        for column, task in enumerate(tour.tasks)
    ]
    if len(curves) > 1:
        factors = task_weights(tour.tasks, weights)
        title = translatable("export", "all tasks: weighted sum of the losses")
        if (factors == 1).all():
            title = translatable("export", "all tasks: sum of the losses")
        curves.append(_Curve(phrase(title), tour.losses @ factors, joint_tour_heights(tour, weights)))
    return curves


def _draw_curve(axes: "Axes", tour: TourMeasured, curve: _Curve, say: Callable[[Sentence], str]) -> None:
    from matplotlib.patheffects import Normal, Stroke

    num_legs = len(curve.heights)
    steps = (len(curve.losses) - 1) // num_legs
    stops = np.arange(num_legs + 1)
    with np.errstate(invalid="ignore"):
        chord = np.interp(tour.positions, stops, curve.losses[::steps])
        above = curve.losses - chord
    axes.plot(tour.positions, curve.losses, color=_LOSS)
    axes.plot(tour.positions, chord, "--", color=_CHORD, linewidth=1)
    for leg, height in enumerate(curve.heights.tolist()):
        if np.isfinite(height) and height > 0:
            top = leg * steps + int(np.nanargmax(above[leg * steps : (leg + 1) * steps + 1]))
            place, ends = tour.positions[top], [chord[top], curve.losses[top]]
            axes.plot([place, place], ends, ":", color=_BARRIER, marker="_", linewidth=1.4)
            axes.annotate(
                f"{height:.3g}",
                (place, ends[1]),
                (0, 4),
                textcoords="offset points",
                ha="center",
                color=_BARRIER,
                path_effects=[Stroke(linewidth=3, foreground="white"), Normal()],
            )
    axes.set_xticks(stops, [_stop(name, say) for name in tour.stops])
    axes.margins(x=0.08, y=0.15)


def _legend(say: Callable[[Sentence], str]) -> list["Line2D"]:
    from matplotlib.lines import Line2D

    loss = say(phrase(translatable("export", "loss")))
    chord = say(phrase(translatable("export", "line between the networks' losses")))
    barrier = say(phrase(translatable("export", "barrier")))
    return [
        Line2D([], [], color=_LOSS, label=loss),
        Line2D([], [], color=_CHORD, linestyle="--", linewidth=1, label=chord),
        Line2D([], [], color=_BARRIER, linestyle=":", marker="_", linewidth=1.4, label=barrier),
    ]


def _stop(name: str, say: Callable[[Sentence], str]) -> str:
    return say(phrase(ARMS[CHOSEN].name)) if name == CHOSEN else Path(name).name
