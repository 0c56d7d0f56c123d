"""Figures for papers: learning curves and landscapes as PNG, SVG or PDF."""

from mtl_gui.export.curves_figure import draw_curves
from mtl_gui.export.figure_style import FORMATS
from mtl_gui.export.landscape_figure import draw_landscape

__all__ = ["FORMATS", "draw_curves", "draw_landscape"]
