"""Flowers of three species."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Iris flowers")
SUMMARY = translatable("data", "150 flowers; species and petals from length and width of the sepals.")

_SOURCE = (
    "R. A. Fisher, The Use of Multiple Measurements in Taxonomic Problems, Annals of Eugenics 1936; "
    "the copy in scikit-learn"
)


def load() -> Dataset:
    """Loads the four measures in centimetres; those of the petals, inputs in the source, are tasks here."""
    from sklearn.datasets import load_iris

    source = load_iris()
    petals = translatable("data", "Length of the petals."), translatable("data", "Width of the petals.")
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC BY 4.0",
        inputs=source.data[:, :2].astype(np.float32),
        input_names=("sepal length (cm)", "sepal width (cm)"),
        columns=(
            classification(
                "species",
                translatable("data", "Which of three species it is."),
                source.target,
                tuple(map(str, source.target_names)),
            ),
            regression("petal_length", petals[0], source.data[:, 2], "cm"),
            regression("petal_width", petals[1], source.data[:, 3], "cm"),
        ),
    )
