"""The best moment of every network, and when to stop waiting for a better one."""

from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import FloatArray, TensorMap
from mtl_gui.spec import EarlyStopping

__all__ = ["BestMoments"]

_Scalar = TypeVar("_Scalar", bound=np.generic)


class BestMoments:
    """Follows the validation loss of every network of every replica.

    A network here is a component of the sharing plan: the tasks that share block 0, and so are tied to each
    other. Its criterion is their mean validation loss. With early stopping the parameters of its best moment
    are kept; after `patience` evaluations without improvement it is stopped and stays at them. By task, a
    task whose own validation loss has not improved as long is stopped within its network, which goes on
    without it; a network whose tasks have all stopped is stopped.

    Source: Prechelt, "Early Stopping - But When?", 1998.
    """

    def __init__(self, network: Network, parameters: Parameters, stopping: EarlyStopping | None) -> None:
        self._network = network
        self._stopping = stopping
        self._components = network.plan.groups(0)
        num_replicas = next(iter(parameters.values())).shape[0]
        shape = (num_replicas, len(self._components))
        self._losses = np.full(shape, np.inf)
        self._steps = np.zeros(shape, dtype=np.int64)
        self._waited = np.zeros(shape, dtype=np.int64)
        self._stopped = np.zeros(shape, dtype=np.bool_)
        is_by_task = stopping is not None and stopping.per_task
        self._tasks = _Patience((num_replicas, len(network.tasks))) if is_by_task else None
        self._kept = (
            {
                name: values.detach().clone(memory_format=torch.contiguous_format)
                for name, values in parameters.items()
            }
            if stopping
            else {}
        )

    @property
    def best_steps(self) -> npt.NDArray[np.int64]:
        """The step of the best evaluation, [R, T]."""
        return self._by_task(self._steps)

    @property
    def all_stopped(self) -> bool:
        """Whether no network trains any more."""
        return bool(self._stopped.all())

    @property
    def stopped(self) -> npt.NDArray[np.bool_]:
        """Whose training has ended, [R, T]."""
        by_network = self._by_task(self._stopped)
        return by_network if self._tasks is None else by_network | self._tasks.stopped

    def note(self, step: int, losses: FloatArray, parameters: Parameters) -> None:
        """Takes the validation losses [R, T] of an evaluation; stops what has waited long enough.

        A network without any validation label never improves and never stops.
        """
        criterion = np.stack(
            [_mean_of_known(losses[:, list(members)]) for members in self._components], axis=1
        )
        margin = self._stopping.min_improvement if self._stopping else 0.0
        better = (criterion < self._losses - margin) & ~self._stopped
        self._losses = np.where(better, criterion, self._losses)
        self._steps = np.where(better, step, self._steps)
        self._waited = np.where(better | np.isnan(criterion), 0, self._waited + 1)
        if self._stopping:
            self._copy(better, parameters, self._kept)
            self._stopped |= self._waited >= self._stopping.patience
        if self._stopping and self._tasks is not None:
            self._tasks.note(losses, self._stopping)
            ended = [self._tasks.stopped[:, list(members)].all(axis=1) for members in self._components]
            self._stopped |= np.stack(ended, axis=1)

    def restore_stopped(self, parameters: Parameters) -> None:
        """Puts the kept parameters back into the networks that have stopped."""
        if self._stopped.any():
            self._copy(self._stopped, self._kept, parameters)

    def restore_all(self, parameters: Parameters) -> None:
        """Puts the kept parameters back into all networks; without early stopping nothing is kept."""
        if self._stopping:
            self._copy(np.ones_like(self._stopped), self._kept, parameters)

    def to_arrays(self) -> TensorMap:
        """Everything that is remembered."""
        kept = {f"kept/{name}": values.cpu().clone().numpy() for name, values in self._kept.items()}
        return {
            "losses": self._losses.copy(),
            "steps": self._steps.copy(),
            "waited": self._waited.copy(),
            "stopped": self._stopped.copy(),
            **(self._tasks.to_arrays() if self._tasks is not None else {}),
            **kept,
        }

    def restore(self, arrays: TensorMap) -> None:
        """Remembers what `to_arrays` gave."""
        self._losses = arrays["losses"].astype(np.float64)
        self._steps = arrays["steps"].astype(np.int64)
        self._waited = arrays["waited"].astype(np.int64)
        self._stopped = arrays["stopped"].astype(np.bool_)
        if self._tasks is not None:
            self._tasks.restore(arrays)
        for name, values in self._kept.items():
            values.copy_(torch.tensor(arrays[f"kept/{name}"]))

    def _by_task(self, values: npt.NDArray[_Scalar]) -> npt.NDArray[_Scalar]:
        components = [self._network.group_of(0, task) for task in range(len(self._network.tasks))]
        return values[:, components]

    @torch.no_grad()
    def _copy(self, which: npt.NDArray[np.bool_], source: Parameters, target: Parameters) -> None:
        """Copies the parameters of the components [R, number of components] that are marked."""
        if not which.any():
            return
        for name, values in target.items():
            mask = torch.from_numpy(which[:, _components_of(self._network, name)]).to(values.device)
            mask = mask.view(*mask.shape, *(1,) * (values.ndim - mask.ndim))
            values.copy_(torch.where(mask, source[name], values))


class _Patience:
    """Which tasks [R, T] have waited too long for a better loss of their own."""

    def __init__(self, shape: tuple[int, int]) -> None:
        self._losses = np.full(shape, np.inf)
        self._waited = np.zeros(shape, dtype=np.int64)
        self.stopped = np.zeros(shape, dtype=np.bool_)

    def note(self, losses: FloatArray, stopping: EarlyStopping) -> None:
        """Takes the validation losses [R, T]; a task without a label never stops."""
        better = losses < self._losses - stopping.min_improvement
        self._losses = np.where(better & ~self.stopped, losses, self._losses)
        self._waited = np.where(better | np.isnan(losses), 0, self._waited + 1)
        self.stopped |= self._waited >= stopping.patience

    def to_arrays(self) -> TensorMap:
        return {
            "task_losses": self._losses.copy(),
            "task_waited": self._waited.copy(),
            "task_stopped": self.stopped.copy(),
        }

    def restore(self, arrays: TensorMap) -> None:
        self._losses = arrays["task_losses"].astype(np.float64)
        self._waited = arrays["task_waited"].astype(np.int64)
        self.stopped = arrays["task_stopped"].astype(np.bool_)


def _components_of(network: Network, name: str) -> int | list[int]:
    """The component of a head, or those of the parts of a trunk parameter."""
    if network.is_trunk(name):
        components = {
            place: component
            for component, members in enumerate(network.plan.groups(0))
            for place in network.places(name, members)
        }
        return [components[place] for place in range(len(components))]
    task = next(i for i, task in enumerate(network.task_names) if network.is_head_of(name, task))
    return network.group_of(0, task)


def _mean_of_known(losses: FloatArray) -> FloatArray:
    """The mean over the tasks with a loss, [R]; NaN where there is none."""
    known = np.isfinite(losses)
    total = np.where(known, losses, 0).sum(axis=1)
    count = known.sum(axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
