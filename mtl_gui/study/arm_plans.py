"""Which experiments the arms of a study are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from mtl_gui.data.preparation import PreparedData
from mtl_gui.spec import AdamW, Cnn, EqualWeights, Experiment, Mlp, Sgd, SharingPlan, Study
from mtl_gui.spec.architecture import AnyArchitecture
from mtl_gui.spec.parameter_count import count_parameters
from mtl_gui.spec.study_arms import AnyArm, EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import Starts

__all__ = ["ArmPlan", "Candidate", "arm_plans"]

_NARROWING_STEPS = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """What validation can choose for an arm: an experiment and its learning rate."""

    experiment: Experiment
    learning_rate: float
    weight_decay: float | None = None


@dataclass(frozen=True, slots=True)
class ArmPlan:
    """An arm's candidates, and how often each of its networks starts.

    `counted` are the networks that are counted among what the arm costs; left out: all of them.
    """

    name: str
    candidates: tuple[Candidate, ...]
    num_starts: int = 1
    counted: Experiment | None = None


def arm_plans(study: Study, data: PreparedData) -> tuple[ArmPlan, ...]:
    """The plan of every arm.

    Args:
        study: The study.
        data: Of the study's experiment, prepared.

    Raises:
        Refused: When an arm does not fit the experiment.
    """
    return tuple(_plan(study, arm, data) for arm in study.arms)


def _plan(study: Study, arm: AnyArm, data: PreparedData) -> ArmPlan:
    base = study.experiment
    match arm:
        case MultiTask():
            return _tuned(study, arm, base.replaced(weighting=arm.weighting or base.weighting))
        case SingleTask() if isinstance(study.varied, Starts):
            everything = [task.name for task in base.enabled_tasks]
            return replace(_tuned(study, arm, _apart(study, everything)), counted=_apart(study))
        case SingleTask():
            return _tuned(study, arm, _apart(study))
        case EqualParameters():
            narrow = _narrowed(base, data)
            return _tuned(study, arm, _apart(study).replaced(architecture=narrow))
        case WeightDecay():
            candidates = tuple(
                Candidate(_decaying(_apart(study), decay), rate, decay)
                for decay in arm.weight_decays
                for rate in study.learning_rates
            )
            return ArmPlan(arm.name, candidates)
        case Restarts():
            return _tuned(study, arm, _apart(study), arm.num)
        case unreachable:
            assert_never(unreachable)


def _tuned(study: Study, arm: AnyArm, experiment: Experiment, num_starts: int = 1) -> ArmPlan:
    candidates = tuple(Candidate(experiment, rate) for rate in study.learning_rates)
    return ArmPlan(arm.name, candidates, num_starts)


def _apart(study: Study, learned: Sequence[str] = ()) -> Experiment:
    """Single-task networks of some tasks, at first of those that are measured.

    Those of the others would change nothing; where the minima of every task are asked for they are needed.
    """
    base = study.experiment
    names = learned or study.measured_tasks
    tasks = tuple(task.replaced(enabled=task.name in names) for task in base.tasks)
    apart = SharingPlan.apart(base.sharing.num_blocks, base.sharing.num_tasks)
    return base.replaced(tasks=tasks, sharing=apart, weighting=EqualWeights())


def _decaying(experiment: Experiment, decay: float) -> Experiment:
    """The same with a pull to zero: of Adam the decoupled one, of gradient descent its own."""
    training = experiment.training
    optimiser = training.optimiser
    changed = (
        optimiser.replaced(weight_decay=decay)
        if isinstance(optimiser, Sgd)
        else AdamW(
            beta1=optimiser.beta1,
            beta2=optimiser.beta2,
            epsilon=optimiser.epsilon,
            weight_decay=decay,
        )
    )
    return experiment.replaced(training=training.replaced(optimiser=changed))


def _narrowed(experiment: Experiment, data: PreparedData) -> AnyArchitecture:
    """The widest architecture of the same shape of which single-task networks of all tasks are small enough.

    All of them together have at most as many parameters as the multi-task network.
    """
    plan = experiment.enabled_plan
    outputs = [task.num_outputs for task in data.tasks]
    tasks = experiment.enabled_tasks
    apart = SharingPlan.apart(plan.num_blocks, plan.num_tasks)
    limit = count_parameters(experiment.architecture, plan, data.shape, outputs, tasks).total
    for step in range(_NARROWING_STEPS, 0, -1):
        narrow = _scaled(experiment.architecture, step / _NARROWING_STEPS)
        if count_parameters(narrow, apart, data.shape, outputs, tasks).total <= limit:
            return narrow
    return _scaled(experiment.architecture, 0)


def _scaled(architecture: AnyArchitecture, share: float) -> AnyArchitecture:
    def scaled(widths: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(max(1, round(share * width)) for width in widths)

    assert isinstance(architecture, Mlp | Cnn)
    narrow = architecture.replaced(widths=scaled(architecture.widths))
    return narrow.replaced(channels=scaled(narrow.channels)) if isinstance(narrow, Cnn) else narrow
