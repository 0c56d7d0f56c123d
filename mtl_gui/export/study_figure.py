"""The pictures of a study for reports and papers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

from mtl_gui.export.figure_style import new_figure, paper_style
from mtl_gui.export.report_words import panel_words, picture_words, varied_words
from mtl_gui.spec import Study
from mtl_gui.study.study_pictures import StudyLine, StudyPanel, StudyPicture
from mtl_gui.study.study_words import Say, arm_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, FigureBase

__all__ = ["draw_study", "figure_height", "study_figure"]

_STYLES: tuple[tuple[str, Literal["-", "--", "-.", ":"], Literal["o", "s", "^", "D"]], ...] = (
    ("#0072b2", "-", "o"),
    ("#b34a00", "--", "s"),
    ("#00694b", "-.", "^"),
    ("#8e3a9d", ":", "D"),
)
"""Arms are told apart by colour, dash and marker; all colours reach 4.5 to 1 on white."""


@paper_style()
def study_figure(study: Study, picture: StudyPicture, say: Say = str) -> "Figure":
    """Draws a panel per task, and per form of corruption, two side by side."""
    figure = new_figure(7.2 if len(picture.panels) > 1 else 5.4, figure_height(study, picture))
    draw_study(figure, study, picture, say)
    return figure


def figure_height(study: Study, picture: StudyPicture) -> float:
    """How high a picture should be, in inches."""
    rows = -(-len(picture.panels) // 2) if len(picture.panels) > 1 else 1
    return rows * (0.42 * len(study.arms) + 1.2 if picture.panels[0].is_whole else 2.5) + 0.7


def draw_study(figure: "FigureBase", study: Study, picture: StudyPicture, say: Say) -> None:
    """Draws the panels into a figure, or into a part of one."""
    columns = min(len(picture.panels), 2)
    grid = figure.subplots(-(-len(picture.panels) // columns), columns, squeeze=False)
    names = [say(arm_title(arm)) for arm in study.arms]
    for place, axes in enumerate(grid.flat):
        if place >= len(picture.panels):
            axes.set_axis_off()
            continue
        panel = picture.panels[place]
        axes.set_title(panel_words(panel, say), loc="left")
        if panel.is_whole:
            _draw_rows(axes, panel, names)
        else:
            _draw_lines(axes, panel, names)
            axes.set_xlabel(varied_words(study, picture.name, say))
    figure.suptitle(picture_words(picture, say), x=0.01, ha="left", fontsize=11)
    if not picture.panels[0].is_whole:
        handles, labels = grid.flat[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower left", ncols=2)


def _style(line: StudyLine) -> tuple[str, str, str]:
    return _STYLES[line.arm % len(_STYLES)]


def _draw_lines(axes: "Axes", panel: StudyPanel, names: Sequence[str]) -> None:
    for line in panel.lines:
        color, dash, marker = _style(line)
        axes.fill_between(panel.x, line.low, line.high, color=color, alpha=0.16, linewidth=0)
        axes.plot(
            panel.x,
            line.mean,
            color=color,
            linestyle=dash,
            marker=marker,
            markersize=4,
            label=f"{names[line.arm]} (n = {max(line.counts, default=0)})",
        )
    if panel.is_log:
        axes.set_xscale("log")
        axes.set_xticks(panel.x, [f"{value:g}" for value in panel.x], rotation=30 * (len(panel.x) > 6))
        axes.minorticks_off()


def _draw_rows(axes: "Axes", panel: StudyPanel, names: Sequence[str]) -> None:
    for line in panel.lines:
        color, _, marker = _style(line)
        mean, low, high = float(line.mean[0]), float(line.low[0]), float(line.high[0])
        if np.isfinite(low):
            axes.plot([low, high], [line.arm, line.arm], color=color, marker="|", markersize=7)
        axes.plot([mean], [line.arm], color=color, marker=marker, markersize=6, linestyle="none")
    told = [f"{names[line.arm]} (n = {line.counts[0]})" for line in panel.lines]
    axes.set_yticks(range(len(panel.lines)), told)
    axes.set_ylim(len(panel.lines) - 0.5, -0.5)
