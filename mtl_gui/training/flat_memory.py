"""Tensors by name as parts of one piece of memory."""

from collections.abc import Mapping, Sequence
from math import prod

import torch
from torch import Tensor

from mtl_gui.engine.memory import Row

__all__ = ["FlatMemory"]


class FlatMemory:
    """Tensors [R, ...] by name in one piece of memory, so that one kernel updates all of them.

    Some lie beside each other in rows, which then are tensors [R, columns] too. Else the replicas of a tensor
    lie beside each other; where replicas are to be updated one by one, all tensors of a replica do.

    Attributes:
        parts: The tensors, by name.
        rows: The rows, by the names in them.

    Args:
        tensors: Their shapes, type and device.
        rows: What is to lie beside each other.
        by_replica: Whether replicas are updated one by one.
    """

    def __init__(self, tensors: Mapping[str, Tensor], rows: Sequence[Row], *, by_replica: bool) -> None:
        first = next(iter(tensors.values()))
        self._num_replicas, self._by_replica = len(first), by_replica
        sizes = {name: prod(values.shape[1:]) for name, values in tensors.items()}
        total = sum(sizes.values())
        self._memory = torch.zeros(len(first) * total, dtype=first.dtype, device=first.device)
        self.parts: dict[str, Tensor] = {}
        self.rows: dict[tuple[str, ...], Tensor] = {}
        in_rows = {name for row in rows for name in row.names}
        start = 0
        for row in (*rows, *(Row((name,)) for name in tensors if name not in in_rows)):
            stop = start + sum(sizes[name] for name in row.names)
            strip = self._columns(start, stop)
            start = stop
            if row in rows:
                self.rows[row.names] = strip
            widths = [sizes[name] for name in row.names]
            for name, part in zip(row.names, strip.split(widths, 1), strict=True):  # type: ignore[no-untyped-call]
                self.parts[name] = _shaped(part, tensors[name].shape, is_turned=row.is_turned)

    def stretch(self, replicas: slice) -> Tensor:
        """The memory of neighbouring replicas.

        Raises:
            ValueError: When not all are asked for, but they were to be updated together.
        """
        if self._by_replica:
            return self._memory.view(self._num_replicas, -1)[replicas].flatten()
        if replicas != slice(0, self._num_replicas):
            raise ValueError(f"the replicas {replicas} have no memory of their own")
        return self._memory

    def _columns(self, start: int, stop: int) -> Tensor:
        """Some columns of every replica, [R, stop − start]."""
        if self._by_replica:
            return self._memory.view(self._num_replicas, -1)[:, start:stop]
        return self._memory[start * self._num_replicas : stop * self._num_replicas].view(
            self._num_replicas, -1
        )


def _shaped(part: Tensor, shape: torch.Size, *, is_turned: bool) -> Tensor:
    if not is_turned:
        return part.view(shape)
    return part.view(*shape[:-2], shape[-1], shape[-2]).mT
