"""A loss surface in words, for those who do not see its shades."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from mtl_gui.events import FloatArray
from mtl_gui.ui.translation import number

__all__ = ["surface_sentence"]


def surface_sentence(x: FloatArray, y: FloatArray, losses: FloatArray) -> str:
    """Lowest and highest loss and where they are, half of the points, and what is not known.

    Args:
        x: Columns' coordinates [nx].
        y: Rows' coordinates [ny].
        losses: [ny, nx]; those that are not finite are counted, and else left out.
    """
    is_known = np.isfinite(losses)
    if not is_known.any():
        return QCoreApplication.translate("SurfaceText", "Nothing is measured yet.")
    text = QCoreApplication.translate(
        "SurfaceText",
        "Lowest loss {low} at {low_x}, {low_y}; highest {high} at {high_x}, {high_y}; half of the points lie "
        "below {middle}.",
    )
    low = np.unravel_index(np.argmin(np.where(is_known, losses, np.inf)), losses.shape)
    high = np.unravel_index(np.argmax(np.where(is_known, losses, -np.inf)), losses.shape)
    told = text.format(
        low=number(losses[low]),
        low_x=number(x[low[1]]),
        low_y=number(y[low[0]]),
        high=number(losses[high]),
        high_x=number(x[high[1]]),
        high_y=number(y[high[0]]),
        middle=number(float(np.median(losses[is_known]))),
    )
    if is_known.all():
        return told
    gaps = QCoreApplication.translate("SurfaceText", "{share} % of the points have no loss.")
    return f"{told} {gaps.format(share=number(100 * float(np.mean(~is_known)), 2))}"
