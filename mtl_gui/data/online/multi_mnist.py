"""Two pictures of 28 x 28 pixels in one of the same size."""

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.online.mnist import COLLECTIONS, Collection, pictures_of
from mtl_gui.data.task_columns import classification
from mtl_gui.spec import MultiMnist
from mtl_gui.texts import translatable

__all__ = ["LICENCE", "SOURCE", "SUMMARY", "TITLE", "collections_of", "load", "overlaid"]

Bytes = npt.NDArray[np.uint8]

TITLE = translatable("data", "Multi-MNIST")
SUMMARY = translatable("data", "Two digits or articles of clothing laid over each other; what is each?")

LICENCE = "CC BY-SA 3.0 (MNIST), MIT (Fashion-MNIST)"

_SIDE, _CANVAS, _OFFSET = 28, 36, 6
SOURCE = (
    "overlaid as in O. Sener and V. Koltun, Multi-Task Learning as Multi-Objective Optimization, NeurIPS 2018"
)


def collections_of(data: MultiMnist) -> tuple[Collection, ...]:
    """The pictures it is made of, each once."""
    return tuple(COLLECTIONS[name] for name in dict.fromkeys((data.top_left, data.bottom_right)))


def load(data: MultiMnist) -> Dataset:
    """Overlays pictures of the fetched files.

    The original pairs every picture with a random other one; here no picture comes twice, so that none of
    the training part is in the test.

    Raises:
        Refused: When the files were not fetched, or are damaged.
    """
    loaded = {collection.name: pictures_of(collection) for collection in collections_of(data)}
    orders = {
        name: stream(data.seed, position).permutation(len(labels))
        for position, (name, (_, labels)) in enumerate(sorted(loaded.items()))
    }
    num_rows = min(data.num_rows, *(len(order) // 2 for order in orders.values()))
    chosen = (orders[data.top_left][:num_rows], orders[data.bottom_right][-num_rows:])
    (left, left_labels), (right, right_labels) = loaded[data.top_left], loaded[data.bottom_right]
    where = (
        translatable("data", "What is at the top left."),
        translatable("data", "What is at the bottom right."),
    )
    classes = COLLECTIONS[data.top_left].classes, COLLECTIONS[data.bottom_right].classes
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source="; ".join((SOURCE, *(collection.source for collection in collections_of(data)))),
        licence="; ".join(collection.licence for collection in collections_of(data)),
        inputs=overlaid(left[chosen[0]], right[chosen[1]])[:, None].astype(np.float32),
        input_names=(),
        columns=(
            classification("top_left", where[0], left_labels[chosen[0]], classes[0]),
            classification("bottom_right", where[1], right_labels[chosen[1]], classes[1]),
        ),
    )


def overlaid(top_left: Bytes, bottom_right: Bytes) -> Bytes:
    """Pictures [N, 28, 28] over each other on 36 x 36 pixels, brought back to 28 x 28.

    The first stands at (0, 0), the second at (6, 6); where both are, the brighter pixel counts. The nearest
    pixel of the canvas is taken: output pixel i shows canvas pixel ⌊(i + ½) · 36/28⌋.

    Source: Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization", NeurIPS 2018, section 5.1
    and its code.
    """
    canvas = np.zeros((len(top_left), _CANVAS, _CANVAS), dtype=np.uint8)
    canvas[:, :_SIDE, :_SIDE] = top_left
    part = canvas[:, _OFFSET : _OFFSET + _SIDE, _OFFSET : _OFFSET + _SIDE]
    np.maximum(part, bottom_right, out=part)
    nearest = ((np.arange(_SIDE) + 0.5) * _CANVAS / _SIDE).astype(np.int64)
    resized: Bytes = canvas[:, nearest][:, :, nearest]
    return resized
