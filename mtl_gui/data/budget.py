"""Which labels a network may learn from."""

import hashlib
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from mtl_gui.data.preparation import PreparedData, PreparedTask

__all__ = ["chosen_rows", "label_mask"]

_PURPOSE = "training rows"


def chosen_rows(num_rows: int, seed: int, limit: int | None) -> npt.NDArray[np.int64]:
    """The training rows that the network with this seed learns from, in order; a smaller limit is a subset.

    Args:
        num_rows: Rows of the training part.
        seed: Of the network.
        limit: How many; None or more than there are: all.
    """
    if limit is None or limit >= num_rows:
        return np.arange(num_rows)
    return np.sort(_generator(seed, _PURPOSE).permutation(num_rows)[:limit])


def label_mask(
    data: PreparedData,
    seed: int,
    budgets: Mapping[str, int] | None = None,
    train_rows: int | None = None,
) -> npt.NDArray[np.bool_]:
    """The training labels of the network with this seed: [rows of the training part, tasks].

    A label counts where it is present and within the task's label budget. The draw depends on the seed and
    the task's name alone, so neither other tasks nor their order change it, and a smaller budget draws a
    subset of a larger one.

    Args:
        data: The prepared data.
        seed: Of the network.
        budgets: Label budgets by task name which replace the tasks' own.
        train_rows: How many rows it learns from; None: all.
    """
    train = data.parts["train"]
    chosen = budgets or {}
    is_chosen = np.zeros(len(train), dtype=np.bool_)
    is_chosen[chosen_rows(len(train), seed, train_rows)] = True
    return np.stack(
        [
            _task_mask(
                task, task.present[train] & is_chosen, seed, chosen.get(task.name, task.task.label_budget)
            )
            for task in data.tasks
        ],
        axis=1,
    )


def _task_mask(
    task: PreparedTask, present: npt.NDArray[np.bool_], seed: int, budget: int | None
) -> npt.NDArray[np.bool_]:
    if budget is None:
        return present
    mask = np.zeros_like(present)
    labelled = np.flatnonzero(present)
    mask[_generator(seed, task.name).permutation(labelled)[:budget]] = True
    return mask


def _generator(seed: int, name: str) -> np.random.Generator:
    fingerprint = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
    return np.random.default_rng([seed, fingerprint])
