"""The batches of every replica, in an order that depends on seed and epoch only."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.losses import Presence
from mtl_gui.engine.randomness import generator

__all__ = ["Batch", "Feed"]

_WINDOW_BYTES = 2**25


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch per replica.

    `inputs` [R, B, ...]; `targets` and `present` [R, B] by task; `labelled` [R, T] tells whether any row is.
    """

    inputs: Tensor
    targets: dict[str, Tensor]
    present: Presence
    labelled: Tensor


class Feed:
    """Permutes all training rows anew in every epoch and cuts the permutation into batches.

    Rows are gathered for a window of several batches at once, of which a batch is a slice; gathering single
    batches costs more, gathering whole epochs would take a copy of the data per replica.
    """

    def __init__(
        self,
        data: PreparedData,
        seeds: Sequence[int],
        batch_size: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> None:
        rows = data.parts["train"]
        self._seeds = tuple(seeds)
        self._num_rows = len(rows)
        self._batch_size = min(batch_size, len(rows))
        self._steps_per_epoch = len(rows) // self._batch_size
        self._inputs = torch.from_numpy(data.inputs[rows]).to(device, dtype)
        masks = torch.from_numpy(np.stack([label_mask(data, seed) for seed in seeds])).to(device)
        self._targets: dict[str, Tensor] = {}
        self._masks: dict[str, Tensor] = {}
        for position, task in enumerate(data.tasks):
            targets = torch.from_numpy(task.targets[rows]).to(device)
            self._targets[task.name] = targets.to(dtype) if targets.is_floating_point() else targets
            if not bool(masks[:, :, position].all()):
                self._masks[task.name] = masks[:, :, position]
        self._all_labelled = torch.ones(len(seeds), len(data.tasks), dtype=torch.bool, device=device)
        self._window_steps = self._steps_in_window()
        self._window_start = -1
        self._window: Batch | None = None
        self._epoch = -1
        self._orders = torch.empty(0)

    @property
    def is_partly_labelled(self) -> bool:
        """Whether some training row lacks a label of some task."""
        return bool(self._masks)

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
        flat = orders.flatten()
        shape = tuple(orders.shape)
        return Batch(
            self._inputs.index_select(0, flat).view(*shape, *self._inputs.shape[1:]),
            {name: targets.index_select(0, flat).view(shape) for name, targets in self._targets.items()},
            {
                name: self._masks[name].gather(1, orders) if name in self._masks else None
                for name in self._targets
            },
            self._all_labelled,
        )

    def _permutations(self, epoch: int) -> Tensor:
        orders = [generator(seed, "batches", step=epoch).permutation(self._num_rows) for seed in self._seeds]
        return torch.from_numpy(np.stack(orders)).to(self._inputs.device)

    def _sliced(self, window: Batch, start: int) -> Batch:
        rows = slice(start, start + self._batch_size)
        present = {name: None if mask is None else mask[:, rows] for name, mask in window.present.items()}
        return Batch(
            window.inputs[:, rows],
            {name: targets[:, rows] for name, targets in window.targets.items()},
            present,
            self._labelled(present) if self._masks else self._all_labelled,
        )

    def _labelled(self, present: Presence) -> Tensor:
        columns = [
            self._all_labelled[:, position] if mask is None else mask.any(1)
            for position, mask in enumerate(present.values())
        ]
        return torch.stack(columns, 1)
