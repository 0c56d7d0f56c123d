"""Linear tasks that look at the same few directions."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import regression
from mtl_gui.events import FloatArray
from mtl_gui.spec import SharedSubspace
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load", "task_weights"]

TITLE = translatable("data", "Shared subspace")
SUMMARY = translatable("data", "Generated linear tasks that all need the same few directions of the inputs.")

_ROWS, _SUBSPACE, _READOUT, _NOISE = range(4)


def load(data: SharedSubspace) -> Dataset:
    """Draws the rows: yₜ = ⟨wₜ, x⟩ + noise · e with x ~ N(0, I) and e ~ N(0, 1)."""
    rows = stream(data.seed, _ROWS).standard_normal((data.num_rows, data.num_features))
    noise = np.stack(
        [stream(data.seed, _NOISE, task).standard_normal(data.num_rows) for task in range(data.num_tasks)]
    )
    targets = task_weights(data) @ rows.T + data.noise * noise
    text = translatable("data", "A generated linear regression.")
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=rows.astype(np.float32),
        input_names=tuple(f"x{number + 1}" for number in range(data.num_features)),
        columns=tuple(
            regression(f"task_{number + 1}", text, values) for number, values in enumerate(targets)
        ),
    )


def task_weights(data: SharedSubspace) -> FloatArray:
    """The true weights wₜ = U vₜ / |vₜ|, [T, features]: U has orthonormal columns, vₜ ~ N(0, I).

    Every task has variance 1 without noise. Another number of tasks leaves the first ones as they are.
    """
    drawn = stream(data.seed, _SUBSPACE).standard_normal((data.num_features, data.dimension))
    basis = np.linalg.qr(drawn)[0]
    readouts = np.stack(
        [stream(data.seed, _READOUT, task).standard_normal(data.dimension) for task in range(data.num_tasks)]
    )
    weights: FloatArray = (readouts / np.linalg.norm(readouts, axis=1, keepdims=True)) @ basis.T
    return weights
