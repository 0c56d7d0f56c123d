"""The experiment a person starts from after picking a data set."""

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.files.tasks import proposed_task
from mtl_gui.spec import (
    Adam,
    AnyArchitecture,
    AnyData,
    DirectParameters,
    Experiment,
    ImportedFile,
    Mlp,
    SharingPlan,
    Task,
    Toy,
    Training,
)

__all__ = ["experiment_for"]

_MANY_ROWS = 20_000
_LONGEST_TITLE, _LONGEST_NOTES = 200, 20_000


def experiment_for(data: AnyData, dataset: Dataset, *, notes: str = "") -> Experiment:
    """All offered tasks on a small network that shares everything, with a budget of seconds to a minute.

    Raises:
        Refused: When a column's name is too long for a task, or there are too many tasks.
    """
    architecture = _architecture(data, dataset)
    return Experiment.checked(
        {
            "title": dataset.title[:_LONGEST_TITLE],
            "notes": notes[:_LONGEST_NOTES],
            "data": data,
            "tasks": _tasks(data, dataset),
            "architecture": architecture,
            "sharing": SharingPlan.together(architecture.num_blocks, len(dataset.offers)),
            "training": _training(data, dataset),
        }
    )


def _tasks(data: AnyData, dataset: Dataset) -> tuple[Task, ...]:
    """Every offered task; of a person's own file with the loss and metric that suit its labels."""
    if isinstance(data, ImportedFile):
        return tuple(proposed_task(column) for column in dataset.columns)
    return tuple(Task.of_kind(offer.name, offer.kind) for offer in dataset.offers)


def _architecture(data: AnyData, dataset: Dataset) -> AnyArchitecture:
    if isinstance(data, Toy):
        return DirectParameters(num_parameters=data.num_coordinates)
    return Mlp(widths=(64, 64) if dataset.is_image else (32, 32))


def _training(data: AnyData, dataset: Dataset) -> Training:
    if isinstance(data, Toy):
        return Training(optimiser=Adam(), learning_rate=0.05, batch_size=1, steps=2000)
    return Training(
        optimiser=Adam(),
        learning_rate=1e-3 if dataset.is_image else 3e-3,
        batch_size=64 if dataset.num_rows >= 500 else 32,
        steps=1000,
        evaluate_every=100 if dataset.num_rows >= _MANY_ROWS else None,
    )
