"""Twenty men of a fitness club."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import regression
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Fitness club")
SUMMARY = translatable("data", "20 men; weight, waist and pulse from three exercises. Very few rows.")

_SOURCE = "A. C. Linnerud, in M. Tenenhaus, La régression PLS, 1998; the copy in scikit-learn"
_TASKS = {
    "Weight": (translatable("data", "Weight of the body."), "lb"),
    "Waist": (translatable("data", "Girth of the waist."), "in"),
    "Pulse": (translatable("data", "Heart beats of a minute."), "1/min"),
}


def load() -> Dataset:
    """Loads chin-ups, sit-ups and jumps as inputs, the three measures of the body as tasks."""
    from sklearn.datasets import load_linnerud

    source = load_linnerud()
    names = list(source.target_names)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="BSD-3-Clause",
        inputs=source.data.astype(np.float32),
        input_names=tuple(name.lower() for name in source.feature_names),
        columns=tuple(
            regression(name.lower(), description, source.target[:, names.index(name)], unit)
            for name, (description, unit) in _TASKS.items()
        ),
    )
