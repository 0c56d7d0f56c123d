"""Larger type than the window's, for the last row of a lecture hall; the window's stays."""

from PySide6.QtGui import QFont

__all__ = ["large_type"]

_LARGE = 1.6
_SIZES = {"title": 1.7, "heading": 1.15}


def large_type(font: QFont, *, is_large: bool) -> tuple[QFont, str]:
    """The font of pictures, and the style sheet of the labels around them."""
    larger = QFont(font)
    if not is_large:
        return larger, ""
    points = font.pointSizeF() * _LARGE
    larger.setPointSizeF(points)
    rules = [f"QLabel {{ font-size: {points:.1f}pt; }}"]
    rules += [f"QLabel#{name} {{ font-size: {points * size:.1f}pt; }}" for name, size in _SIZES.items()]
    return larger, "\n".join(rules)
