"""Two handwritten digits in one picture."""

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import classification
from mtl_gui.spec import OverlaidDigits
from mtl_gui.texts import translatable

__all__ = ["DIGIT_NAMES", "SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Two overlaid digits")
SUMMARY = translatable("data", "898 pictures of two digits each; left and right have little in common.")

DIGIT_NAMES = tuple(str(number) for number in range(10))

_SIDE = 8
_SOURCE = (
    "Made from E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, "
    "UCI Machine Learning Repository, 1998; the copy in scikit-learn"
)


def load(data: OverlaidDigits) -> Dataset:
    """Lays digits side by side, the darker pixel winning where they overlap.

    Every digit of the source is in one picture at most, so that none is known from training when it is seen
    in the test.
    """
    from sklearn.datasets import load_digits

    pixels, digits = load_digits(return_X_y=True)
    order = stream(data.seed).permutation(len(digits))
    half = len(digits) // 2
    left, right = order[:half], order[half : 2 * half]
    pictures = pixels.astype(np.float32).reshape(-1, _SIDE, _SIDE)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC BY 4.0",
        inputs=_overlaid(pictures[left], pictures[right], data.overlap)[:, None],
        input_names=(),
        columns=(
            classification(
                "left", translatable("data", "Which digit is on the left."), digits[left], DIGIT_NAMES
            ),
            classification(
                "right", translatable("data", "Which digit is on the right."), digits[right], DIGIT_NAMES
            ),
        ),
    )


def _overlaid(
    left: npt.NDArray[np.float32], right: npt.NDArray[np.float32], overlap: int
) -> npt.NDArray[np.float32]:
    """Pictures [N, 8, 8] side by side as [N, 8, 16 - overlap]."""
    canvas = np.zeros((len(left), _SIDE, 2 * _SIDE - overlap), dtype=np.float32)
    canvas[:, :, :_SIDE] = left
    part = canvas[:, :, _SIDE - overlap :]
    np.maximum(part, right, out=part)
    return canvas
