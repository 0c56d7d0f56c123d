"""Maps of basins on paper: per method, where each start ends."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.export.figure_style import new_figure, paper_style, save_figure
from mtl_gui.export.wording import phrase
from mtl_gui.runs.basin_places import BasinPlaces, basin_places
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.method_titles import method_title
from mtl_gui.texts import Sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["basins_figure", "draw_basins", "place_style"]

_PANEL = 4.0, 3.6
_MAX_COLUMNS = 3
_PLACES = (
    ("#0072b2", "o"),
    ("#d55e00", "s"),
    ("#009e73", "^"),
    ("#cc79a7", "D"),
    ("#e69f00", "v"),
    ("#56b4e9", "P"),
    ("#7a5195", "p"),
    ("#8a6d3b", "h"),
)
"""Colours of Okabe and Ito, and two more, each with a marker, so that neither is needed alone."""
_ELSEWHERE = "#6b7280", "x"
_NOWHERE = "#111827", "_"


def draw_basins(record: BasinsRecord, path: Path, say: Callable[[Sentence], str] = str) -> None:
    """Writes the maps as PNG, SVG or PDF; see `basins_figure`.

    Raises:
        Refused: When the file cannot be written.
    """
    save_figure(basins_figure(record, say), path)


@paper_style()
def basins_figure(record: BasinsRecord, say: Callable[[Sentence], str] = str) -> "Figure":
    """Draws a map per method: at each start the colour and marker of its end, and the ends' numbers.

    Args:
        record: Methods that have not arrived end nowhere.
        say: Puts the labels into the reader's language.
    """
    places = basin_places(record)
    methods = record.request.methods
    num_columns = min(len(methods), _MAX_COLUMNS)
    num_rows = -(-len(methods) // num_columns)
    figure = new_figure(_PANEL[0] * num_columns, (_PANEL[1] + 0.1 * len(places.centres)) * num_rows)
    panels = figure.subplots(num_rows, num_columns, squeeze=False).ravel()
    for number, axes in enumerate(panels):
        if number < len(methods):
            axes.set_title(say(method_title(methods[number], record.tasks)), loc="left")
            _draw_map(axes, record, places, number, say)
        else:
            axes.set_axis_off()
    text = translatable(
        "export", "Every marker is a start; its colour and shape say where it ends. Numbers are the ends."
    )
    figure.supxlabel(say(phrase(text)), fontsize=8)
    return figure


def place_style(place: int, num_places: int) -> tuple[str, str]:
    """The colour and marker of a place; `num_places` is elsewhere, one more is nowhere."""
    if place < num_places:
        return _PLACES[place]
    return _ELSEWHERE if place == num_places else _NOWHERE


def _draw_map(
    axes: "Axes",
    record: BasinsRecord,
    places: BasinPlaces,
    method: int,
    say: Callable[[Sentence], str],
) -> None:
    centres, shares = places.centres, places.shares[method]
    size = float(np.clip(3000 / len(record.starts), 4, 60))
    for place in range(len(centres) + 2):
        color, marker = place_style(place, len(centres))
        starts = record.starts[places.labels[method] == place]
        if len(starts):
            text = say(_legend_text(places, place, shares[place]))
            axes.scatter(
                starts[:, 0], starts[:, 1], s=size, c=color, marker=marker, linewidths=0.8, label=text
            )
    request = record.request
    for place, (x, y) in enumerate(centres):
        is_inside = request.x_low <= x <= request.x_high and request.y_low <= y <= request.y_high
        if shares[place] and is_inside:
            frame = {"boxstyle": "circle,pad=0.25", "facecolor": "white", "edgecolor": _PLACES[place][0]}
            axes.text(x, y, str(place + 1), ha="center", va="center", fontsize=8, bbox=frame, zorder=4)
    axes.set_xlabel(say(phrase(translatable("export", "first parameter"))))
    axes.set_ylabel(say(phrase(translatable("export", "second parameter"))))
    axes.legend(loc="upper left", bbox_to_anchor=(0.0, -0.18), ncols=2, fontsize=7, handletextpad=0.3)


def _legend_text(places: BasinPlaces, place: int, share: float) -> Sentence:
    num_places = len(places.centres)
    if place == num_places:
        return phrase(translatable("export", "elsewhere: {share:.1%}"), share=share)
    if place > num_places:
        return phrase(translatable("export", "no end: {share:.1%}"), share=share)
    x, y = places.centres[place]
    text = translatable("export", "{number} around ({x:z.2f}, {y:z.2f}): {share:.1%}")
    return phrase(text, number=place + 1, x=x, y=y, share=share)
