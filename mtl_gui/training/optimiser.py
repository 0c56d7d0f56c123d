"""The optimisers over stacked parameters, their state as plain tensors."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

import torch
from torch import Tensor, _fused_adam_, _fused_adamw_, _fused_sgd_

from mtl_gui.spec import Adam, AdamW, AnyOptimiser, Sgd

__all__ = ["Optimiser", "optimiser_of"]

_Lists = tuple[list[Tensor], list[Tensor], tuple[list[Tensor], ...], float]


class Optimiser(ABC):
    """Updates parameters in place, each replica with its own learning rate.

    `state` holds one dict of tensors per slot, shaped as the parameters; with `num_updates` it is all that an
    optimiser remembers. All updates are elementwise, so networks that lie in one tensor do not mix. They are
    PyTorch's own fused kernels, called without the bookkeeping of `torch.optim`, which costs more than they.
    """

    def __init__(self, parameters: Mapping[str, Tensor], slots: Sequence[str]) -> None:
        self.parameters = dict(parameters)
        self.state = {
            slot: {name: torch.zeros_like(values) for name, values in self.parameters.items()}
            for slot in slots
        }
        self.num_updates = 0

    @torch.no_grad()
    def update(self, gradients: Mapping[str, Tensor], learning_rates: Sequence[float]) -> None:
        """Makes one step against the gradients.

        Args:
            gradients: Of every parameter.
            learning_rates: One per replica.
        """
        for parameters, ordered, slots, learning_rate in self._lists(gradients, learning_rates):
            self._step(parameters, ordered, slots, learning_rate)
        self.num_updates += 1

    @abstractmethod
    def _step(
        self,
        parameters: list[Tensor],
        gradients: list[Tensor],
        slots: tuple[list[Tensor], ...],
        learning_rate: float,
    ) -> None:
        """Updates lists of tensors."""

    def _lists(self, gradients: Mapping[str, Tensor], learning_rates: Sequence[float]) -> Iterator[_Lists]:
        """All replicas at once when they learn at the same rate, else one after the other.

        The fused updates walk through memory without looking at strides, so gradients are laid out anew
        where they are views.
        """
        parameters = list(self.parameters.values())
        ordered = [gradients[name].contiguous() for name in self.parameters]
        slots = tuple(list(values.values()) for values in self.state.values())
        if len(set(learning_rates)) == 1:
            yield parameters, ordered, slots, learning_rates[0]
            return
        for replica, learning_rate in enumerate(learning_rates):
            yield (
                [values[replica] for values in parameters],
                [values[replica] for values in ordered],
                tuple([values[replica] for values in slot] for slot in slots),
                learning_rate,
            )


class _SgdOptimiser(Optimiser):
    def __init__(self, description: Sgd, parameters: Mapping[str, Tensor]) -> None:
        super().__init__(parameters, ("momentum",) if description.momentum else ())
        self._description = description

    def _step(
        self,
        parameters: list[Tensor],
        gradients: list[Tensor],
        slots: tuple[list[Tensor], ...],
        learning_rate: float,
    ) -> None:
        _fused_sgd_(
            parameters,
            gradients,
            slots[0] if slots else [],
            lr=learning_rate,
            momentum=self._description.momentum,
            weight_decay=self._description.weight_decay,
            dampening=0.0,
            nesterov=False,
            maximize=False,
            is_first_step=False,
        )


class _AdamOptimiser(Optimiser):
    def __init__(self, description: Adam | AdamW, parameters: Mapping[str, Tensor]) -> None:
        super().__init__(parameters, ("mean", "square"))
        self._description = description
        self._update = _fused_adamw_ if isinstance(description, AdamW) else _fused_adam_

    def _step(
        self,
        parameters: list[Tensor],
        gradients: list[Tensor],
        slots: tuple[list[Tensor], ...],
        learning_rate: float,
    ) -> None:
        counts = torch.full((len(parameters),), self.num_updates + 1.0, device=parameters[0].device)
        self._update(
            parameters,
            gradients,
            slots[0],
            slots[1],
            [],
            list(counts.unbind()),
            amsgrad=False,
            beta1=self._description.beta1,
            beta2=self._description.beta2,
            lr=learning_rate,
            weight_decay=self._description.weight_decay,
            eps=self._description.epsilon,
            maximize=False,
        )


def optimiser_of(description: AnyOptimiser, parameters: Mapping[str, Tensor]) -> Optimiser:
    """Makes the optimiser of a description for some parameters."""
    match description:
        case Sgd():
            return _SgdOptimiser(description, parameters)
        case Adam() | AdamW():
            return _AdamOptimiser(description, parameters)
        case unreachable:
            assert_never(unreachable)
