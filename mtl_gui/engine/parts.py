"""A pass of a stack that is computed some replicas at a time."""

from collections.abc import Callable, Mapping

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Parameters
from mtl_gui.engine.passes import ForwardPass

__all__ = ["PassInParts"]

_Run = Callable[[Parameters, Batch, TrainingPass | None, Memory | None], ForwardPass]


class PassInParts(ForwardPass):
    """The passes of some replicas each, joined along the axis of the replicas.

    Large layers gain nothing from being stacked, and fewer replicas stay in the processor's cache.

    Args:
        run: Computes the pass of some replicas.
        parameters: Name to [R, ...].
        batch: The rows of all replicas.
        training: The noise of all replicas.
        at_once: How many replicas are computed together.
        memory: For results.
    """

    def __init__(
        self,
        run: _Run,
        parameters: Parameters,
        batch: Batch,
        training: TrainingPass | None,
        at_once: int,
        memory: Memory | None = None,
    ) -> None:
        num_replicas = len(batch.inputs)
        self._memory = memory
        self._slices = [slice(start, start + at_once) for start in range(0, num_replicas, at_once)]
        passes = [_part_of_training(training, part) for part in self._slices]
        self._parts = [
            run(_part_of(parameters, part), _part_of_batch(batch, part), noise, memory and memory.part(part))
            for part, noise in zip(self._slices, passes, strict=True)
        ]
        if training is not None:
            statistics = [noise.statistics for noise in passes if noise is not None]
            training.statistics.update(_joined(statistics))

    @property
    def means(self) -> Tensor:
        """Those of all parts."""
        return torch.cat([part.means for part in self._parts])

    def gradients(self, weights: Tensor) -> dict[str, Tensor]:
        """One backward pass for every part."""
        return self._joined([part.gradients(weights[rows]) for part, rows in self._each()])

    def rows(self) -> Tensor:
        """Those of all parts."""
        return torch.cat([part.rows() for part in self._parts])

    def feature_rows(self) -> Tensor:
        """Those of all parts."""
        return torch.cat([part.feature_rows() for part in self._parts])

    def through_trunk(self, combined: Tensor) -> dict[str, Tensor]:
        """One backward pass through every part's trunk."""
        return self._joined([part.through_trunk(combined[rows]) for part, rows in self._each()])

    def heads(self, factors: Tensor | None) -> dict[str, Tensor]:
        """Those of all parts."""
        return self._joined(
            [part.heads(None if factors is None else factors[rows]) for part, rows in self._each()]
        )

    def _joined(self, gradients: list[dict[str, Tensor]]) -> dict[str, Tensor]:
        """Joins gradients, but for those that have been written where they are wanted."""
        if self._memory is None:
            return _joined(gradients)
        found = {}
        for name in gradients[0]:
            parts = [some[name] for some in gradients]
            place = self._memory.whole(name, list(zip(self._slices, parts, strict=True)))
            found[name] = torch.cat(parts) if place is None else place
        return found

    def _each(self) -> list[tuple[ForwardPass, slice]]:
        return list(zip(self._parts, self._slices, strict=True))


def _part_of(tensors: Parameters, part: slice) -> dict[str, Tensor]:
    """The parameters of some replicas, as leaves of their own over the same memory."""
    return {
        name: values.detach()[part].requires_grad_(values.requires_grad) for name, values in tensors.items()
    }


def _part_of_batch(batch: Batch, part: slice) -> Batch:
    return Batch(
        batch.inputs[part],
        tuple(targets[part] for targets in batch.targets),
        tuple(None if present is None else present[part] for present in batch.present),
        batch.labelled[part],
    )


def _part_of_training(training: TrainingPass | None, part: slice) -> TrainingPass | None:
    if training is None:
        return None
    return TrainingPass({block: factors[part] for block, factors in training.noise.items()})


def _joined(parts: list[Mapping[str, Tensor]] | list[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {name: torch.cat([part[name] for part in parts]) for name in parts[0]} if parts else {}
