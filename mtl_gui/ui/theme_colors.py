"""The two palettes. Every colour of the window and its plots comes from here.

Text reaches a contrast of 4.5 to 1 on its ground, lines and signs 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
The colours of every two tasks stay apart for people who see no red, no green or no blue.
"""

from dataclasses import dataclass

__all__ = ["DARK", "LIGHT", "Colors"]


@dataclass(frozen=True, slots=True)
class Colors:
    """One palette: colours by the part they play, as #rrggbb."""

    ground: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    focus: str
    better: str
    worse: str
    caution: str
    baseline: str
    plot_ground: str
    plot_axis: str
    plot_grid: str
    tasks: tuple[str, ...]
    map_stops: tuple[str, ...]
    contour: str
    path: str
    path_outline: str
    probe: str


LIGHT = Colors(
    ground="#f5f6f8",
    surface="#ffffff",
    raised="#ebedf1",
    border="#c3c8d0",
    text="#1b1f26",
    muted="#57606e",
    accent="#0b5cad",
    on_accent="#ffffff",
    selection="#cfe3f8",
    focus="#0b5cad",
    better="#0a6e46",
    worse="#b3261e",
    caution="#8a5a00",
    baseline="#5b6472",
    plot_ground="#ffffff",
    plot_axis="#3c4450",
    plot_grid="#d9dde3",
    tasks=("#0c5078", "#d54a0f", "#297a4d", "#9c39b3", "#674700", "#4293ac", "#b4507a", "#404955"),
    map_stops=("#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725"),
    contour="#ffffff",
    path="#111418",
    path_outline="#ffffff",
    probe="#ff2d2d",
)

DARK = Colors(
    ground="#15171a",
    surface="#1d2024",
    raised="#292d33",
    border="#474e58",
    text="#e8eaee",
    muted="#a6afbc",
    accent="#6cb2ff",
    on_accent="#0b1a2b",
    selection="#24456b",
    focus="#8cc4ff",
    better="#5fd39b",
    worse="#ff8a80",
    caution="#f0c060",
    baseline="#a9b2bf",
    plot_ground="#1d2024",
    plot_axis="#c2c9d3",
    plot_grid="#343a43",
    tasks=("#3c99f8", "#ed9156", "#45c696", "#d5aefd", "#f5ce7d", "#8be1e9", "#cd76a9", "#afb7bd"),
    map_stops=("#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725"),
    contour="#ffffff",
    path="#ffffff",
    path_outline="#101214",
    probe="#ff5a5a",
)
