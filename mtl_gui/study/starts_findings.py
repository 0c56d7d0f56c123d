"""Where the starts of a study end: which basins there are, how many starts each arm brings to them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.ends import end_classes
from mtl_gui.runs.seed_classes import MAX_CLASSES, SeedClasses, seed_classes
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import FonsecaFleming, Study, Toy
from mtl_gui.spec.study_arms import MultiTask, SingleTask
from mtl_gui.spec.study_variations import Starts
from mtl_gui.study.shares import share_interval
from mtl_gui.study.statistics import Interval
from mtl_gui.study.tuning import NOT_CHOSEN, chosen_candidates, of_chosen

__all__ = ["LEVEL_SHARE", "Basin", "FoundMinima", "LossMap", "StartsFindings", "starts_findings"]

LEVEL_SHARE = 0.05
"""Losses of networks that a chain of seeds joins, whose links are so short a part of their range, are one."""

_PLACE_SHARE = 0.02
"""Ends on a plane are one place where a chain joins them whose links are so short a part of its width."""

_Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Basin:
    """A place on a toy's plane, or of networks a level of the loss, at which trainings end.

    `loss` is the mean of the measured task's loss there; `place` is None for networks. `shares` are those of
    every arm's starts, with intervals over the starts.
    """

    loss: float
    place: tuple[float, float] | None
    shares: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class FoundMinima:
    """The lowest training losses over all starts and learning rates.

    `alone` [A] are those of every task by itself, `together` [A] the task losses where their sum is the
    lowest when all are learned together; NaN where nothing is known.
    """

    tasks: tuple[str, ...]
    alone: tuple[float, ...]
    together: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LossMap:
    """The loss that an arm trains, over the square in which its starts lie.

    `heights` [n, n] has a row for every y; `minima` are those inside of the square.
    """

    axis: FloatArray
    heights: FloatArray
    minima: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class StartsFindings:
    """Where the starts of one measured task end in every arm.

    Attributes:
        task: The task.
        reached: Up to which loss its best minimum counts as reached.
        losses: The training losses at the end, [A, R]; NaN where a training has diverged or is still to come.
        labels: The basin of every start, [A, R]: K basins, the lowest first; K is another one, K + 1 none.
        basins: The K basins.
        minima: The lowest losses that were found.
        starts: Where the starts lie on a toy's plane, [R, 2]; empty for networks.
        maps: Of a toy what each arm trains.
    """

    task: str
    reached: float
    losses: FloatArray
    labels: _Labels
    basins: tuple[Basin, ...]
    minima: FoundMinima
    starts: FloatArray
    maps: tuple[LossMap, ...] = ()

    @property
    def is_plane(self) -> bool:
        """Whether there are maps to draw."""
        return bool(self.maps)


def starts_findings(record: StudyRecord) -> tuple[StartsFindings, ...]:
    """Of every measured task of a study of starts; empty for other studies, and before anything has ended.

    Every arm is taken at the learning rate that validation chose for it.
    """
    study, varied = record.study, record.study.varied
    if record.started is None or not isinstance(varied, Starts):
        return ()
    chosen = [chosen_candidates(study, arm, of) for arm, of in zip(study.arms, record.arms, strict=True)]
    if all((places == NOT_CHOSEN).all() for places in chosen):
        return ()
    minima, is_plane = _found_minima(record), _is_plane(study)
    starts = _starts(study) if is_plane else np.empty((0, 2))
    found = []
    for column, task in enumerate(study.measured_tasks):
        losses = np.stack(
            [of_chosen(arm.losses, at)[0, :, column] for arm, at in zip(record.arms, chosen, strict=True)]
        )
        places = np.stack(
            [_places(arm.places, at, column) for arm, at in zip(record.arms, chosen, strict=True)]
        )
        maps = _maps(record, task) if is_plane else ()
        labels, basins = _basins(study, losses, places, varied)
        found.append(StartsFindings(task, varied.reached, losses, labels, basins, minima, starts, maps))
    return tuple(found)


def _basins(
    study: Study, losses: FloatArray, places: FloatArray, varied: Starts
) -> tuple[_Labels, tuple[Basin, ...]]:
    is_plane = _is_plane(study)
    classes = (
        _by_place(losses, places, varied) if is_plane else seed_classes(losses[..., None], [0], LEVEL_SHARE)
    )
    basins = tuple(
        Basin(
            float(losses[classes.labels == number].mean()),
            _centre(places[classes.labels == number]) if is_plane else None,
            tuple(
                _share(of_arm, number, known) for of_arm, known in zip(classes.labels, losses, strict=True)
            ),
        )
        for number in range(len(classes.means))
    )
    return classes.labels, basins


def _is_plane(study: Study) -> bool:
    return isinstance(study.experiment.data, Toy) and not isinstance(study.experiment.data, FonsecaFleming)


def _share(labels: _Labels, number: int, losses: FloatArray) -> Interval:
    """Among the starts that have come to an end."""
    return share_interval((labels == number)[np.isfinite(losses)])


def _places(values: FloatArray, chosen: _Labels, column: int) -> FloatArray:
    """The ends [R, 2] of the chosen candidate."""
    return np.stack([of_chosen(values[..., axis], chosen)[0, :, column] for axis in range(2)], axis=-1)


def _by_place(losses: FloatArray, places: FloatArray, varied: Starts) -> SeedClasses:
    """The ends on a plane by where they are, those with the lowest loss first."""
    known = np.where(np.isfinite(losses)[..., np.newaxis], places, np.nan)
    found = end_classes(known, _PLACE_SHARE * (varied.high - varied.low))
    count = min(len(found.centres), MAX_CLASSES)
    means = np.array([losses[found.labels == number].mean() for number in range(count)])
    order = np.argsort(means, kind="stable")
    numbers = np.full(len(found.centres) + 1, count)
    numbers[order] = np.arange(count)
    numbers[-1] = count + 1  # the label −1 of what has no end
    labels = numbers[found.labels]
    counts = (labels[:, :, np.newaxis] == np.arange(count + 2)).sum(axis=1)
    return SeedClasses(labels, means[order].reshape(count, 1), counts)


def _centre(ends: FloatArray) -> tuple[float, float]:
    x, y = ends.mean(axis=0).tolist()
    return x, y


def _found_minima(record: StudyRecord) -> FoundMinima:
    study = record.study
    tasks = tuple(task.name for task in study.experiment.enabled_tasks)
    nothing = np.full(len(tasks), np.nan)
    alone, together = nothing, nothing
    for arm, results in zip(study.arms, record.arms, strict=True):
        losses = results.all_losses.reshape(-1, len(tasks))
        if isinstance(arm, SingleTask):
            alone = np.where(np.isfinite(losses), losses, np.inf).min(axis=0, initial=np.inf)
        elif isinstance(arm, MultiTask) and arm == study.arms[0]:
            sums = np.where(np.isfinite(losses).all(axis=1), losses.sum(axis=1), np.inf)
            together = losses[sums.argmin()] if np.isfinite(sums).any() else nothing
    told = np.where(np.isfinite(alone), alone, np.nan)
    return FoundMinima(tasks, tuple(told.tolist()), tuple(together.tolist()))


def _maps(record: StudyRecord, task: str) -> tuple[LossMap, ...]:
    """Arms that learn all tasks together train the sum of the losses, the others the task's own."""
    from mtl_gui.study.toy_minima import JOINT, drawn_losses

    assert record.started is not None
    axis, heights = drawn_losses(record.study)
    minima = {one.loss: one.places for one in record.started.minima}
    trained = [JOINT if isinstance(arm, MultiTask) else task for arm in record.study.arms]
    return tuple(LossMap(axis, heights[name], minima.get(name, ())) for name in trained)


def _starts(study: Study) -> FloatArray:
    from mtl_gui.study.toy_minima import starts_of

    return starts_of(study)
