"""How figures for papers look, and how they are written. Matplotlib draws them without a window."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_bytes
from mtl_gui.texts import sentence, translatable

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

__all__ = [
    "ARMS",
    "FORMATS",
    "ArmStyle",
    "chinese_fonts",
    "legend_line",
    "new_figure",
    "paper_style",
    "save_figure",
]

FORMATS = ("png", "svg", "pdf")
"""The file endings a figure can have."""

_CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)


@dataclass(frozen=True, slots=True)
class ArmStyle:
    """An arm is told apart by colour, dash and marker, so that none of them is needed alone."""

    name: str
    color: str
    dash: Literal["-", "--"]
    marker: Literal["o", "s"]


ARMS: Mapping[Arm, ArmStyle] = {
    CHOSEN: ArmStyle(translatable("export", "chosen"), "#0072b2", "-", "o"),
    SINGLE_TASK: ArmStyle(translatable("export", "single-task"), "#b34a00", "--", "s"),
}
"""Colours of Okabe and Ito, the second darkened to a contrast above 4.5 to 1 on white."""


def chinese_fonts() -> list[str]:
    """The installed fonts that hold Chinese, best first.

    Matplotlib keeps its list of fonts between sessions. One that was installed since is not in it, so where
    none is known the system is asked again.
    """
    return _known_fonts() or _fonts_installed_since()


def _known_fonts() -> list[str]:
    from matplotlib.font_manager import fontManager

    known = set(fontManager.get_font_names())
    return [name for name in _CHINESE_FONTS if name in known]


@lru_cache(maxsize=1)
def _fonts_installed_since() -> list[str]:
    """Looks once a session, since it takes a moment."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    listed = {entry.fname for entry in fontManager.ttflist}
    for path in findSystemFonts():
        if path not in listed:
            with suppress(OSError, RuntimeError, UnicodeDecodeError):  # a font that cannot be read is no font
                fontManager.addfont(path)
    return _known_fonts()


@contextmanager
def paper_style() -> Iterator[None]:
    """Light ground, thin axes, and fonts that hold Chinese where there are any."""
    import matplotlib as mpl

    with mpl.rc_context(
        {
            "font.family": ["DejaVu Sans", *chinese_fonts()],
            "font.size": 9,
            "axes.titlesize": 10,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": "#d9dde3",
            "grid.linewidth": 0.6,
            "lines.linewidth": 1.6,
            "legend.frameon": False,
            "svg.hashsalt": "mtl-gui",
        }
    ):
        yield


def legend_line(style: ArmStyle, text: str) -> "Line2D":
    """An arm's entry in a legend."""
    from matplotlib.lines import Line2D

    return Line2D(
        [], [], label=text, color=style.color, linestyle=style.dash, marker=style.marker, markersize=4
    )


def new_figure(width: float, height: float) -> "Figure":
    """An empty figure of this size in inches whose parts find room by themselves."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def save_figure(figure: "Figure", path: Path, dots_per_inch: int = 150) -> None:
    """Writes a figure; the file's ending chooses the format.

    Raises:
        Refused: When the ending is none of `FORMATS`, or the file cannot be written.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise Refused(
            sentence(translatable("problems", "The figure {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "Figures cannot be written as “{ending}”."), ending=ending),
            sentence(
                translatable("problems", "Give the file one of these endings: {endings}."),
                endings=", ".join(FORMATS),
            ),
        )
    content = io.BytesIO()
    dated = {"png": {}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}[ending]
    with paper_style():
        figure.savefig(content, format=ending, dpi=dots_per_inch, metadata=dated)
    write_bytes(path, content.getvalue())
