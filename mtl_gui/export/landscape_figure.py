"""A slice of the loss landscape on paper: a panel per task and one for all together, with training paths."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

import numpy as np

from mtl_gui.events import CHOSEN, FloatArray, PathMeasured
from mtl_gui.export.figure_style import ARMS, legend_line, new_figure, paper_style, save_figure
from mtl_gui.export.wording import phrase, wrapped
from mtl_gui.problems import Refused
from mtl_gui.runs.heights import HeightScale, own_scale
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import CoordinatePlane
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import FuncNorm
    from matplotlib.figure import Figure

__all__ = ["Panel", "draw_landscape", "landscape_figure", "landscape_panels"]

_PANEL = 4.0, 3.4
_MAX_COLUMNS = 3
_CHARACTERS_PER_INCH = 14  # of the caption


def draw_landscape(
    record: LandscapeRecord,
    path: Path,
    joint: Mapping[str, float] | JointLoss | None = None,
    say: Callable[[Sentence], str] = str,
) -> None:
    """Writes the surfaces and the training paths as PNG, SVG or PDF; see `landscape_figure`.

    Raises:
        Refused: When nothing has been measured yet, or the file cannot be written.
    """
    if record.losses is None:
        raise Refused(
            sentence(translatable("problems", "The figure {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "No point of the landscape has been measured yet.")),
            sentence(translatable("problems", "Measure the landscape first.")),
        )
    save_figure(landscape_figure(record, joint, say), path)


@paper_style()
def landscape_figure(
    record: LandscapeRecord,
    joint: Mapping[str, float] | JointLoss | None = None,
    say: Callable[[Sentence], str] = str,
) -> "Figure":
    """Draws heat maps with contour lines, and the training paths on them.

    Shades and lines are even in log₁₀(L − lowest L), so that valleys and slopes are seen together.

    Args:
        record: A landscape of which at least some points are measured.
        joint: Weight per task in the panel of all together, where a task not named has weight 1; or another
            kind of joint loss, with a weight for every task.
        say: Puts the labels into the reader's language.
    """
    figure, panels = landscape_panels(record, joint, say)
    for panel in panels:
        _draw_paths(panel.axes, panel.paths)
    return figure


@dataclass(frozen=True, slots=True)
class Panel:
    """A surface that is drawn, and the training paths that belong on it."""

    axes: "Axes"
    paths: list[PathMeasured]


def landscape_panels(
    record: LandscapeRecord,
    joint: Mapping[str, float] | JointLoss | None = None,
    say: Callable[[Sentence], str] = str,
) -> tuple["Figure", list[Panel]]:
    """The figure still without its paths. The arguments are those of `landscape_figure`."""
    surfaces = _surfaces(record, joint, say)
    num_columns = min(len(surfaces), _MAX_COLUMNS)
    num_rows = -(-len(surfaces) // num_columns)
    figure = new_figure(_PANEL[0] * num_columns, _PANEL[1] * num_rows + 0.8)
    places = figure.subplots(num_rows, num_columns, squeeze=False).ravel()
    panels = []
    for axes, surface in zip(places, surfaces, strict=False):
        _draw_surface(figure, axes, surface)
        _name_axes(axes, record, say)
        panels.append(Panel(axes, [taken for taken in record.paths if surface.holds(taken)]))
    for axes in places[len(surfaces) :]:
        axes.set_axis_off()
    _add_legend(figure, record, say)
    if record.started is not None:
        width = int(_CHARACTERS_PER_INCH * _PANEL[0] * num_columns)
        figure.supxlabel(wrapped(say(record.started.caption), width), fontsize=8)
    return figure, panels


@dataclass(frozen=True, slots=True)
class _Surface:
    """What one panel shows: losses [ny, nx] of a task, or of all together when `task` is None."""

    title: str
    task: str | None
    x: FloatArray
    y: FloatArray
    losses: FloatArray

    def holds(self, taken: PathMeasured) -> bool:
        """A single-task network's path belongs on its own task's panel, and on that of all together."""
        return self.task is None or taken.arm == CHOSEN or taken.name == self.task


def _surfaces(
    record: LandscapeRecord,
    joint: Mapping[str, float] | JointLoss | None,
    say: Callable[[Sentence], str],
) -> list[_Surface]:
    started = record.started
    assert started is not None
    x, y, losses = record.drawn()
    surfaces = [
        _Surface(
            say(phrase(translatable("export", "{task}: loss"), task=task)),
            task,
            x,
            y,
            heights,
        )
        for task, heights in zip(started.tasks, losses, strict=True)
    ]
    if len(surfaces) > 1:
        chosen = joint if isinstance(joint, JointLoss) else _weighted(started.tasks, joint or {})
        together = chosen.beside(np.moveaxis(losses, 0, -1))[..., -1]
        surfaces.append(_Surface(say(phrase(_title(chosen))), None, x, y, together))
    return surfaces


def _weighted(tasks: Sequence[str], weights: Mapping[str, float]) -> JointLoss:
    return JointLoss("sum", tuple(weights.get(task, 1.0) for task in tasks))


def _title(joint: JointLoss) -> str:
    match joint.kind:
        case "sum" if set(joint.weights) == {1.0}:
            return translatable("export", "all tasks: sum of the losses")
        case "sum":
            return translatable("export", "all tasks: weighted sum of the losses")
        case "chebyshev":
            return translatable("export", "all tasks: the worst task (Chebyshev)")
        case "geometric":
            return translatable("export", "all tasks: geometric mean of the losses")
        case "uncertainty":
            return translatable("export", "all tasks: uncertainty weighting of the losses")
        case unreachable:
            assert_never(unreachable)


def _draw_surface(figure: "Figure", axes: "Axes", surface: _Surface) -> None:
    scale = own_scale(surface.losses)
    known = np.ma.masked_invalid(surface.losses)
    has_relief = known.count() > 0 and bool(known.min() < known.max())
    shades = axes.pcolormesh(
        surface.x,
        surface.y,
        known,
        norm=_norm_of(scale) if has_relief else None,
        cmap="viridis",
        shading="nearest",
        rasterized=True,
    )
    bar = figure.colorbar(shades, ax=axes, pad=0.02)
    axes.set_title(surface.title, loc="left")
    axes.grid(visible=False)
    if has_relief:
        ticks = [scale.lowest, *scale.levels()[3::4]]
        bar.set_ticks(ticks, labels=[f"{value:.3g}" for value in ticks], minor=False)
        _draw_lines(axes, surface, known, scale)


def _draw_lines(
    axes: "Axes", surface: _Surface, known: "np.ma.MaskedArray[Any, Any]", scale: HeightScale
) -> None:
    levels = scale.levels()
    axes.contour(
        surface.x,
        surface.y,
        known,
        levels=levels,
        colors="white",
        linestyles="solid",
        linewidths=0.6,
        alpha=0.8,
    )
    row, column = np.unravel_index(known.argmin(), known.shape)
    lowest = surface.x[column], surface.y[row]
    axes.plot(*lowest, "*", color="white", markeredgecolor="black", markersize=11, zorder=4)


def _norm_of(scale: HeightScale) -> "FuncNorm":
    from matplotlib.colors import FuncNorm

    def losses_at(shades: FloatArray) -> FloatArray:
        return scale.lowest + 10.0 ** np.asarray(shades) - scale.offset

    return FuncNorm((scale.shade, losses_at), vmin=scale.lowest, vmax=scale.highest)


def _draw_paths(axes: "Axes", paths: list[PathMeasured]) -> None:
    from matplotlib.patheffects import Normal, Stroke

    outline = [Stroke(linewidth=3.2, foreground="white"), Normal()]
    for taken in paths:
        style = ARMS[taken.arm]
        x, y = taken.points.T
        axes.plot(x, y, style.dash, color=style.color, linewidth=1.8, path_effects=outline, zorder=3)
        axes.plot(x[:1], y[:1], style.marker, color="white", markeredgecolor=style.color, zorder=3)
        axes.plot(x[-1:], y[-1:], style.marker, color=style.color, markeredgecolor="white", zorder=3)


def _name_axes(axes: "Axes", record: LandscapeRecord, say: Callable[[Sentence], str]) -> None:
    explained = None if record.started is None else record.started.explained
    along_x = phrase(translatable("export", "first direction"))
    along_y = phrase(translatable("export", "second direction"))
    if isinstance(record.request.plane, CoordinatePlane):
        along_x = phrase(translatable("export", "first parameter"))
        along_y = phrase(translatable("export", "second parameter"))
    elif explained is not None:
        share_x = translatable("export", "first direction ({share:.0%} of the path's variance)")
        share_y = translatable("export", "second direction ({share:.0%})")
        along_x, along_y = phrase(share_x, share=explained[0]), phrase(share_y, share=explained[1])
    axes.set_xlabel(say(along_x))
    axes.set_ylabel(say(along_y))


def _add_legend(figure: "Figure", record: LandscapeRecord, say: Callable[[Sentence], str]) -> None:
    from matplotlib.lines import Line2D

    handles = []
    for arm, style in ARMS.items():
        residuals = [taken.residuals for taken in record.paths if taken.arm == arm]
        if residuals:
            told = {"arm": say(phrase(style.name)), "share": max(map(np.nanmax, residuals))}
            text = phrase(translatable("export", "path of {arm}, at most {share:.0%} off the plane"), **told)
            if isinstance(record.request.plane, CoordinatePlane):
                text = phrase(translatable("export", "path of {arm}"), **told)
            handles.append(legend_line(style, say(text)))
    lowest = phrase(translatable("export", "lowest point of the panel"))
    handles.append(
        Line2D([], [], label=say(lowest), color="white", linestyle="", marker="*", markeredgecolor="black")
    )
    figure.legend(handles=handles, loc="outside upper left", ncols=3)
