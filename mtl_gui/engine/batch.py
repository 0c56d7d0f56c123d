"""The rows of one step."""

from dataclasses import dataclass

from torch import Tensor

__all__ = ["Batch"]


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch per replica.

    Attributes:
        inputs: [R, B, ...].
        targets: [R, B, tasks of the group] for every group of tasks that are computed together.
        present: Which of them are labels, bool of the same shapes; None where all are.
        labelled: bool [R, T], whether the batch has any label of the task.
    """

    inputs: Tensor
    targets: tuple[Tensor, ...]
    present: tuple[Tensor | None, ...]
    labelled: Tensor
