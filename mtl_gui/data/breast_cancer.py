"""Biopsies of breast tissue."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Breast biopsies")
SUMMARY = translatable("data", "569 samples; diagnosis and the worst nuclei from the nuclei as a whole.")

_SOURCE = (
    "W. N. Street et al., Nuclear Feature Extraction for Breast Tumor Diagnosis, 1993; "
    "UCI Machine Learning Repository; the copy in scikit-learn"
)
_WORST = {
    "worst radius": translatable("data", "Mean radius of the three largest nuclei."),
    "worst texture": translatable("data", "Mean of the three highest spreads of grey values."),
    "worst concavity": translatable("data", "Mean of the three deepest dents of the outlines."),
}


def load() -> Dataset:
    """Loads mean and standard error of the ten measures; what the worst nuclei measure is never an input."""
    from sklearn.datasets import load_breast_cancer

    source = load_breast_cancer()
    names = list(map(str, source.feature_names))
    kept = [position for position, name in enumerate(names) if not name.startswith("worst")]
    worst = [
        regression(name.replace(" ", "_"), description, source.data[:, names.index(name)])
        for name, description in _WORST.items()
    ]
    diagnosis = classification(
        "diagnosis",
        translatable("data", "Whether the tumour is malignant."),
        source.target,
        tuple(map(str, source.target_names)),
    )
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC BY 4.0",
        inputs=source.data[:, kept].astype(np.float32),
        input_names=tuple(names[position] for position in kept),
        columns=(diagnosis, *worst),
    )
