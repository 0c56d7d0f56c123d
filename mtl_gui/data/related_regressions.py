"""Generated regressions whose relatedness is chosen."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.events import FloatArray
from mtl_gui.spec import RelatedRegressions
from mtl_gui.texts import translatable

__all__ = ["NUM_HIDDEN", "SUMMARY", "TITLE", "GeneratedTasks", "generate", "load"]

TITLE = translatable("data", "Related regressions")
SUMMARY = translatable("data", "Generated tasks that have as much in common as you choose.")

NUM_HIDDEN = 8
"""Hidden features that all tasks share, and as many that each task has of its own."""

_GAIN = 2.0
_ROWS, _SHARED, _OWN, _READOUT, _NOISE = range(5)


@dataclass(frozen=True, slots=True, eq=False)
class GeneratedTasks:
    """Everything that was drawn.

    Attributes:
        inputs: x, [N, features].
        shared: The hidden features of all tasks, [N, NUM_HIDDEN].
        own: The hidden features of each task, [T, N, NUM_HIDDEN].
        signals: The tasks without noise, [T, N], mean 0 and variance 1.
        targets: The tasks with noise, [T, N].
    """

    inputs: FloatArray
    shared: FloatArray
    own: FloatArray
    signals: FloatArray
    targets: FloatArray


def load(data: RelatedRegressions) -> Dataset:
    """Generates the rows; the noise is part of the targets."""
    generated = generate(data)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=generated.inputs.astype(np.float32),
        input_names=tuple(f"x{number + 1}" for number in range(data.num_features)),
        columns=tuple(
            TaskColumn(
                TaskOffer(
                    f"task_{number + 1}", "regression", translatable("data", "A generated regression.")
                ),
                targets,
            )
            for number, targets in enumerate(generated.targets)
        ),
    )


def generate(data: RelatedRegressions, rows: FloatArray | None = None) -> GeneratedTasks:
    """Draws inputs, functions and noise.

    With x ~ N(0, I), hidden features h_j(x) = tanh(2 a_j . x + b_j), unit vectors a_j, b_j ~ N(0, 1/4):
    the shared features h and the features g_t of task t are drawn independently, and

        s_t = N(sqrt(r) N(v_t . h(x)) + sqrt(1 - r) N(w_t . g_t(x)))
        y_t = s_t + noise * e,   e ~ N(0, 1)

    where r is the relatedness, v_t and w_t ~ N(0, I) are drawn per task and N(.) brings its argument to
    mean 0 and variance 1 over the rows. So r is the share of a task's variance that the shared features
    carry. Rows, shared features and the functions of a task have random streams of their own: another
    relatedness, noise or number of tasks leaves them as they are.

    Args:
        data: Says how.
        rows: Inputs to use instead of drawn ones, [num_rows, num_features].
    """
    if rows is None:
        rows = _stream(data, _ROWS).standard_normal((data.num_rows, data.num_features))
    shared = _hidden(rows, _stream(data, _SHARED))
    tasks = range(data.num_tasks)
    own = np.stack([_hidden(rows, _stream(data, _OWN, task)) for task in tasks])
    signals = np.stack([_signal(data, task, shared, own[task]) for task in tasks])
    noise = np.stack([_stream(data, _NOISE, task).standard_normal(data.num_rows) for task in tasks])
    return GeneratedTasks(rows, shared, own, signals, signals + data.noise * noise)


def _signal(data: RelatedRegressions, task: int, shared: FloatArray, own: FloatArray) -> FloatArray:
    v, w = _stream(data, _READOUT, task).standard_normal((2, NUM_HIDDEN))
    r = data.relatedness
    return _standardised(np.sqrt(r) * _standardised(shared @ v) + np.sqrt(1 - r) * _standardised(own @ w))


def _hidden(rows: FloatArray, stream: np.random.Generator) -> FloatArray:
    a = stream.standard_normal((rows.shape[1], NUM_HIDDEN))
    b = 0.5 * stream.standard_normal(NUM_HIDDEN)
    features: FloatArray = np.tanh(_GAIN * rows @ (a / np.linalg.norm(a, axis=0)) + b)
    return features


def _standardised(values: FloatArray) -> FloatArray:
    standardised: FloatArray = (values - values.mean()) / values.std()
    return standardised


def _stream(data: RelatedRegressions, *purpose: int) -> np.random.Generator:
    return np.random.default_rng([data.seed, *purpose])
