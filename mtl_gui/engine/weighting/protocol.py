"""What a weighting is: from the signals of a step to task weights, its state kept apart."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import torch
from torch import Tensor

from mtl_gui.engine.columns import TaskGradients

__all__ = ["Lookahead", "Need", "Signals", "State", "Weighed", "Weighting"]

Need = Literal["losses", "gramian", "gradients"]


class Lookahead(Protocol):
    """What the losses would be elsewhere, for methods that try a step before they make it."""

    def influence(self, weights: Tensor) -> Tensor:
        """How a step with these task weights [R, T] changes the summed losses of a second batch.

        Returns:
            The derivative of those losses, after one plain step of the run's learning rate, by the weights,
            [R, T].
        """


@dataclass(frozen=True, slots=True)
class Signals:
    """What a step offers to a weighting; axes R replicas, T tasks.

    Attributes:
        step: The number of updates made before.
        seeds: One per replica; a method's randomness is drawn from `generator(seed, "weighting", step=step)`.
        tasks: The tasks' names. What a method does must not depend on their order.
        losses: [R, T], 0 where the batch has no label of the task.
        labelled: bool [R, T], whether it has one.
        steps_per_epoch: Updates in one pass over the training rows.
        gramian: [R, T, T], inner products of the task gradients, for methods that need it.
        gradients: The task gradients themselves, for methods that need them.
        cross_gramian: [R, T, T], inner products of the task gradients of a second batch (rows) and of a third
            one (columns), for methods that draw three batches.
        lookahead: For methods that look ahead.
    """

    step: int
    seeds: tuple[int, ...]
    tasks: tuple[str, ...]
    losses: Tensor
    labelled: Tensor
    steps_per_epoch: int = 1
    gramian: Tensor | None = None
    gradients: TaskGradients | None = None
    cross_gramian: Tensor | None = None
    lookahead: Lookahead | None = None


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
    """What a method decides for one step.

    Attributes:
        weights: Task weights [R, T]; the update is Σₜ wₜ gₜ.
        kept: The state after the step.
        gradients: Of the learned part of the state.
        rows: What stands in the place of the task gradients, [R, T, P]; None where they stay as they are.
        residual: How far the method's equation is from being solved, relative, [R]; None where it has none.
        fallen_back: bool [R], where the equation has no solution and the method's fallback was used.
        head_weights: What the heads' gradients are multiplied by, [R, T]; None where that follows from
            `Weighting.reweights_heads`.
    """

    weights: Tensor
    kept: Mapping[str, Tensor] = field(default_factory=dict)
    gradients: Mapping[str, Tensor] = field(default_factory=dict)
    rows: Tensor | None = None
    residual: Tensor | None = None
    fallen_back: Tensor | None = None
    head_weights: Tensor | None = None


class Weighting(ABC):
    """A method, batch first over replicas. Instances hold their description and nothing that changes."""

    needs: Need = "losses"
    """What it reads: only the losses, the inner products of the task gradients, or the gradients."""

    num_batches: int = 1
    """How many independent batches it draws a step: 1, or 3 for the methods that need `cross_gramian`."""

    looks_ahead: bool = False
    """Whether it needs `lookahead`."""

    reads_losses_after: bool = False
    """Whether `after` is told the losses on the same batch after the update, which costs a forward pass."""

    reweights_heads: bool = True
    """Whether the weights act on the heads too; if not, a head follows its own task's plain gradient."""

    at_features: bool = False
    """Whether gradients are taken by what the trunk gives to the heads instead of by its parameters."""

    def initial_state(
        self,
        tasks: Sequence[str],  # noqa: ARG002 - most methods keep nothing
        num_replicas: int,  # noqa: ARG002
        num_columns: int,  # noqa: ARG002
        dtype: torch.dtype,  # noqa: ARG002
        device: torch.device,  # noqa: ARG002
    ) -> State:
        """The state before the first step; `num_columns` is P, the length of a task's gradient."""
        return State()

    @abstractmethod
    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of one step."""

    def after(self, losses: Tensor, signals: Signals, state: State) -> State:  # noqa: ARG002 - most do not look
        """The state after the update, given the losses [R, T] that the same batch has then."""
        return state

    def steered(self, state: State, weights: Tensor) -> State | None:  # noqa: ARG002 - most refuse
        """The state after a person set the task weights, [T] or [R, T]; None if it has none of its own.

        In that case what it weighs is multiplied by them.
        """
        return None
