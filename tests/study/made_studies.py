"""Small studies for the tests."""

from typing import Any

from mtl_gui.data import catalogue
from mtl_gui.spec import Digits, Experiment, Mlp, Split, Study, Training
from mtl_gui.spec.study_variations import LabelBudgets

__all__ = ["digits_experiment", "made_study"]


def digits_experiment(**changes: Any) -> Experiment:
    """Two tasks on digits with a network that trains in a moment."""
    experiment = catalogue.starting_experiment(Digits(split=Split(train_limit=200)))
    return experiment.replaced(
        tasks=experiment.tasks[:2],
        architecture=Mlp(widths=(12,)),
        sharing=experiment.sharing.for_tasks([0, 1]).replaced(blocks=(("A", "A"),)),
        training=Training(batch_size=32, steps=24),
    ).replaced(**changes)


def made_study(**changes: Any) -> Study:
    """A study of label budgets that takes a second."""
    values: dict[str, Any] = {
        "title": "A study",
        "claim": "few_labels",
        "experiment": digits_experiment(),
        "varied": LabelBudgets(task="digit", budgets=(10, 40)),
        "measured": ("digit",),
        "seeds": (0, 1, 2, 3),
        "num_evaluations": 4,
    }
    return Study.checked(values | changes)
