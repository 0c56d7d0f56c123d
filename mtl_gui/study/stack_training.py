"""Trains a stack to its end and measures it, however badly some of its networks do."""

import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.data.corruption import corrupted
from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.device import chosen_device, chosen_dtype
from mtl_gui.engine.network import build_network
from mtl_gui.events import FloatArray, Part
from mtl_gui.spec import Experiment, Replica
from mtl_gui.spec.study_variations import AnyVariation, Corruptions
from mtl_gui.training.evaluation import PartOfData, evaluate
from mtl_gui.training.feed import Feed
from mtl_gui.training.learner import Learner
from mtl_gui.training.schedule import Schedule

__all__ = ["StackResults", "StackTraining", "evaluated_at"]

_SHARES_TOLD = 100
_ON_LINE = 21
"""Points on a line between two networks."""

_Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class StackResults:
    """What a stack came to, as `StudyMeasured` has it for every training.

    `tests` [P, R, T] are the test metrics at all points where the same networks are measured at several, and
    P is 1 otherwise. The other arrays are [R, T], `curves` [R, E, T].
    """

    train: FloatArray
    validation: FloatArray
    tests: FloatArray
    losses: FloatArray
    first_losses: FloatArray
    curves: FloatArray
    seconds: float


def evaluated_at(num_steps: int, num_evaluations: int) -> npt.NDArray[np.int64]:
    """The steps of evenly spread validations, the last of them the end."""
    shares = np.arange(1, num_evaluations + 1) / num_evaluations
    return np.unique(np.maximum(1, np.round(shares * num_steps))).astype(np.int64)


class StackTraining:
    """A stack of networks on its way. A network whose loss is no number is set aside and leads to NaN.

    Args:
        experiment: What is trained.
        data: Its data, prepared.
        replicas: The networks.
        varied: Says on what else than the clean test part they are measured.
        num_evaluations: Validations on the way.
    """

    def __init__(
        self,
        experiment: Experiment,
        data: PreparedData,
        replicas: Sequence[Replica],
        varied: AnyVariation,
        num_evaluations: int,
    ) -> None:
        dtype, device = chosen_dtype(experiment), chosen_device(experiment)
        schedule = Schedule.of(experiment.training, data)
        self.num_steps = schedule.num_steps
        self._network = build_network(experiment, data)
        self._learner = Learner(
            experiment, self._network, replicas, schedule.steps_per_epoch, dtype, device, schedule.num_steps
        )
        self._feeds = [
            Feed(data, replicas, experiment.training.batch_size, dtype, device, stream)
            for stream in range(self._learner.num_batches)
        ]
        parts: tuple[Part, ...] = ("train", "validation", "test")
        self._parts: Mapping[Part, PartOfData] = {
            part: PartOfData.of(data, part, replicas, dtype, device) for part in parts
        }
        self._varied = varied
        self._evaluated_at = evaluated_at(self.num_steps, num_evaluations)
        self._lost = np.zeros(len(replicas), dtype=np.bool_)

    @property
    def num_parameters(self) -> int:
        """How many numbers one replica learns."""
        return self._network.num_parameters

    def run(self) -> Generator[float, None, StackResults]:
        """Makes all steps; yields how far it is, from 0 to 1, and returns the results."""
        begun = time.perf_counter()
        first_losses, _ = self._measured("train")
        curves = []
        for step in range(self.num_steps):
            if step % max(1, self.num_steps // _SHARES_TOLD) == 0:
                yield step / self.num_steps
            self._update(step)
            if step + 1 in self._evaluated_at:
                curves.append(self._measured("validation")[1])
        losses, train = self._measured("train")
        return StackResults(
            train,
            curves[-1],
            self._tests(),
            losses,
            first_losses,
            np.stack(curves, axis=1),
            time.perf_counter() - begun,
        )

    def places(self, task: int) -> FloatArray:
        """Where the point of a toy is for one of its tasks, [R, 2]; NaN of other networks and those lost."""
        network = self._network
        if not isinstance(network, DirectParametersNetwork):
            return np.full((len(self._lost), 2), np.nan)
        groups = network.plan.groups(0)
        group = next(place for place, tasks in enumerate(groups) if task in tasks)
        points = network.points(self._learner.parameters)[:, group, :2].double().cpu().numpy()
        return np.where(self._lost[:, np.newaxis], np.nan, points)

    @torch.no_grad()
    def line_losses(self, first: _Numbers, second: _Numbers) -> FloatArray:
        """The training losses [S, R, T] on straight lines from some of the networks to others.

            θ(α) = (1 − α) θ₀ + α θ₁        α = 0, 0.05, …, 1

        Args:
            first: Where each line begins, [R], places among the stack's networks.
            second: Where it ends, [R].
        """
        ends = [
            {name: values[torch.from_numpy(places)] for name, values in self._learner.parameters.items()}
            for places in (first, second)
        ]
        losses = [
            evaluate(
                self._network,
                {name: torch.lerp(values, ends[1][name], share) for name, values in ends[0].items()},
                self._parts["train"],
            )[0]
            for share in np.linspace(0.0, 1.0, _ON_LINE).tolist()
        ]
        is_lost = (self._lost[first] | self._lost[second])[:, np.newaxis]
        return np.where(is_lost, np.nan, np.stack(losses))

    def _update(self, step: int) -> None:
        losses = self._learner.update([feed.batch(step) for feed in self._feeds], step).losses
        self._lost |= ~np.isfinite(losses).all(axis=1)
        if self._lost.any():
            self._learner.clear(self._lost)

    def _measured(self, part: Part) -> tuple[FloatArray, FloatArray]:
        """Losses and metrics [R, T] of a part; NaN for networks that were set aside."""
        return self._of(self._parts[part])

    def _of(self, part: PartOfData) -> tuple[FloatArray, FloatArray]:
        losses, metrics = evaluate(self._network, self._learner.parameters, part)
        is_lost = self._lost[:, np.newaxis] | ~np.isfinite(losses)
        return np.where(self._lost[:, np.newaxis], np.nan, losses), np.where(is_lost, np.nan, metrics)

    def _tests(self) -> FloatArray:
        test = self._parts["test"]
        if not isinstance(self._varied, Corruptions):
            return self._of(test)[1][np.newaxis]
        clean = test.inputs[0].cpu().numpy().astype(np.float32)
        metrics = []
        for point in self._varied.points:
            form = next(form for form in self._varied.forms if form == point.series)
            worse = torch.from_numpy(corrupted(clean, form, point.value)).to(test.inputs)
            metrics.append(self._of(replace(test, inputs=worse.unsqueeze(0)))[1])
        return np.stack(metrics)
