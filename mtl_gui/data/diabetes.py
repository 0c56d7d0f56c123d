"""A medical table with a regression and a classification task."""

import numpy as np

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Diabetes patients")
SUMMARY = translatable("data", "442 patients; progression of the disease and sex from nine measures.")

_SOURCE = "B. Efron et al., Least Angle Regression, Annals of Statistics 2004; the copy in scikit-learn"


def load() -> Dataset:
    """Loads the nine measures in their own units; sex, an input in the source, is a task here."""
    from sklearn.datasets import load_diabetes

    source = load_diabetes(scaled=False)
    names = list(source.feature_names)
    sex = names.index("sex")
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="BSD-3-Clause",
        inputs=np.delete(source.data, sex, axis=1).astype(np.float32),
        input_names=tuple(names[:sex] + names[sex + 1 :]),
        columns=(
            TaskColumn(
                TaskOffer(
                    "progression",
                    "regression",
                    translatable("data", "How far the disease has progressed a year later."),
                ),
                source.target.astype(np.float64),
            ),
            TaskColumn(
                TaskOffer(
                    "sex",
                    "binary",
                    translatable(
                        "data", "Sex, coded 1 and 2 in the source, which does not say which is which."
                    ),
                    ("1", "2"),
                ),
                source.data[:, sex].astype(np.int64) - 1,
            ),
        ),
    )
