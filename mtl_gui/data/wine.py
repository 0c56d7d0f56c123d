"""Wines of three cultivars."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Wines")
SUMMARY = translatable("data", "178 wines; cultivar, alcohol, colour and hue from ten chemical measures.")

_SOURCE = "M. Forina et al., PARVUS; UCI Machine Learning Repository, Wine, 1991; the copy in scikit-learn"
_MEASURED = {
    "alcohol": translatable("data", "Share of alcohol."),
    "color_intensity": translatable("data", "How deep the colour is."),
    "hue": translatable("data", "Shade of the colour."),
}
_UNITS = {"alcohol": "%"}


def load() -> Dataset:
    """Loads the measures; three of them, inputs in the source, are tasks here."""
    from sklearn.datasets import load_wine

    source = load_wine()
    names = list(source.feature_names)
    kept = [position for position, name in enumerate(names) if name not in _MEASURED]
    measured = [
        regression(name, description, source.data[:, names.index(name)], _UNITS.get(name, ""))
        for name, description in _MEASURED.items()
    ]
    cultivar = classification(
        "cultivar", translatable("data", "Which of three growers' grapes."), source.target, ("1", "2", "3")
    )
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC BY 4.0",
        inputs=source.data[:, kept].astype(np.float32),
        input_names=tuple(names[position] for position in kept),
        columns=(cultivar, *measured),
    )
