"""A slice of the loss landscape on paper: a panel per task and one for all together, with training paths."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.events import CHOSEN, FloatArray, LandscapeStarted, PathMeasured
from mtl_gui.export.figure_style import ARMS, legend_line, new_figure, paper_style, save_figure
from mtl_gui.export.wording import phrase
from mtl_gui.problems import Refused
from mtl_gui.runs.combination import combined
from mtl_gui.runs.heights import HeightScale, own_scale
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import FuncNorm
    from matplotlib.figure import Figure

__all__ = ["draw_landscape"]

_PANEL = 4.0, 3.4
_MAX_COLUMNS = 3


def draw_landscape(
    record: LandscapeRecord,
    path: Path,
    weights: Mapping[str, float] | None = None,
    say: Callable[[Sentence], str] = str,
) -> None:
    """Draws heat maps with contour lines and the training paths, and writes PNG, SVG or PDF.

    Shades and lines are even in log₁₀(L − lowest L), so that valleys and slopes are seen together.

    Args:
        record: A landscape of which at least some points are measured.
        path: Where to; its ending chooses the format.
        weights: Weight per task in the panel of all together; a task not named has weight 1.
        say: Puts the labels into the reader's language.

    Raises:
        Refused: When nothing has been measured yet, or the file cannot be written.
    """
    if record.started is None or record.losses is None:
        raise Refused(
            sentence(translatable("problems", "The figure {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "No point of the landscape has been measured yet.")),
            sentence(translatable("problems", "Measure the landscape first.")),
        )
    surfaces = _surfaces(record.started, record.losses, weights or {}, say)
    num_columns = min(len(surfaces), _MAX_COLUMNS)
    num_rows = -(-len(surfaces) // num_columns)
    with paper_style():
        figure = new_figure(_PANEL[0] * num_columns, _PANEL[1] * num_rows + 0.8)
        panels = figure.subplots(num_rows, num_columns, squeeze=False).ravel()
        for axes, (title, task, losses) in zip(panels, surfaces, strict=False):
            _draw_surface(figure, axes, record.started, losses)
            _draw_paths(axes, [taken for taken in record.paths if _belongs(taken, task)])
            axes.set_title(title, loc="left")
            _name_axes(axes, record.started, say)
        for axes in panels[len(surfaces) :]:
            axes.set_axis_off()
        _add_legend(figure, record, say)
        figure.supxlabel(say(record.started.caption), fontsize=8, wrap=True)
        save_figure(figure, path)


def _surfaces(
    started: LandscapeStarted,
    losses: FloatArray,
    weights: Mapping[str, float],
    say: Callable[[Sentence], str],
) -> list[tuple[str, str | None, FloatArray]]:
    """Title, task (None for all together) and losses [ny, nx] of every panel."""
    surfaces: list[tuple[str, str | None, FloatArray]] = [
        (task, task, losses[position]) for position, task in enumerate(started.tasks)
    ]
    if len(surfaces) > 1:
        together = combined(losses, [weights.get(task, 1.0) for task in started.tasks])
        title = translatable("export", "all tasks: weighted sum of the losses")
        if all(weights.get(task, 1.0) == 1.0 for task in started.tasks):
            title = translatable("export", "all tasks: sum of the losses")
        surfaces.append((say(phrase(title)), None, together))
    return surfaces


def _draw_surface(figure: "Figure", axes: "Axes", started: LandscapeStarted, losses: FloatArray) -> None:
    scale = own_scale(losses)
    known = np.ma.masked_invalid(losses)
    shades = axes.pcolormesh(
        started.x, started.y, known, norm=_norm_of(scale), cmap="viridis", shading="nearest", rasterized=True
    )
    bar = figure.colorbar(shades, ax=axes, pad=0.02)
    axes.grid(visible=False)
    if known.count() == 0 or known.min() == known.max():
        return
    levels = scale.levels()
    axes.contour(started.x, started.y, known, levels=levels, colors="white", linewidths=0.6, alpha=0.8)
    ticks = [scale.lowest, *levels[3::4]]
    bar.set_ticks(ticks, labels=[f"{value:.3g}" for value in ticks], minor=False)
    row, column = np.unravel_index(known.argmin(), known.shape)
    axes.plot(
        started.x[column],
        started.y[row],
        "*",
        color="white",
        markeredgecolor="black",
        markersize=11,
        zorder=4,
    )


def _norm_of(scale: HeightScale) -> "FuncNorm":
    from matplotlib.colors import FuncNorm

    def losses_at(shades: FloatArray) -> FloatArray:
        return scale.lowest + 10.0 ** np.asarray(shades) - scale.offset

    return FuncNorm((scale.shade, losses_at), vmin=scale.lowest, vmax=scale.highest)


def _belongs(taken: PathMeasured, task: str | None) -> bool:
    """A single-task network's path belongs on its own task's panel, and on that of all together."""
    return task is None or taken.arm == CHOSEN or taken.name == task


def _draw_paths(axes: "Axes", paths: list[PathMeasured]) -> None:
    from matplotlib.patheffects import Normal, Stroke

    outline = [Stroke(linewidth=3.2, foreground="white"), Normal()]
    for taken in paths:
        style = ARMS[taken.arm]
        x, y = taken.points.T
        axes.plot(x, y, style.dash, color=style.color, linewidth=1.8, path_effects=outline, zorder=3)
        axes.plot(x[:1], y[:1], style.marker, color="white", markeredgecolor=style.color, zorder=3)
        axes.plot(x[-1:], y[-1:], style.marker, color=style.color, markeredgecolor="white", zorder=3)


def _name_axes(axes: "Axes", started: LandscapeStarted, say: Callable[[Sentence], str]) -> None:
    if started.explained is None:
        axes.set_xlabel(say(phrase(translatable("export", "first direction"))))
        axes.set_ylabel(say(phrase(translatable("export", "second direction"))))
        return
    first, second = started.explained
    along_x = translatable("export", "first direction ({share:.0%} of the path's variance)")
    along_y = translatable("export", "second direction ({share:.0%})")
    axes.set_xlabel(say(phrase(along_x, share=first)))
    axes.set_ylabel(say(phrase(along_y, share=second)))


def _add_legend(figure: "Figure", record: LandscapeRecord, say: Callable[[Sentence], str]) -> None:
    from matplotlib.lines import Line2D

    handles = []
    for arm, style in ARMS.items():
        residuals = [taken.residuals for taken in record.paths if taken.arm == arm]
        if residuals:
            text = phrase(
                translatable("export", "path of {arm}, at most {share:.0%} off the plane"),
                arm=say(phrase(style.name)),
                share=max(float(np.nanmax(residual)) for residual in residuals),
            )
            handles.append(legend_line(style, say(text)))
    lowest = phrase(translatable("export", "lowest point of the panel"))
    handles.append(
        Line2D([], [], label=say(lowest), color="white", linestyle="", marker="*", markeredgecolor="black")
    )
    figure.legend(handles=handles, loc="outside upper left", ncols=3)
