"""The pictures of studies about no claim for reports: heat maps, groups, and intervals row by row."""

from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.spec.sharing import group_letter
from mtl_gui.study.other_pictures import GroupsPicture, HeatMap, OtherPicture, RowsPicture
from mtl_gui.study.other_words import MATRIX_TITLES
from mtl_gui.study.study_words import Say, phrase
from mtl_gui.texts import Sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import FigureBase

__all__ = ["draw_other", "other_height", "other_title"]

_GROUPS = ("#9ec9ea", "#f3c193", "#a6d9bd", "#d9b8e0", "#f0e19a", "#c3c9d2", "#f1b3b3", "#b9e3e6")
"""Light grounds on which a black letter is read; the letter tells the group too."""
_INK, _UNCLEAR, _BETTER = "#1b1f26", "#57606e", "#0072b2"


def other_height(picture: OtherPicture) -> float:
    """How high a picture should be, in inches."""
    match picture:
        case HeatMap():
            return 0.32 * len(picture.tasks) + 1.5
        case GroupsPicture():
            return 0.32 * len(picture.rows) + 1.1
        case RowsPicture():
            return 0.24 * len(picture.names) + 1.2


def other_title(picture: OtherPicture) -> Sentence:
    """What a picture shows."""
    match picture:
        case HeatMap():
            return phrase(MATRIX_TITLES[picture.matrix.name])
        case GroupsPicture():
            return phrase(translatable("study", "Groups of tasks: the same letter shares one network"))
        case RowsPicture():
            return picture.title


def draw_other(figure: "FigureBase", picture: OtherPicture, say: Say) -> None:
    """Draws a picture into a figure, or into a part of one."""
    axes = figure.subplots()
    match picture:
        case HeatMap():
            _draw_map(axes, picture)
        case GroupsPicture():
            _draw_groups(axes, picture, say)
        case RowsPicture():
            _draw_rows(axes, picture, say)
    figure.suptitle(say(other_title(picture)), x=0.01, ha="left", fontsize=10)


def _draw_map(axes: "Axes", picture: HeatMap) -> None:
    num = len(picture.tasks)
    decimals = int(np.clip(1 - np.floor(np.log10(picture.largest)), 0, 4))
    values = np.full((num, num), np.nan)
    for row, cells in enumerate(picture.matrix.values):
        for column, cell in enumerate(cells):
            if cell is not None:
                values[row, column] = cell.mean
                is_dark = abs(cell.mean) > 0.7 * picture.largest
                axes.text(
                    column,
                    row,
                    f"{cell.mean:+.{decimals}f}".replace("-", "−"),
                    ha="center",
                    va="center",
                    fontsize=8,
                    color="#ffffff" if is_dark else _INK,
                )
            elif row != column:
                axes.text(column, row, "–", ha="center", va="center", color=_UNCLEAR)
    axes.imshow(values, cmap="PuOr", vmin=-picture.largest, vmax=picture.largest, aspect="auto")
    axes.set_xticks(range(num), picture.tasks, rotation=30 * (num > 8))
    axes.set_yticks(range(num), picture.tasks)
    axes.grid(visible=False)


def _draw_groups(axes: "Axes", picture: GroupsPicture, say: Say) -> None:
    for row, (_, places) in enumerate(picture.rows):
        for column, place in enumerate(places):
            color = _GROUPS[place % len(_GROUPS)]
            axes.barh(row, 0.94, left=column - 0.47, height=0.8, color=color)
            axes.text(column, row, group_letter(place), ha="center", va="center", fontsize=9, color=_INK)
    axes.set_xlim(-0.5, len(picture.tasks) - 0.5)
    axes.set_ylim(len(picture.rows) - 0.5, -0.5)
    axes.set_xticks(range(len(picture.tasks)), picture.tasks, rotation=30 * (len(picture.tasks) > 8))
    axes.set_yticks(range(len(picture.rows)), [say(name) for name, _ in picture.rows])
    axes.grid(visible=False)


def _draw_rows(axes: "Axes", picture: RowsPicture, say: Say) -> None:
    """An interval that leaves out 0 is drawn full, another one hollow."""
    for line in picture.panel.lines:
        mean, low, high = float(line.mean[0]), float(line.low[0]), float(line.high[0])
        is_clear = low > 0 or high < 0
        color = _BETTER if is_clear else _UNCLEAR
        if np.isfinite(low):
            axes.plot([low, high], [line.arm, line.arm], color=color, marker="|", markersize=6)
        face = color if is_clear else "#ffffff"
        axes.plot([mean], [line.arm], color=color, marker="o", markersize=5, markerfacecolor=face)
    axes.axvline(0.0, color=_INK, linewidth=0.8, linestyle="--")
    told = [
        f"{name if isinstance(name, str) else say(name)} (n = {line.counts[0]})"
        for name, line in zip(picture.names, picture.panel.lines, strict=True)
    ]
    axes.set_yticks(range(len(told)), told)
    axes.set_ylim(len(told) - 0.5, -0.5)
    axes.set_xlabel(picture.panel.unit)
