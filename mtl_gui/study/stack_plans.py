"""How the trainings of a study are put into stacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtl_gui.engine.randomness import generator
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Experiment, Replica, Study, Toy
from mtl_gui.spec.study_variations import Starts
from mtl_gui.study.arm_plans import ArmPlan

__all__ = ["PlannedStack", "PlannedTraining", "planned_stacks", "starting_points", "training_seed"]

_MOST = 40
"""More replicas than this make a stack of small networks hardly faster, and results come later."""
_MOST_POINTS = 1000
"""Of toys, whose replicas are a few numbers each."""


@dataclass(frozen=True, slots=True)
class PlannedTraining:
    """A training by its places among the study's points, the arm's candidates and the study's seeds."""

    point: int
    candidate: int
    seed: int


@dataclass(frozen=True, slots=True)
class PlannedStack:
    """Trainings of one arm that go side by side; each has `num_starts` neighbouring replicas."""

    arm: int
    experiment: Experiment
    trainings: tuple[PlannedTraining, ...]
    replicas: tuple[Replica, ...]
    num_starts: int


def planned_stacks(study: Study, arms: Sequence[ArmPlan], record: StudyRecord) -> Iterator[PlannedStack]:
    """The stacks of all that is not measured yet; all arms of a few seeds first, so that bands narrow."""
    for seeds in _blocks(study, arms):
        for number, arm in enumerate(arms):
            for experiment, trainings in _by_experiment(study, arm, seeds):
                missing = [
                    training
                    for training in trainings
                    if not record.arms[number].is_done[training.point, training.candidate, training.seed]
                ]
                most = _even(study, max(1, _most(study) // arm.num_starts))
                for start in range(0, len(missing), most):
                    some = tuple(missing[start : start + most])
                    yield PlannedStack(
                        number,
                        study.experiment_of(experiment, study.seeds[seeds[0]]),
                        some,
                        tuple(_replicas(study, arm, some)),
                        arm.num_starts,
                    )


def starting_points(study: Study, num_starts: int) -> tuple[tuple[float, float], ...]:
    """The starting points of a toy, those of all seeds for their first start, then for the second, and on."""
    varied = study.varied
    low, high = (varied.low, varied.high) if isinstance(varied, Starts) else (-3.0, 3.0)
    points = []
    for start in range(num_starts):
        for seed in study.seeds:
            x, y = generator(seed, "start", step=start).uniform(low, high, 2)
            points.append((float(x), float(y)))
    return tuple(points)


def _most(study: Study) -> int:
    return _MOST_POINTS if isinstance(study.experiment.data, Toy) else _MOST


def _even(study: Study, most: int) -> int:
    """So many at most that starts, which are measured in pairs, stay together with their neighbours."""
    return max(2, most - most % 2) if isinstance(study.varied, Starts) else most


def _num_trained_points(study: Study) -> int:
    return len(study.varied.points) if study.varied.needs_training else 1


def _blocks(study: Study, arms: Sequence[ArmPlan]) -> Iterator[range]:
    """Seeds whose trainings fill a stack; a stack has one split of the rows."""
    per_seed = _num_trained_points(study) * min(len(arm.candidates) for arm in arms)
    size = 1 if study.splits_differ else _even(study, max(1, _most(study) // per_seed))
    for start in range(0, len(study.seeds), size):
        yield range(start, min(start + size, len(study.seeds)))


def _by_experiment(
    study: Study, arm: ArmPlan, seeds: Sequence[int]
) -> Iterator[tuple[Experiment, list[PlannedTraining]]]:
    """The trainings of each experiment among an arm's candidates, neighbours learning at the same rate."""
    experiments = {candidate.weight_decay: candidate.experiment for candidate in arm.candidates}
    for decay, experiment in experiments.items():
        yield (
            experiment,
            [
                PlannedTraining(point, number, seed)
                for number, candidate in enumerate(arm.candidates)
                if candidate.weight_decay == decay
                for point in range(_num_trained_points(study))
                for seed in seeds
            ],
        )


def _replicas(study: Study, arm: ArmPlan, trainings: Sequence[PlannedTraining]) -> Iterator[Replica]:
    for training in trainings:
        candidate = arm.candidates[training.candidate]
        tasks = tuple(task.name for task in candidate.experiment.enabled_tasks)
        for start in range(arm.num_starts):
            first = Replica(
                seed=training_seed(study, training.seed, start),
                learning_rate=candidate.learning_rate,
                label_seed=study.seeds[training.seed],
            )
            yield study.varied.replica(training.point, first, tasks)


def training_seed(study: Study, place: int, start: int) -> int:
    """Of toys the number of the starting point; otherwise the seed, or for further starts one drawn by it."""
    if isinstance(study.experiment.data, Toy):
        return place + start * len(study.seeds)
    seed = study.seeds[place]
    return seed if start == 0 else int(generator(seed, "restart", step=start).integers(2**31))
