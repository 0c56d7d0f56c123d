"""Small real runs to look at."""

from pathlib import Path

from mtl_gui.data.preparation import prepare
from mtl_gui.events import CHOSEN, Arm
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import (
    Adam,
    Cnn,
    Digits,
    DirectParameters,
    Experiment,
    Mlp,
    SharingPlan,
    Split,
    Task,
    Training,
    TwoParameterToy,
)
from mtl_gui.training.trainer import train

BUDGET = Training(optimiser=Adam(), learning_rate=0.01, batch_size=32, steps=30, checkpoint_every=5)
DATA = Digits(split=Split(train_limit=120))
TASKS = (
    Task.of_kind("digit", "multiclass").replaced(label_budget=60),
    Task.of_kind("parity", "binary"),
    Task.of_kind("at_least_five", "binary"),
)


def small_mlp() -> Experiment:
    return Experiment(
        data=DATA,
        tasks=TASKS[:2],
        architecture=Mlp(widths=(12, 8)),
        sharing=SharingPlan.together(2, 2),
        training=BUDGET,
        seeds=(3, 5),
    )


def branched_network() -> Experiment:
    """The first task leaves the others after the first block."""
    return Experiment(
        data=DATA,
        tasks=TASKS,
        architecture=Mlp(widths=(10, 8), activation="tanh"),
        sharing=SharingPlan(blocks=(("A", "A", "A"), ("A", "B", "B"))),
        training=BUDGET,
        seeds=(3,),
    )


def small_cnn() -> Experiment:
    return Experiment(
        data=DATA,
        tasks=TASKS[:2],
        architecture=Cnn(channels=(3, 4), widths=(6,)),
        sharing=SharingPlan.split_at(2, 3, 2),
        training=BUDGET,
        seeds=(3,),
    )


def normed_mlp() -> Experiment:
    """Every block is normalised over the batch; the first adds its input of 64 pixels."""
    architecture = Mlp(widths=(64, 8), norm="batch", residual=True, head_widths=(5,))
    plan = SharingPlan(blocks=(("A", "A", "A"), ("A", "B", "B")))
    return branched_network().replaced(architecture=architecture, sharing=plan)


def own_heads() -> Experiment:
    """Heads of one, two and no hidden layers."""
    widths = ((5,), None, ())
    tasks = [
        task.replaced(head_widths=own) for task, own in zip(branched_network().tasks, widths, strict=True)
    ]
    deep = Mlp(widths=(10, 8), activation="tanh", head_widths=(4, 3))
    return branched_network().replaced(tasks=tuple(tasks), architecture=deep)


def normed_cnn() -> Experiment:
    """Every block is normalised over the layer; the second convolution adds its input."""
    return small_cnn().replaced(
        architecture=Cnn(channels=(3, 3), widths=(6,), norm="layer", residual=True, head_widths=(5,))
    )


def toy() -> Experiment:
    return Experiment(
        data=TwoParameterToy(),
        tasks=(Task.of_kind("first", "objective"), Task.of_kind("second", "objective")),
        architecture=DirectParameters(),
        sharing=SharingPlan.together(1, 2),
        training=BUDGET.replaced(learning_rate=0.1),
        seeds=(0, 1),
    )


def recorded_run(experiment: Experiment, path: Path, *arms: Arm) -> Path:
    folder = RunFolder.create(path, experiment, {})
    data = prepare(experiment)
    for arm in arms:
        trained = experiment if arm == CHOSEN else experiment.baseline()
        for _ in recorded(train(trained, data, arm=arm), folder):
            pass
    return path
