"""Task gradients as rows of a Jacobian, and what its columns are."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

__all__ = ["Columns", "FeatureColumns", "Segment", "TaskGradients", "segment_of"]


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring columns in which the tasks are divided into groups in the same way.

    Row t holds, in these columns, the gradient of task t by the parameters of its own group, so columns of
    tasks in different groups have nothing to do with each other. `members` [G, T] is 1 where a task belongs
    to a group, or None where there is one group.
    """

    start: int
    stop: int
    members: Tensor | None

    @property
    def is_shared(self) -> bool:
        """Whether any two tasks share these columns."""
        return self.members is None or bool((self.members.sum(1) > 1).any())

    def gramian(self, rows: Tensor, others: Tensor) -> Tensor:
        """Inner products within groups, [R, T, T]."""
        products = rows[..., self.start : self.stop] @ others[..., self.start : self.stop].mT
        return products if self.members is None else products * (self.members.T @ self.members)

    def combined(self, rows: Tensor, weights: Tensor) -> Tensor:
        """Weighted sums within groups, [R, G, columns]."""
        shares = weights.unsqueeze(1) if self.members is None else weights.unsqueeze(1) * self.members
        return shares @ rows[..., self.start : self.stop]

    def pooled(self, rows: Tensor) -> Tensor:
        """Sums over the tasks of a group, given to each of them, [R, T, columns]."""
        columns = rows[..., self.start : self.stop]
        if self.members is None:
            return columns.sum(1, keepdim=True).expand_as(columns)
        return (self.members.T @ self.members) @ columns


def segment_of(
    start: int,
    stop: int,
    groups: Sequence[Sequence[int]],
    num_tasks: int,
    dtype: torch.dtype,
    device: torch.device,
) -> Segment:
    """The segment of columns that these groups of tasks share."""
    if len(groups) == 1 and len(groups[0]) == num_tasks:
        return Segment(start, stop, None)
    members = torch.zeros(len(groups), num_tasks)
    for group, tasks in enumerate(groups):
        members[group, list(tasks)] = 1
    return Segment(start, stop, members.to(device, dtype))


class Columns(ABC):
    """What the P columns of a Jacobian [R, T, P] are: how tasks share them, and what they update."""

    segments: tuple[Segment, ...]

    def gramian(self, rows: Tensor, others: Tensor | None = None) -> Tensor:
        """The inner products [R, T, T] of task gradients; only what tasks share contributes off the diagonal.

        Args:
            rows: [R, T, P].
            others: [R, T, P], the gradients of another batch; left out: the same.
        """
        others = rows if others is None else others
        first, *rest = [segment.gramian(rows, others) for segment in self.segments]
        return sum(rest, first)

    def pooled(self, rows: Tensor) -> Tensor:
        """For every task and column the sum over the tasks that share the column with it, [R, T, P]."""
        return torch.cat([segment.pooled(rows) for segment in self.segments], -1)

    @property
    @abstractmethod
    def last_shared(self) -> tuple[int, int]:
        """Where the columns of the last layer begin and end that any two tasks share."""


@dataclass(frozen=True)
class FeatureColumns(Columns):
    """Gradients by the features [R, F, B, units] that tasks read, a branch or more; P = B · units."""

    segments: tuple[Segment, ...]

    @classmethod
    def of(
        cls, branches: Sequence[int], num_columns: int, dtype: torch.dtype, device: torch.device
    ) -> "FeatureColumns":
        """The columns of a batch, for tasks that read these branches."""
        groups = [
            [task for task, other in enumerate(branches) if other == branch]
            for branch in sorted(set(branches))
        ]
        return cls((segment_of(0, num_columns, groups, len(branches), dtype, device),))

    @property
    def last_shared(self) -> tuple[int, int]:
        """All of them."""
        return self.segments[0].start, self.segments[0].stop

    def combined(self, rows: Tensor, weights: Tensor) -> Tensor:
        """The gradient Σₜ wₜ gₜ of every branch, [R, F, P]."""
        return self.segments[0].combined(rows, weights)


@dataclass(frozen=True, slots=True)
class TaskGradients:
    """The gradients of all tasks, `rows` [R, T, P], and what their columns are."""

    rows: Tensor
    columns: Columns

    def gramian(self, rows: Tensor | None = None) -> Tensor:
        """The inner products [R, T, T] of these gradients, or of `rows` [R, T, P] in their place."""
        return self.columns.gramian(self.rows if rows is None else rows)

    def pooled(self, rows: Tensor | None = None) -> Tensor:
        """For every task and column the sum over the tasks that share the column with it, [R, T, P]."""
        return self.columns.pooled(self.rows if rows is None else rows)

    def norms(self, *, of_last_shared: bool = False) -> Tensor:
        """The lengths of the task gradients, [R, T]; of the last shared layer's part if so wished."""
        start, stop = self.columns.last_shared if of_last_shared else (0, self.rows.shape[-1])
        lengths: Tensor = torch.linalg.vector_norm(self.rows[..., start:stop], dim=-1)
        return lengths
