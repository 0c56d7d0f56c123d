"""Where each method ends from hundreds of starting points of a toy."""

from collections.abc import Generator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from mtl_gui.basin_events import BasinsFinished, BasinsMeasured, BasinsStarted
from mtl_gui.data.preparation import prepare
from mtl_gui.engine.architectures.toys import objectives_of
from mtl_gui.engine.network import build_network
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import AnyPlaneToy, Replica
from mtl_gui.spec.basins import BasinsRequest
from mtl_gui.texts import Sentence, sentence, translatable
from mtl_gui.training.feed import Feed
from mtl_gui.training.learner import Learner

__all__ = ["basins"]

_CPU = torch.device("cpu")
_POINT = "trunk.0.point"
_SETTLING_SHARE = 0.9
_REACH = 10.0
"""What is so many widths of the map away from its middle has left it for good."""


def basins(request: BasinsRequest, path: Path | None = None) -> Generator[Event, None, None]:
    """Trains every method from every starting point, as the trainer would.

    Events come in this order: `BasinsStarted`; per method `Progressed` all along and `BasinsMeasured`; last
    `BasinsFinished`. Closing it keeps nothing; what was measured is in the events.

    Args:
        request: The toy, the methods, the starts.
        path: Where the map is kept as an npz file; left out: nowhere.

    Raises:
        Refused: When a method does not fit the toy, no start has finite losses, or the file cannot be
            written.
    """
    record = BasinsRecord(request)
    started = BasinsStarted(request.toy.task_names, np.array(request.starts))
    record.append(started)
    yield started
    for method in range(len(request.methods)):
        descent = _Descent(request, method)
        yield from descent.progress()
        measured = descent.measured()
        record.append(measured)
        yield measured
    if path is not None:
        record.save(path)
    yield BasinsFinished(path)


class _Descent:
    """One method on its way from all starts, the replicas of one stack."""

    def __init__(self, request: BasinsRequest, method: int) -> None:
        experiment = request.experiment(method)
        data = prepare(experiment)
        replicas = tuple(Replica(seed=number) for number in range(len(request.starts)))
        self._request, self._method = request, method
        self._learner = Learner(experiment, build_network(experiment, data), replicas, 1, torch.float64, _CPU)
        # A toy has one row, so that all batches are the same.
        self._batches = [
            Feed(data, replicas, 1, torch.float64, _CPU, stream).batch(0)
            for stream in range(self._learner.num_batches)
        ]
        self._map = _Map(request)
        self._lost = torch.zeros(len(replicas), dtype=torch.bool)
        self._safe = self._safe_point()
        self._before = self._points()

    def progress(self) -> Generator[Progressed, None, None]:
        """Makes all steps."""
        steps, methods = self._request.steps, len(self._request.methods)
        settling = int(_SETTLING_SHARE * steps)
        for step in range(steps):
            self._hold_lost()
            if step == settling:
                self._before = self._points()
            self._learner.update(self._batches, step)
            if step % max(1, steps // 50) == 0:
                yield Progressed((self._method + step / steps) / methods, _activity())
        self._hold_lost()

    def measured(self) -> BasinsMeasured:
        """Where everything is now."""
        points = self._points()
        moved = (points - self._before).norm(dim=-1)
        ends, losses, moved = (
            torch.where(self._lost.view(-1, *[1] * (values.dim() - 1)), torch.nan, values).numpy()
            for values in (points, self._map.losses(points), moved)
        )
        return BasinsMeasured(self._method, ends, losses, moved)

    def _points(self) -> Tensor:
        return self._learner.parameters[_POINT].detach()[:, 0].clone()

    def _safe_point(self) -> Tensor:
        points = self._points()
        held = self._map.holds(points)
        if not held.any():
            raise _nothing_finite(self._request.toy)
        return points[held][0]

    @torch.no_grad()
    def _hold_lost(self) -> None:
        """Keeps what is lost at a harmless point, since a loss that is no number stops the solvers of all."""
        points = self._learner.parameters[_POINT][:, 0]
        self._lost |= ~self._map.holds(points)
        if self._lost.any():
            points[self._lost] = self._safe


class _Map:
    """The losses of a toy, and what belongs to the map."""

    def __init__(self, request: BasinsRequest) -> None:
        self._objectives = list(objectives_of(request.toy).values())
        low = torch.tensor([request.x_low, request.y_low], dtype=torch.float64)
        high = torch.tensor([request.x_high, request.y_high], dtype=torch.float64)
        self._middle, self._reach = (low + high) / 2, _REACH * (high - low)

    def losses(self, points: Tensor) -> Tensor:
        """The losses [N, T] at points [N, 2]."""
        return torch.stack([objective(points) for objective in self._objectives], -1)

    def holds(self, points: Tensor) -> Tensor:
        """Which points [N, 2] are near the map and have finite losses, [N]."""
        near = ((points - self._middle).abs() <= self._reach).all(-1)
        return near & self.losses(points).isfinite().all(-1)


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Following every start"), {}, "landscape")


def _nothing_finite(toy: AnyPlaneToy) -> Refused:
    return Refused(
        sentence(translatable("problems", "The map of basins could not be made.")),
        sentence(
            translatable("problems", "At no starting point the losses {names} are all finite."),
            names=", ".join(toy.task_names),
        ),
        sentence(translatable("problems", "Choose another map, or other formulas.")),
    )
