"""The batches of every replica, in an order that depends on seed and epoch only."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.data.budget import chosen_rows, label_mask
from mtl_gui.data.label_noise import has_label_noise, noisy_targets
from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.losses import OutputGroup, output_groups
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.randomness import generator
from mtl_gui.spec import Replica

__all__ = ["Feed"]

_WINDOW_BYTES = 2**23


class Feed:
    """Permutes all training rows anew in every epoch and cuts the permutation into batches.

    Rows are gathered for a window of several batches at once, of which a batch is a slice; gathering single
    batches costs more, gathering whole epochs would take a copy of the data per replica. Feeds of different
    `stream` draw independent permutations, for methods that need several batches a step. A replica with fewer
    training rows than others goes through its own rows several times in an epoch of all rows.
    """

    def __init__(
        self,
        data: PreparedData,
        replicas: Sequence[Replica],
        batch_size: int,
        dtype: torch.dtype,
        device: torch.device,
        stream: int = 0,
    ) -> None:
        rows = data.parts["train"]
        self._seeds = tuple(replica.seed for replica in replicas)
        self._stream = stream
        self._num_rows = len(rows)
        self._batch_size = min(batch_size, len(rows))
        self._steps_per_epoch = len(rows) // self._batch_size
        self._inputs = torch.from_numpy(data.inputs[rows]).to(device, dtype)
        self._sources = None if data.sources is None else data.sources[rows]
        self._groups = output_groups(data.tasks)
        self._rows = [
            chosen_rows(len(rows), replica.drawing_seed, replica.train_rows) for replica in replicas
        ]
        targets = _targets(data, replicas)
        self._targets = [_of_group(targets, group, dtype).to(device) for group in self._groups]
        masks = torch.from_numpy(np.stack([_mask(data, replica) for replica in replicas])).to(device)
        self._masks = [_partial(masks[..., list(group.tasks)]) for group in self._groups]
        self._all_labelled = torch.ones(len(replicas), len(data.tasks), dtype=torch.bool, device=device)
        self._window_steps = self._steps_in_window()
        self._window_start = -1
        self._window: Batch | None = None
        self._memory = Memory()
        self._epoch = -1
        self._orders = torch.empty(0)

    @property
    def is_partly_labelled(self) -> bool:
        """Whether some training row lacks a label of some task."""
        return any(mask is not None for mask in self._masks)

    def batch(self, step: int) -> Batch:
        """The batch of the update after `step` updates."""
        epoch, turn = divmod(step, self._steps_per_epoch)
        start = step - turn % self._window_steps
        if self._window is None or start != self._window_start:
            self._window = self._gathered(epoch, turn - turn % self._window_steps)
            self._window_start = start
        return self._sliced(self._window, (step - start) * self._batch_size)

    def _steps_in_window(self) -> int:
        row_bytes = self._inputs.element_size() * max(1, self._inputs[0].numel())
        batch_bytes = row_bytes * self._batch_size * len(self._seeds)
        return min(self._steps_per_epoch, max(1, _WINDOW_BYTES // batch_bytes))

    def _gathered(self, epoch: int, turn: int) -> Batch:
        if epoch != self._epoch:
            self._orders = self._permutations(epoch)
            self._epoch = epoch
        stop = min(turn + self._window_steps, self._steps_per_epoch)
        orders = self._orders[:, turn * self._batch_size : stop * self._batch_size]
        replicas = torch.arange(len(self._seeds), device=orders.device)[:, None]
        return Batch(
            self._rows_of_inputs(orders),
            tuple(
                targets[orders] if targets.ndim == 2 else targets[replicas, orders]
                for targets in self._targets
            ),
            tuple(None if mask is None else mask[replicas, orders] for mask in self._masks),
            self._all_labelled,
        )

    def _rows_of_inputs(self, orders: Tensor) -> Tensor:
        """The rows [R, rows of the window, ...], in memory that every window uses again."""
        shape = (*orders.shape, *self._inputs.shape[1:])
        room = self._memory.room(orders.shape[1], shape, self._inputs)
        torch.index_select(self._inputs, 0, orders.flatten(), out=room.flatten(0, 1))
        return room

    def _permutations(self, epoch: int) -> Tensor:
        generators = [generator(seed, "batches", self._stream or "", step=epoch) for seed in self._seeds]
        orders = [self._order(source, rows) for source, rows in zip(generators, self._rows, strict=True)]
        return torch.from_numpy(np.stack(orders)).to(self._inputs.device)

    def _order(self, random: np.random.Generator, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """As many rows as there are, from passes through a replica's own."""
        passes = -(-self._num_rows // len(rows))
        sources = None if self._sources is None else self._sources[rows]
        order = [rows[_permutation(random, len(rows), sources)] for _ in range(passes)]
        return np.concatenate(order)[: self._num_rows]

    def _sliced(self, window: Batch, start: int) -> Batch:
        rows = slice(start, start + self._batch_size)
        present = tuple(None if mask is None else mask[:, rows] for mask in window.present)
        return Batch(
            window.inputs[:, rows],
            tuple(targets[:, rows] for targets in window.targets),
            present,
            self._labelled(present) if self.is_partly_labelled else self._all_labelled,
        )

    def _labelled(self, present: Sequence[Tensor | None]) -> Tensor:
        labelled = self._all_labelled.clone()
        for group, mask in zip(self._groups, present, strict=True):
            if mask is not None:
                labelled[:, list(group.tasks)] = mask.any(1)
        return labelled


def _permutation(
    random: np.random.Generator, num_rows: int, sources: npt.NDArray[np.int64] | None
) -> npt.NDArray[np.int64]:
    """All rows in random order; several sources are evenly mixed, so that every step draws from each.

    Of n rows of a source the i-th in random order stands at (i + u) / n, with one u for the source.
    """
    if sources is None:
        return random.permutation(num_rows)
    places = np.empty(num_rows)
    for source in np.unique(sources):
        rows = random.permutation(np.flatnonzero(sources == source))
        places[rows] = (np.arange(len(rows)) + random.random()) / len(rows)
    return np.argsort(places, kind="stable")


def _mask(data: PreparedData, replica: Replica) -> npt.NDArray[np.bool_]:
    return label_mask(data, replica.drawing_seed, replica.label_budgets, replica.train_rows)


def _targets(data: PreparedData, replicas: Sequence[Replica]) -> list[Tensor]:
    """The training targets of every task: [N], or [R, N] where replicas learn from different labels."""
    if not has_label_noise(data, (replica.label_noise for replica in replicas)):
        return [torch.from_numpy(task.targets[data.parts["train"]]) for task in data.tasks]
    of_replicas = [noisy_targets(data, replica.drawing_seed, replica.label_noise) for replica in replicas]
    return [torch.from_numpy(np.stack(columns)) for columns in zip(*of_replicas, strict=True)]


def _of_group(targets: Sequence[Tensor], group: OutputGroup, dtype: torch.dtype) -> Tensor:
    """The targets of some tasks, [..., N, tasks]: class numbers, or numbers for a single output."""
    stacked = torch.stack([targets[task] for task in group.tasks], -1)
    return stacked.to(dtype) if group.num_outputs == 1 else stacked


def _partial(mask: Tensor) -> Tensor | None:
    """The mask, or None where it lets everything pass."""
    return None if bool(mask.all()) else mask
