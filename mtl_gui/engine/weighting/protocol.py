"""What a weighting is: from the signals of a step to task weights, its state kept apart."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import torch
from torch import Tensor

__all__ = ["Signals", "State", "Weighed", "Weighting"]


@dataclass(frozen=True, slots=True)
class Signals:
    """What a step offers to a weighting; axes R replicas, T tasks.

    Attributes:
        step: The number of updates made before.
        seeds: One per replica; a method's randomness is drawn from `generator(seed, "weighting", step=step)`.
        tasks: The tasks' names. What a method does must not depend on their order.
        losses: [R, T], 0 where the batch has no label of the task.
        labelled: bool [R, T], whether it has one.
        gramian: [R, T, T], inner products of the trunk gradients, for methods that need them.
    """

    step: int
    seeds: tuple[int, ...]
    tasks: tuple[str, ...]
    losses: Tensor
    labelled: Tensor
    gramian: Tensor | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A method's memory, plain tensors [R, ...] by name.

    `learned` is trained by the run's own optimiser with the gradients that `weigh` returns; `kept` is
    replaced by what `weigh` returns.
    """

    learned: Mapping[str, Tensor] = field(default_factory=dict)
    kept: Mapping[str, Tensor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Task weights [R, T], the state after the step, and the gradients of its learned part."""

    weights: Tensor
    kept: Mapping[str, Tensor] = field(default_factory=dict)
    gradients: Mapping[str, Tensor] = field(default_factory=dict)


class Weighting(ABC):
    """A method, batch first over replicas. Instances hold their description and nothing that changes."""

    needs_gramian: ClassVar[bool] = False
    reweights_heads: ClassVar[bool] = True
    """Whether the weights act on the heads too; if not, a head follows its own task's plain gradient."""

    def initial_state(
        self,
        tasks: Sequence[str],  # noqa: ARG002 - most methods keep nothing
        num_replicas: int,  # noqa: ARG002
        dtype: torch.dtype,  # noqa: ARG002
        device: torch.device,  # noqa: ARG002
    ) -> State:
        """The state before the first step."""
        return State()

    @abstractmethod
    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of one step."""

    def steered(self, state: State, weights: Tensor) -> State | None:  # noqa: ARG002 - most cannot
        """The state after a person set the task weights [T]; None if the method has none of its own to set.

        In that case what it weighs is multiplied by them.
        """
        return None
