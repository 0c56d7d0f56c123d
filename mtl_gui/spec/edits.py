"""Edits of an experiment: each takes one and gives the changed one, valid as a whole."""

from typing import Any

from mtl_gui.spec.architecture import AnyArchitecture, Cnn, DirectParameters, Mlp
from mtl_gui.spec.data import AnyData, TableFile
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.files import ImportedFile
from mtl_gui.spec.plan_edits import fitted
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.soft_sharing import SOFT_SHARING, CrossStitch, LearningToBranch, Mtan
from mtl_gui.spec.task import LossName, MetricName
from mtl_gui.spec.toys import Toy
from mtl_gui.spec.weighting import ManualWeights

__all__ = [
    "with_architecture",
    "with_architecture_kind",
    "with_data",
    "with_head_widths",
    "with_label_budget",
    "with_label_noise",
    "with_looks",
    "with_loss",
    "with_metric",
    "with_network_of",
    "with_sharing",
    "with_task_enabled",
    "with_task_weight",
    "with_widths",
]

_OF_ALL_LAYERS = ("activation", "dropout", "norm", "residual", "head_widths")
"""What networks of all kinds say of their layers."""
_USUAL_LOOKS, _USUAL_AFFINITIES = 10, 50
"""Steps between looks at the gradients and at the affinities, which cost a pass per task."""
_Layered = Mlp | CrossStitch | Mtan | LearningToBranch
"""Networks whose widths are those of hidden layers one after another."""


def with_looks(experiment: Experiment) -> Experiment:
    """Has every run look at the gradients and the affinities, as often as it does already or usually."""
    training = experiment.training
    return experiment.replaced(
        training=training.replaced(
            diagnose_every=training.diagnose_every or _USUAL_LOOKS,
            affinity_every=training.affinity_every or _USUAL_AFFINITIES,
        )
    )


def with_task_enabled(experiment: Experiment, name: str, *, enabled: bool) -> Experiment:
    """Switches a task on or off.

    Raises:
        Refused: When no task would be left.
    """
    return _with_task(experiment, name, enabled=enabled)


def with_label_budget(experiment: Experiment, name: str, budget: int | None) -> Experiment:
    """Lets training see only this many labels of a task, or all of them.

    Raises:
        Refused: When the budget is not a positive number.
    """
    return _with_task(experiment, name, label_budget=budget)


def with_label_noise(experiment: Experiment, name: str, noise: float) -> Experiment:
    """Makes a share of a task's training labels wrong, or adds noise to them; 0 leaves them as they are.

    Raises:
        Refused: When the noise is negative, or more than all labels would be wrong.
    """
    return _with_task(experiment, name, label_noise=noise)


def with_loss(experiment: Experiment, name: str, loss: LossName) -> Experiment:
    """Changes what training makes small for a task.

    Raises:
        Refused: When the loss does not fit the task's kind.
    """
    return _with_task(experiment, name, loss=loss)


def with_metric(experiment: Experiment, name: str, metric: MetricName) -> Experiment:
    """Changes what is reported for a task.

    Raises:
        Refused: When the metric does not fit the task's kind.
    """
    return _with_task(experiment, name, metric=metric)


def with_head_widths(experiment: Experiment, name: str, widths: tuple[int, ...] | None) -> Experiment:
    """Gives the head of a task hidden layers of its own, or None: those of the architecture.

    Raises:
        Refused: When a width is out of range, or the task has no head.
    """
    return _with_task(experiment, name, head_widths=widths)


def with_network_of(experiment: Experiment, other: Experiment) -> Experiment:
    """Takes tasks, architecture and sharing of another experiment on the same data.

    Raises:
        Refused: When the weighting names a task that the other does not have.
    """
    return experiment.replaced(tasks=other.tasks, architecture=other.architecture, sharing=other.sharing)


def with_task_weight(experiment: Experiment, name: str, weight: float) -> Experiment:
    """Sets the weight of a task by hand; another weighting than the manual one is replaced by it.

    Raises:
        Refused: When the weight is negative or too large.
    """
    manual = experiment.weighting if isinstance(experiment.weighting, ManualWeights) else ManualWeights()
    return experiment.replaced(weighting=manual.replaced(weights={**manual.weights, name: weight}))


def with_sharing(experiment: Experiment, plan: SharingPlan) -> Experiment:
    """Changes which tasks share which blocks.

    Raises:
        Refused: When the plan has other blocks or tasks than the experiment.
    """
    return experiment.replaced(sharing=plan)


def with_architecture(experiment: Experiment, architecture: AnyArchitecture) -> Experiment:
    """Changes the trunk. A new block is shared like the last one of its kind; removed blocks are the last.

    Raises:
        Refused: When the data cannot be used with it.
    """
    blocks = _fitted_blocks(experiment, architecture)
    return experiment.replaced(architecture=architecture, sharing=SharingPlan(blocks=blocks))


def with_widths(experiment: Experiment, widths: tuple[int, ...]) -> Experiment:
    """Changes how many dense layers there are, and their units.

    Raises:
        Refused: When the widths are out of range, or the architecture has none.
    """
    return with_architecture(experiment, experiment.architecture.replaced(widths=widths))


def with_architecture_kind(experiment: Experiment, kind: str) -> Experiment:
    """Changes to another kind of trunk, keeping what both have.

    Raises:
        Refused: When the data cannot be used with it.
    """
    old = experiment.architecture
    if kind == old.kind:
        return experiment
    kinds: tuple[AnyArchitecture, ...] = (Mlp(), Cnn(), DirectParameters(), *(of() for of in SOFT_SHARING))
    new = next(architecture for architecture in kinds if architecture.kind == kind)
    known = {name: getattr(old, name) for name in _OF_ALL_LAYERS if hasattr(old, name) and hasattr(new, name)}
    if isinstance(old, _Layered) and isinstance(new, Cnn):
        known["widths"] = old.widths[-1:]
    if isinstance(old, Cnn | _Layered) and isinstance(new, _Layered) and old.widths:
        known["widths"] = old.widths
    return with_architecture(experiment, new.replaced(**known))


def with_data(experiment: Experiment, starting: Experiment) -> Experiment:
    """Switches to the data of `starting`, the experiment one would start from with it.

    As long as it is the same source, everything known about the tasks that stay is kept. Otherwise seeds,
    comparison and device are kept, and the training too, unless one of the two is a toy.

    Raises:
        Refused: When what is kept does not fit.
    """
    if _is_same_source(experiment.data, starting.data):
        return _with_tasks_of(experiment, starting)
    kept: dict[str, Any] = {
        "seeds": experiment.seeds,
        "single_task_baseline": experiment.single_task_baseline,
        "device": experiment.device,
    }
    if not any(isinstance(data, Toy) for data in (experiment.data, starting.data)):
        kept["training"] = experiment.training
    if not isinstance(experiment.weighting, ManualWeights):
        kept["weighting"] = experiment.weighting.for_tasks(())
    return starting.replaced(**kept)


def _with_task(experiment: Experiment, name: str, **changes: Any) -> Experiment:  # noqa: ANN401 - any field
    tasks = [task.replaced(**changes) if task.name == name else task for task in experiment.tasks]
    return experiment.replaced(tasks=tuple(tasks))


def _fitted_blocks(experiment: Experiment, architecture: AnyArchitecture) -> tuple[tuple[str, ...], ...]:
    rows, old = experiment.sharing.blocks, experiment.architecture
    if not (isinstance(old, Cnn) and isinstance(architecture, Cnn)):
        return fitted(rows, architecture.num_blocks)
    convolutions = fitted(rows[: len(old.channels)], len(architecture.channels))
    dense = rows[len(old.channels) :] or rows[-1:]
    return convolutions + fitted(dense, len(architecture.widths))


def _is_same_source(old: AnyData, new: AnyData) -> bool:
    if isinstance(old, TableFile) and isinstance(new, TableFile):
        return old.path == new.path
    if isinstance(old, ImportedFile) and isinstance(new, ImportedFile):
        return old.path == new.path
    return old.kind == new.kind


def _with_tasks_of(experiment: Experiment, starting: Experiment) -> Experiment:
    """Keeps the tasks that are still offered; a new one joins the first task in every block."""
    known = {(task.name, task.kind): position for position, task in enumerate(experiment.tasks)}
    positions = [known.get((task.name, task.kind)) for task in starting.tasks]
    tasks = [
        task if position is None else experiment.tasks[position]
        for task, position in zip(starting.tasks, positions, strict=True)
    ]
    if not any(task.enabled for task in tasks):
        tasks = [task.replaced(enabled=True) for task in tasks]
    rows = [[row[position or 0] for position in positions] for row in experiment.sharing.blocks]
    return experiment.replaced(
        data=starting.data,
        architecture=starting.architecture if isinstance(starting.data, Toy) else experiment.architecture,
        tasks=tuple(tasks),
        sharing=SharingPlan.of_groups(rows),
        weighting=experiment.weighting.for_tasks({task.name for task in tasks}),
    )
