"""The optimisers over stacked parameters, their state as plain tensors."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

import torch
from torch import Tensor, _fused_adam_, _fused_adamw_, _fused_sgd_

from mtl_gui.engine.memory import Row, Strip
from mtl_gui.spec import Adam, AdamW, AnyOptimiser, Sgd
from mtl_gui.training.flat_memory import FlatMemory

__all__ = ["Optimiser", "optimiser_of"]


class Optimiser(ABC):
    """Updates parameters in place, each replica with its own learning rate.

    `state` holds one dict of tensors per slot, shaped as the parameters; with `num_updates` it is all that an
    optimiser remembers. All updates are elementwise, so networks that lie in one tensor do not mix. They are
    PyTorch's own fused kernels, called without the bookkeeping of `torch.optim`, which costs more than they.

    The parameters are moved into one piece of memory, and so are gradients and state: a step is then one
    kernel over all of it. Where replicas learn at different rates, memory holds one replica after the other,
    and there is a kernel for each stretch of replicas with the same rate.

    Args:
        parameters: Name to [R, ...]; their memory is replaced.
        slots: What is remembered of each parameter.
        has_own_rates: Whether replicas learn at different rates.
        rows: Parameters that are to lie beside each other.
    """

    def __init__(
        self,
        parameters: Mapping[str, Tensor],
        slots: Sequence[str],
        *,
        has_own_rates: bool,
        rows: Sequence[Row] = (),
    ) -> None:
        self.parameters = dict(parameters)
        self._values, self._gradients, *self._slots = (
            FlatMemory(self.parameters, rows, by_replica=has_own_rates)
            for _ in ("values", "gradients", *slots)
        )
        for name, values in self.parameters.items():
            self._values.parts[name].copy_(values.detach())
        for name, values in self._values.parts.items():
            self.parameters[name].data = values
        self.state = {slot: dict(flat.parts) for slot, flat in zip(slots, self._slots, strict=True)}
        self.num_updates = 0

    @property
    def places(self) -> Mapping[str, Tensor]:
        """Where gradients are wanted: one that is written there need not be copied."""
        return self._gradients.parts

    @property
    def strips(self) -> dict[tuple[str, ...], Strip]:
        """Everything that lies beside each other, by its names."""
        gradients = self._gradients.rows
        return {names: Strip(values, gradients[names]) for names, values in self._values.rows.items()}

    @torch.no_grad()
    def update(self, gradients: Mapping[str, Tensor], learning_rates: Sequence[float]) -> None:
        """Makes one step against the gradients.

        Args:
            gradients: Of every parameter.
            learning_rates: One per replica.

        Raises:
            ValueError: When they differ, but were said not to.
        """
        elsewhere = [
            (place, gradients[name])
            for name, place in self._gradients.parts.items()
            if gradients[name] is not place
        ]
        if elsewhere:
            places, sources = zip(*elsewhere, strict=True)
            torch._foreach_copy_(places, sources)
        for rows, learning_rate in _stretches(learning_rates):
            values, found, *slots = (
                flat.stretch(rows) for flat in (self._values, self._gradients, *self._slots)
            )
            self._step(values, found, slots, learning_rate)
        self.num_updates += 1

    @abstractmethod
    def _step(self, values: Tensor, gradients: Tensor, slots: list[Tensor], learning_rate: float) -> None:
        """Updates a vector."""


def _stretches(learning_rates: Sequence[float]) -> Iterator[tuple[slice, float]]:
    """Neighbouring replicas that learn at the same rate."""
    start = 0
    for stop in range(1, len(learning_rates) + 1):
        if stop == len(learning_rates) or learning_rates[stop] != learning_rates[start]:
            yield slice(start, stop), learning_rates[start]
            start = stop


class _SgdOptimiser(Optimiser):
    def __init__(
        self, description: Sgd, parameters: Mapping[str, Tensor], *, has_own_rates: bool, rows: Sequence[Row]
    ) -> None:
        slots = ("momentum",) if description.momentum else ()
        super().__init__(parameters, slots, has_own_rates=has_own_rates, rows=rows)
        self._description = description

    def _step(self, values: Tensor, gradients: Tensor, slots: list[Tensor], learning_rate: float) -> None:
        _fused_sgd_(
            [values],
            [gradients],
            slots,
            lr=learning_rate,
            momentum=self._description.momentum,
            weight_decay=self._description.weight_decay,
            dampening=0.0,
            nesterov=False,
            maximize=False,
            is_first_step=False,
        )


class _AdamOptimiser(Optimiser):
    def __init__(
        self,
        description: Adam | AdamW,
        parameters: Mapping[str, Tensor],
        *,
        has_own_rates: bool,
        rows: Sequence[Row],
    ) -> None:
        super().__init__(parameters, ("mean", "square"), has_own_rates=has_own_rates, rows=rows)
        self._description = description
        self._count = torch.empty((), device=next(iter(parameters.values())).device)
        self._update = _fused_adamw_ if isinstance(description, AdamW) else _fused_adam_

    def _step(self, values: Tensor, gradients: Tensor, slots: list[Tensor], learning_rate: float) -> None:
        mean, square = slots
        self._update(
            [values],
            [gradients],
            [mean],
            [square],
            [],
            [self._count.fill_(self.num_updates + 1.0)],
            amsgrad=False,
            beta1=self._description.beta1,
            beta2=self._description.beta2,
            lr=learning_rate,
            weight_decay=self._description.weight_decay,
            eps=self._description.epsilon,
            maximize=False,
        )


def optimiser_of(
    description: AnyOptimiser,
    parameters: Mapping[str, Tensor],
    *,
    has_own_rates: bool = False,
    rows: Sequence[Row] = (),
) -> Optimiser:
    """Makes the optimiser of a description for some parameters; the arguments are those of `Optimiser`."""
    match description:
        case Sgd():
            return _SgdOptimiser(description, parameters, has_own_rates=has_own_rates, rows=rows)
        case Adam() | AdamW():
            return _AdamOptimiser(description, parameters, has_own_rates=has_own_rates, rows=rows)
        case unreachable:
            assert_never(unreachable)
