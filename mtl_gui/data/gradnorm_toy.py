"""Related regressions whose targets have very different sizes."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import regression
from mtl_gui.events import FloatArray
from mtl_gui.spec import GradNormToy
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load", "scales"]

TITLE = translatable("data", "GradNorm's toy")
SUMMARY = translatable("data", "Alike tasks of very different sizes, of which the largest drowns the others.")

_ROWS, _COMMON, _OWN = range(3)
_COMMON_VARIANCE, _OWN_VARIANCE = 10.0, 3.5


def load(data: GradNormToy) -> Dataset:
    """Draws yₜ = σₜ tanh(⟨b + εₜ, x⟩) with b ~ N(0, 10 I) and εₜ ~ N(0, 3.5 I).

    Where the paper's tasks have a hundred outputs, these have one. The paper leaves the inputs open; here
    x ~ N(0, I / features), so that the argument of tanh has variance 13.5 for every number of inputs. The
    targets are not standardised: their sizes σₜ are the point.

    Source: Chen et al., "GradNorm", ICML 2018, section 4.
    """
    shape = (data.num_rows, data.num_features)
    rows = stream(data.seed, _ROWS).standard_normal(shape) / np.sqrt(data.num_features)
    common = np.sqrt(_COMMON_VARIANCE) * stream(data.seed, _COMMON).standard_normal(data.num_features)
    text = translatable("data", "A generated regression, trained on in its own size.")
    columns = []
    for task, scale in enumerate(scales(data)):
        own = np.sqrt(_OWN_VARIANCE) * stream(data.seed, _OWN, task).standard_normal(data.num_features)
        values = scale * np.tanh(rows @ (common + own))
        columns.append(regression(f"task_{task + 1}", text, values, keeps_scale=True))
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=rows.astype(np.float32),
        input_names=tuple(f"x{number + 1}" for number in range(data.num_features)),
        columns=tuple(columns),
    )


def scales(data: GradNormToy) -> FloatArray:
    """The sizes σₜ, [T]: from 1 to the largest in equal ratios."""
    return np.geomspace(1.0, data.largest_scale, data.num_tasks)
